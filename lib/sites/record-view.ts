import type { NotRead, PageView, Person } from './adapter';
import { isVisible } from './find';
import { addressOf, unique } from './people';

/** What a record shows of whom it is about. */
export interface RecordParts {
  /** The links of its own fields, or what stands in them. */
  links?: readonly HTMLElement[];
  texts?: readonly (string | undefined)[];
  /** Its name; only where the record is a person's. */
  name: string | undefined;
  /** Something is being written in it, and to whom is not known. */
  writing?: boolean;
}

/** Whom a record is about. More than one person in it are equal: then nobody. */
export function recordReading({ links = [], texts = [], name, writing }: RecordParts): {
  people: Person[];
  notRead?: NotRead;
} {
  const addresses = [...links.filter(isVisible).map(linkedAddress), ...texts.map(addressOf)];
  const found = unique(addresses.map(address => (address ? { address } : undefined)));
  const [only] = found;
  if (!only) return { people: [], notRead: writing ? 'no-recipients' : 'no-address' };
  if (found.length > 1) return { people: [], notRead: 'several-people' };
  return { people: [name && !name.includes('@') ? { ...only, name } : only] };
}

/** The address of a `mailto:` link, or the text of what shows an address and nothing else. */
export function linkedAddress(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!/^mailto:/i.test(href)) return addressOf(link.textContent);
  try {
    return addressOf(decodeURIComponent(href.slice('mailto:'.length).split('?')[0] ?? ''));
  } catch {
    return undefined; // A broken link.
  }
}

/** Entries of a long timeline that are looked at. */
const MOST = 50;

/** When a record's timeline says that something happened, in its own words. */
export function happened(dates: readonly Element[]): Pick<PageView, 'happened'> {
  const texts = dates.slice(0, MOST).map(date => date.textContent?.replace(/\s+/g, ' ').trim());
  const said = texts.filter(text => text !== undefined && text !== '');
  return said.length > 0 ? { happened: said } : {};
}

/** A view of a site that shows no account. */
export const viewOf = (
  site: string,
  doc: Document,
  rest: Pick<PageView, 'kind' | 'people' | 'notRead'>,
): PageView => ({ site, language: doc.documentElement.lang || 'und', ...rest });
