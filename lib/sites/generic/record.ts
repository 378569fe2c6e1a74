import type { NotRead, Person } from '../adapter';
import { finder, isVisible } from '../find';
import { addressOf } from '../people';
import { deepAll, deepClosest } from './deep';
import { linkedPeople } from './linked-data';
import { selectors } from './selectors';

const { find, findVisible, matches } = finder(selectors);
const others = selectors.others.join(', ');

export interface RecordReading {
  people: Person[];
  /** Where the record has exactly one. */
  phone?: string;
  notRead?: NotRead;
}

/** Whose record a page shows. Where several stand in it equally, nobody's. */
export function readRecord(doc: Document): RecordReading {
  const matter = findVisible(doc, 'matter') ?? doc.body;
  if (!matter) return { people: [], notRead: 'no-address' };
  const parts = ['address', 'phone', 'card', 'heading'] as const;
  const all = deepAll(matter, parts.map(part => selectors[part][0]).join()).filter(
    element => isVisible(element) && !deepClosest(element, others),
  );
  const shown = (part: (typeof parts)[number]) => all.filter(element => matches(element, part));

  const titles = [...shown('heading').map(textOf), doc.title].map(plain).filter(Boolean);
  const isTitle = (name: string) => titles.some(title => holds(title, plain(name)));
  // Data is not seen by anybody: whom it names has to stand in the heading or the title too.
  const linked = linkedPeople([...doc.querySelectorAll(selectors.data[0])].map(e => e.textContent ?? ''));
  const about = linked.filter(({ name }) => isTitle(name));

  const found = new Map<string, Person>();
  const add = (address: string | undefined, name?: string) => {
    const key = address?.toLowerCase();
    if (!key) return;
    const before = found.get(key)?.name;
    const known = before ?? name;
    found.set(key, { address: key, ...(known ? { name: known } : {}) });
  };
  for (const card of shown('card')) add(cardAddress(card), nameIn(find(card, 'cardName')));
  for (const { name, address } of about) add(address, name);
  for (const link of shown('address')) add(mailAddress(link), nameIn(link));

  const phones = new Set(shown('phone').map(link => decoded(hrefOf(link).slice('tel:'.length))));
  const [phone] = phones;
  return { ...chosen([...found.values()], titles, about), ...(phones.size === 1 && phone ? { phone } : {}) };
}

/** Of everybody on the page, the one whom its heading or title names; or who is alone there. */
function chosen(all: Person[], titles: string[], about: { name: string; address?: string }[]): RecordReading {
  if (!all.length) return { people: [], notRead: 'no-address' };
  const named = all.filter(person => titles.some(title => isNamed(person, title)));
  const [one] = named.length ? named : all;
  if (!one || (named.length || all.length) > 1) return { people: [], notRead: 'several-people' };
  // The page says of whom it is, and that this address is not theirs or may be anybody's.
  const [subject] = about;
  if (subject && !named.length) return { people: [], notRead: 'no-address' };
  const heading = subject?.name;
  const name = one.name ?? (heading && isNamed(one, plain(heading)) ? heading : undefined);
  return { people: [{ address: one.address, ...(name ? { name } : {}) }] };
}

/** Whether a title names this person: by their name, or by all words of an address like first.last. */
function isNamed({ name, address }: Person, title: string): boolean {
  if (name && holds(title, plain(name))) return true;
  const words = plain(address.split('@')[0]?.split('+')[0] ?? '').split(/[._-]/);
  return words.length > 1 && words.every(word => word.length > 1 && holds(title, word));
}

/** Whether the words stand in a text as whole words; where a script has none between them, anywhere. */
function holds(text: string, words: string): boolean {
  if (!words) return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + words.length] ?? '';
    if (/\p{Script=Han}/u.test(words) || !/[\p{L}\p{N}]/u.test(before + after)) return true;
  }
  return false;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const textOf = (element: Element) => element.textContent ?? '';
const hrefOf = (link: Element) => link.getAttribute('href') ?? '';

/** The text of a link or a card as a name; an address or a phrase is none. */
function nameIn(element: Element | undefined): string | undefined {
  const text = element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
  return text && text.length <= 60 && /\p{L}/u.test(text) && !/[@<>]/.test(text) ? text : undefined;
}

function mailAddress(link: Element): string | undefined {
  const [address] = hrefOf(link).slice('mailto:'.length).split('?');
  return addressOf(decoded(address ?? ''));
}

function cardAddress(card: HTMLElement): string | undefined {
  const part = find(card, 'cardAddress');
  if (!part) return undefined;
  return mailAddress(part) ?? addressOf(part.textContent);
}

/** A hostile or broken address keeps nothing from being read. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return '';
  }
}
