import type { SeenMessage, Thread } from '../adapter';
import { isVisible } from '../find';
import { unique } from '../people';
import { find, findAll, findVisible, personOf } from './find';

export interface Shown {
  /** The document it stands in: this page's, or that of the preview. */
  doc: Document;
  body: HTMLElement;
  /** Its sender was read. */
  message?: SeenMessage;
  thread: Thread;
}

/** The message that is open, in a page of its own or in the preview. Roundcube shows one at a time. */
export function readShown(page: Document): Shown | undefined {
  const frame = find(page, 'preview') as HTMLIFrameElement | undefined;
  const inside = frame && isVisible(frame) ? frame.contentDocument : undefined;
  for (const doc of [page, inside]) {
    const body = doc && findVisible(doc, 'message');
    if (doc && body) return { doc, body, ...read(doc) };
  }
  return undefined;
}

function read(doc: Document): Pick<Shown, 'message' | 'thread'> {
  const subject = subjectOf(doc);
  const [from] = findAll(doc, 'messageFrom').map(personOf);
  const date = find(doc, 'messageDate')?.textContent?.trim();
  const message: SeenMessage | undefined = from && {
    // Its number is another one in another folder: no id that lasts.
    ids: [],
    from,
    to: unique(findAll(doc, 'messageTo').map(personOf)),
    cc: unique(findAll(doc, 'messageCc').map(personOf)),
    subject,
    ...(date ? { date } : {}),
  };
  return { message, thread: { subject, messages: message ? [message] : [], hidden: true } };
}

/** Without the label before it, and what can be pressed behind it. */
function subjectOf(doc: Document): string | undefined {
  const heading = findVisible(doc, 'messageSubject');
  const own = [...(heading?.childNodes ?? [])].filter(node => node.nodeType === Node.TEXT_NODE);
  return (
    own
      .map(node => node.nodeValue)
      .join('')
      .trim() || undefined
  );
}
