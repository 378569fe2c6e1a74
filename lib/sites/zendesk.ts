import { type Compose, defineSite, type PageView } from './adapter';
import { finder, isVisible } from './find';
import { exclude } from './generic/selectors';
import { linkedAddress, recordReading, viewOf } from './record-view';
import { selectors } from './zendesk/selectors';

const { findAll, find } = finder(selectors);
/** Entries of a long ticket that are looked at. */
const MOST = 100;

/** The ticket of the page's address, where it is on screen. */
function ticketOf(doc: Document): { ticket: HTMLElement | undefined } | undefined {
  const [, id] = /^\/agent\/tickets\/(\d+)/.exec(doc.location.pathname) ?? [];
  return id ? { ticket: findAll(doc, 'ticket', id).find(isVisible) } : undefined;
}

/** What is on screen and belongs to no other ticket. */
function shown(
  doc: Document,
  ticket: HTMLElement | undefined,
  what: 'customer' | 'requester' | 'editor' | 'message',
) {
  return findAll(doc, what).filter(element => {
    const around = element.closest(selectors.otherTicket[0]);
    return isVisible(element) && (!around || around === ticket || !!ticket?.contains(around));
  });
}

function view(doc: Document): PageView {
  const open = ticketOf(doc);
  if (!open) return viewOf('zendesk', doc, { kind: 'other', people: [] });
  const customer = shown(doc, open.ticket, 'customer');
  // Only what is an address and nothing else.
  const links = customer.flatMap(box =>
    findAll(box, 'email').filter(part => isVisible(part) && !!linkedAddress(part)),
  );
  const name = shown(doc, open.ticket, 'requester')
    .map(box => box.textContent?.trim())
    .find(Boolean);
  const writing = !!doc.activeElement && !!composeAt(doc.activeElement);
  return {
    ...viewOf('zendesk', doc, { kind: 'record', ...recordReading({ links, name, writing }) }),
    ...happened(doc, open.ticket),
  };
}

/** Public messages, either way. A note is nothing that happened between the two. */
function happened(doc: Document, ticket: HTMLElement | undefined): Pick<PageView, 'happened'> {
  const dates = shown(doc, ticket, 'message')
    .slice(-MOST)
    .filter(message => !find(message, 'note'))
    .flatMap(message => find(message, 'date')?.getAttribute('datetime') ?? []);
  return dates.length > 0 ? { happened: dates } : {};
}

function composes(doc: Document): Compose[] {
  const open = ticketOf(doc);
  return shown(doc, open?.ticket, 'editor').map(editor => {
    const root = editor.closest<HTMLElement>(selectors.box[0]) ?? open?.ticket ?? editor;
    return {
      root,
      editor,
      plain: editor.matches('[data-test-id*="plain-text"]'),
      to: [],
      cc: [],
      bcc: [],
      // Only the channel's own name says so in every language. Where it says nothing, it may be either.
      internal: find(root, 'channel')?.getAttribute('data-channel') === 'internal',
    };
  });
}

const composeAt = (target: Element) =>
  composes(target.ownerDocument).find(({ editor }) => editor.contains(target));

/**
 * The requester of the ticket that is shown, where the customer's card shows their address. No certain sign tells
 * a public reply from an internal note, nor a reply from a change of the ticket: nothing is recorded by itself.
 */
export default defineSite({
  id: 'zendesk',
  exclude,
  account: () => undefined,
  composeAt,
  composes,
  view,
  incoming: () => undefined,
  viewRoot: doc => ticketOf(doc)?.ticket ?? doc.body ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: async () => 'refused',
});
