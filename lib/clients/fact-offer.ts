import type { Client, DateFact, Fact, Phone } from './client';
import { addDate, addPhone, itemKey, setField, withoutItem } from './edit';
import { isSpecial, type ProfileField, type ProfileLimit, profileField } from './profile';

/** A fact as it was found in a mail: where it stands, what it is. */
interface FoundFact {
  start: number;
  end: number;
  field: string;
  value: string;
  /** `2026-06-12`, `2026-06`, `2026`, or every year `--06-12`. */
  date?: string;
  sensitive: boolean;
}

/** A fact of a client's mail, offered for the profile. Nothing is kept unless the person takes it. */
export interface FactOffer {
  /** Of the message and the place in it: the same at each reading. */
  id: string;
  /** Of the profile; for a birthday or anniversary it is that word, for a number `phones`. */
  field: string;
  /** What the field would read. */
  value: string;
  /** For a day that comes again. */
  date?: DateFact;
  phone?: Phone;
  /** The client's own sentence. */
  quote: string;
  /** `mail`, unless something else is said. */
  source?: string;
}

/** Where facts go that have no field of their own. */
const HOME: Record<string, string> = {
  company: 'notes',
  fiscalYear: 'notes',
  job: 'careerPath',
  contact: 'bestTime',
  allergy: 'food',
  diet: 'food',
  family: 'children',
  health: 'health',
};

const KINDS = ['birthday', 'anniversary'] as const;

/** The sentence around a span. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(...[...'.!?。！？\n'].map(mark => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = /[.!?。！？](?=\s|$|\p{Script=Han})|\n/u.exec(text.slice(end - 1));
  const to = rest ? end - 1 + rest.index + (rest[0] === '\n' ? 0 : 1) : text.length;
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

function dateOf({ field, date, value }: FoundFact): DateFact | undefined {
  const parts = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(date ?? '');
  const kind = KINDS.find(one => one === field);
  if (!parts || !kind) return undefined;
  // Whose it is stands in the words: "our daughter's birthday".
  const label =
    kind === 'birthday' &&
    /\b(?:my|i'm|i am|i turn)\b|我(?:的)?生日|我过|我過/i.test(value) &&
    !/\b(?:son|daughter|wife|husband|mum|dad|mother|father|partner)\b/i.test(value)
      ? ''
      : value;
  return {
    ...(parts[1] === '-' || kind === 'birthday' ? {} : { year: Number(parts[1]) }),
    month: Number(parts[2]),
    day: Number(parts[3]),
    kind,
    label,
  };
}

/** What the field reads with the new value: what is known is not lost. */
function joined(known: Fact | undefined, value: string): string {
  const old = known?.value.trim() ?? '';
  return old ? `${old}; ${value}` : value;
}

/**
 * What can be offered of the facts in a mail: not what is known, was refused, or is of a special kind.
 * @param message id of the message
 */
export function offersOf(
  found: readonly FoundFact[],
  {
    text,
    message,
    client,
    refused,
  }: { text: string; message: string; client: Client; refused: (id: string) => boolean },
): FactOffer[] {
  return found.flatMap(fact => {
    const field = profileField(fact.field) ? fact.field : (HOME[fact.field] ?? 'notes');
    const id = `${message}/${fact.start}`;
    if (fact.sensitive || isSpecial(field) || refused(id)) return [];
    const date = dateOf(fact);
    const quote = sentenceAt(text, fact.start, fact.end);
    if (date) {
      const known = client.dates.some(
        d => d.kind === date.kind && d.month === date.month && d.day === date.day,
      );
      return known ? [] : [{ id, field: date.kind, value: fact.value, date, quote }];
    }
    const known = client.facts[field];
    if (known?.value.toLowerCase().includes(fact.value.toLowerCase()) || known?.quote === quote) return [];
    return [{ id, field, value: joined(known, fact.value), quote }];
  });
}

/** Keeps an offered fact, with the sentence as its source. */
export function takeOffer(
  client: Client,
  { field, value, date, phone, quote, source = 'mail' }: FactOffer,
  at: number,
): Client {
  const learned = { source, at, quote };
  if (phone) return addPhone(client, phone, learned);
  return date ? addDate(client, date, learned) : setField(client, field, value, learned);
}

/** "Not this": it is not offered again. */
export function refuseOffer(client: Client, offer: FactOffer, at: number): Client {
  return withoutItem(client, itemKey('offer', offer.id), at);
}

/**
 * Offers of what may be kept.
 * @param fields those that are not switched off, by the person or by a policy
 * @param limit of a policy: a day that a mail or a note tells is personal, so that only `full` has it
 */
export function offersWithin(
  offers: readonly FactOffer[],
  fields: readonly ProfileField[],
  limit: ProfileLimit = 'full',
): FactOffer[] {
  return offers.filter(({ date, field }) =>
    date ? limit === 'full' : !profileField(field) || fields.some(one => one.id === field),
  );
}
