import type { Compose, SendState } from '../adapter';
import { isVisible } from '../find';
import { observe, timer, untilSettled } from '../watching';
import { isGone, readComposes } from './compose';
import { find, findAll, matches } from './find';
import { type SelectorName, selectors } from './selectors';
import { composeSentBy } from './send';

/** The longest undo time that Gmail offers. */
const LONGEST_UNDO_MS = 30_000;
/** Uploads and slow lines delay the confirmation. */
const CONFIRM_MS = 60_000;
/** How long an undone compose takes to come back, and a question's answer to act. */
const SETTLE_MS = 1_500;

/**
 * Watches the notice bar, the dialogs and the person's clicks from a send act until it is settled. Nothing is
 * observed after that, nor after `signal` aborts.
 */
export function watchOutcome(compose: Compose, signal: AbortSignal): Promise<SendState> {
  return untilSettled(signal, (until, done) => watch(compose, until, done));
}

function watch(compose: Compose, until: AbortSignal, done: (state: SendState) => void): void {
  const doc = compose.root.ownerDocument;
  // A notice of an earlier mail may still stand there: only another one is ours.
  let earlier = sentNotice(doc);
  const alerts = new Set(findAll(doc, 'alert').filter(isVisible));
  let notice: Notice | undefined;
  let asked = false;
  let scheduling = false;
  let settling = false;
  let clock = timer(() => done('refused'), CONFIRM_MS, until);

  const settle = (state: () => SendState) => {
    if (settling) return;
    settling = true;
    clock.cancel();
    clock = timer(() => done(state()), SETTLE_MS, until);
  };

  const look = () => {
    if (notice) {
      if (!isShown(notice)) settle(() => (isBack(compose) ? 'cancelled' : 'sent'));
      return;
    }
    if (earlier && !isShown(earlier)) earlier = undefined;
    const shown = sentNotice(doc);
    if (scheduling && isGone(compose)) {
      done('scheduled');
      return;
    }
    if (shown && shown.mark !== earlier?.mark) {
      notice = shown;
      settling = false;
      clock.cancel();
      clock = timer(() => done('sent'), LONGEST_UNDO_MS, until);
      return;
    }
    const alert = findAll(doc, 'alert').find(found => isVisible(found) && !alerts.has(found));
    if (alert && !asked) {
      asked = true;
      settling = false;
      clock.cancel();
      observe(alert, { attributes: true, attributeFilter: ['style', 'class', 'hidden'] }, look, until);
    } else if (!alert && asked) {
      asked = false;
      // "Send anyway?" may have been answered by yes.
      settle(() => 'refused');
    }
  };

  const act = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const path = event.composedPath().filter(node => node instanceof Element);
    const hit = (what: SelectorName) => path.some(node => matches(node, what));
    if (notice) {
      if (hit('barUndo') && hit('bar')) done('cancelled');
    } else if (hit('schedule')) {
      // A time may still have to be chosen: it is scheduled when the box closes.
      scheduling = true;
    } else if (hit('discard') && path.includes(compose.root)) done('discarded');
    else if (composeSentBy(event)) scheduling = false;
  };

  for (const type of ['mouseup', 'click', 'keydown'])
    doc.addEventListener(type, act, { capture: true, signal: until });
  doc.defaultView?.addEventListener('pagehide', () => done(notice ? 'sent' : 'cancelled'), { signal: until });
  observe(doc.body, { childList: true }, look, until);
  watchBar(doc, look, until);
}

/** The bar is one element for all notices; its first notice may bring it into the page. */
function watchBar(doc: Document, look: () => void, until: AbortSignal): void {
  const bar = find(doc, 'bar');
  const inside: MutationObserverInit = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'hidden'],
  };
  if (bar) {
    observe(bar, inside, look, until);
    return;
  }
  const found = new AbortController();
  const watched = AbortSignal.any([until, found.signal]);
  const seek = () => {
    const late = find(doc, 'bar');
    if (!late) return;
    found.abort();
    observe(late, inside, look, until);
    look();
  };
  observe(doc.body, { childList: true, subtree: true }, seek, watched);
  timer(() => found.abort(), CONFIRM_MS, watched);
}

/** What the bar shows for a sent mail: the mark to watch, and the link that only such a notice has. */
interface Notice {
  mark: HTMLElement;
  view: HTMLElement;
}

/** Other notices have an Undo too: only the one of a sent mail offers to view the message. */
function sentNotice(doc: Document): Notice | undefined {
  for (const bar of doc.querySelectorAll<HTMLElement>(selectors.bar[0])) {
    const view = find(bar, 'barViewMessage');
    if (!view) continue;
    const mark = find(bar, 'barUndo') ?? view;
    if (isShown({ mark, view })) return { mark, view };
  }
  return undefined;
}

/** A notice that is over is taken out, hidden, or moved out of the window with its bar. */
function isShown({ mark, view }: Notice): boolean {
  return isVisible(mark) && isVisible(view) && mark.getBoundingClientRect().bottom > -1000;
}

/** Undone by key: the same draft stands open again. */
function isBack(compose: Compose): boolean {
  if (!compose.draft) return false;
  return readComposes(compose.root.ownerDocument).some(c => c.draft === compose.draft && isVisible(c.editor));
}
