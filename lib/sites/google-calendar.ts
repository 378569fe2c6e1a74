import { defineSite, type PageView, type Person } from './adapter';
import { finder, isVisible } from './find';
import { selectors } from './google-calendar/selectors';
import { neverSent } from './never-sent';
import { others } from './on-screen';
import { addressOf } from './people';
import { viewOf } from './record-view';

const { findAll, findVisible } = finder(selectors);
/** Rooms and other things that are invited have addresses of their own. */
const THING = /@(?:resource|group)\.calendar\.google\.com$/i;

function account(doc: Document): string | undefined {
  const labels = findAll(doc, 'account').map(link => link.getAttribute('aria-label') ?? '');
  const found = labels.map(label => addressOf(/[^\s()<>:：（）]+@[^\s()<>:：（）]+/.exec(label)?.[0]));
  return found.find(address => address)?.toLowerCase();
}

function view(doc: Document): PageView {
  const found = findVisible(doc, 'event');
  // Around a whole calendar are the guests of nobody; the page of one event has no box of its own.
  const isPage = found?.getAttribute('role') === 'main';
  const event = isPage && !/\/eventedit\//.test(doc.location.pathname) ? undefined : found;
  const guests = event ? findAll(event, 'guest').filter(isVisible).map(guestOf) : [];
  const invited = guests.filter(guest => guest && !THING.test(guest.address));
  const own = account(doc);
  const seen = (rest: Pick<PageView, 'kind' | 'people' | 'notRead'>): PageView => ({
    ...viewOf('google-calendar', doc, rest),
    ...(own ? { account: own } : {}),
  });
  if (!event) return seen({ kind: 'other', people: [] });
  if (!invited.length) return seen({ kind: 'record', people: [], notRead: 'nobody-named' });
  // Without the own address the person would be their own client.
  if (!own) return seen({ kind: 'record', people: [], notRead: 'no-account' });
  return seen({ kind: 'record', people: others(invited, new Set([own])) });
}

function guestOf(guest: HTMLElement): Person | undefined {
  const address = addressOf(guest.getAttribute('data-email') ?? guest.getAttribute('data-hovercard-id'));
  if (!address) return undefined;
  const [name = ''] = (guest.innerText ?? guest.textContent ?? '').trim().split('\n');
  const isName = /^[^@<>]{2,60}$/.test(name.trim()) && /\p{L}/u.test(name);
  return isName ? { address, name: name.trim() } : { address };
}

/** The guests of the event that is open. What is written there is no mail, and nothing is recorded. */
export default defineSite({
  id: 'google-calendar',
  ...neverSent,
  exclude: 'blockquote',
  account,
  composeAt: () => undefined,
  composes: () => [],
  view,
});
