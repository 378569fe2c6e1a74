import type { Person, SeenMessage, Thread } from '../adapter';
import { isVisible } from '../find';
import { unique } from '../people';
import { readComposes } from './compose';
import { findAll, findVisible, personOf } from './find';
import { type SelectorName, selectors } from './selectors';
import { threadId } from './thread-id';

export interface Item {
  /** Its text, where it is shown. */
  body?: HTMLElement;
  message: SeenMessage;
}

/** The open conversation with the messages that the reading pane shows, and the box of each. */
export function readItems(doc: Document): { thread: Thread; items: Item[] } | undefined {
  const pane = findVisible(doc, 'pane');
  const heading = pane && findVisible(pane, 'threadSubject');
  if (!pane || !heading) return undefined;
  const drafts = readComposes(doc).map(compose => compose.root);
  const subject = heading.textContent?.trim() || undefined;
  const senders = own(pane, 'messageFrom', drafts).filter(isVisible);
  const items = senders.flatMap(sender => {
    const from = personOf(sender);
    const box = boxOf(sender, senders, pane);
    const body = findAll(box, 'messageBody').find(isVisible);
    return from ? [{ body, message: { ids: [], from, ...headerOf(box, drafts), subject } }] : [];
  });
  const thread = {
    id: threadId(doc),
    subject,
    messages: items.map(({ message }) => message),
    hidden: findAll(pane, 'messageFolded').length > 0 || items.length < senders.length,
  };
  return { thread, items };
}

/** What belongs to the pane's mails: not to their own markup, nor to an answer that is written there. */
function own(root: HTMLElement, what: SelectorName, drafts: HTMLElement[]): HTMLElement[] {
  return findAll(root, what).filter(hit => !drafts.some(draft => draft.contains(hit)) && !inBody(hit));
}

const inBody = (hit: HTMLElement) =>
  selectors.messageBody.some(selector => hit.parentElement?.closest(selector));

/** The largest box around a sender in which no other sender stands. */
function boxOf(sender: HTMLElement, senders: HTMLElement[], pane: HTMLElement): HTMLElement {
  let box = sender;
  for (let up = box.parentElement; up && pane.contains(up); up = up.parentElement) {
    if (senders.some(other => other !== sender && up?.contains(other))) break;
    box = up;
  }
  return box;
}

function headerOf(box: HTMLElement, drafts: HTMLElement[]): { to: Person[]; cc: Person[]; date?: string } {
  // The rows come in the order in which mail names them: To, then Cc.
  const [to, ...cc] = own(box, 'messageTo', drafts).map(row => findAll(row, 'messageToPerson').map(personOf));
  const when = own(box, 'messageDate', drafts)[0];
  const date = when?.getAttribute('title') ?? when?.textContent?.trim();
  return { to: unique(to ?? []), cc: unique(cc.flat()), ...(date ? { date } : {}) };
}
