import type { Compose, SendState } from '../adapter';
import { isVisible } from '../find';
import { observe, timer, untilSettled } from '../watching';
import { isGone, readComposes } from './compose';
import { findAll, matches } from './find';
import { sendFrom } from './send';

/** A mail that goes out leaves the screen at once; a box that stays longer was not taken. */
const LEAVES_MS = 8_000;
/** The longest undo time that Outlook offers, and what an undone compose takes to stand again. */
const UNDO_MS = 10_000 + 2_000;
/** How long a question's answer takes to act. */
const SETTLE_MS = 1_500;

/**
 * Outlook says nothing of a sent mail that could be read in every language. So it counts as sent when, after
 * a send act, the box left the screen, was not discarded or scheduled, nothing was asked, and it did not come
 * back while it could be undone. A window that closes before is not certain: its mail is recorded when its
 * thread is seen.
 */
export function watchOutcome(compose: Compose, signal: AbortSignal): Promise<SendState> {
  return untilSettled(signal, (until, done) => watch(compose, until, done));
}

function watch(compose: Compose, until: AbortSignal, done: (state: SendState) => void): void {
  const doc = compose.root.ownerDocument;
  const questions = new Set(findAll(doc, 'question').filter(isVisible));
  let left: 'sent' | 'scheduled' | 'discarded' = 'sent';
  let asked = false;
  let gone = false;
  let clock = timer(() => done('refused'), LEAVES_MS, until);
  const wait = (then: () => void, ms: number) => {
    clock.cancel();
    clock = timer(then, ms, until);
  };

  const look = () => {
    if (gone) return;
    if (isGone(compose)) {
      gone = true;
      if (left !== 'sent') done(left);
      else wait(() => done(isBack(compose) ? 'cancelled' : 'sent'), UNDO_MS);
      return;
    }
    const asking = findAll(doc, 'question').some(
      box => isVisible(box) && !questions.has(box) && !box.contains(compose.editor),
    );
    if (asking && !asked) clock.cancel();
    // "Send anyway?" may have been answered by yes.
    if (!asking && asked) wait(() => done('refused'), SETTLE_MS);
    asked = asking;
  };

  const act = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const path = event.composedPath().filter(node => node instanceof Element);
    if (path.includes(compose.root)) {
      if (path.some(node => matches(node, 'discard'))) left = 'discarded';
      else if (path.some(node => matches(node, 'sendMore'))) left = 'scheduled';
      else if (sendFrom(event)) left = 'sent';
    }
  };
  for (const type of ['mouseup', 'click', 'keydown'])
    doc.addEventListener(type, act, { capture: true, signal: until });
  // What was undone stands open again, and has the focus.
  doc.addEventListener('focusin', () => gone && isBack(compose) && done('cancelled'), {
    capture: true,
    signal: until,
  });
  doc.defaultView?.addEventListener('pagehide', () => done('cancelled'), { signal: until });
  observe(doc.body, { childList: true, subtree: true }, look, until);
}

/** The same mail in an open box. Its id is another one then. */
function isBack(compose: Compose): boolean {
  return readComposes(compose.root.ownerDocument).some(
    other => isVisible(other.editor) && sameMail(compose, other),
  );
}

function sameMail(one: Compose, other: Compose): boolean {
  const key = ({ to, cc, bcc, subject }: Compose) =>
    JSON.stringify([subject ?? '', ...[to, cc, bcc].map(people => people.map(p => p.address))]);
  return key(one) === key(other);
}
