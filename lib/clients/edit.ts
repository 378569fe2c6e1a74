import { normaliseAddress } from './address';
import type { Client, Commitment, DateFact, Fact, Phone } from './client';
import { digest } from './digest';
import type { Interaction } from './interaction';
import { type CoreField, isSpecial, profileField } from './profile';

/** Where a value comes from, and when it was learned. */
export interface Learned {
  /** `signature`, `mail`, `note`, `import:<kind>`, `hand`. */
  source: string;
  /** UTC epoch ms. */
  at: number;
  /** The sentence that it comes from. */
  quote?: string;
}

/**
 * A new client.
 * @param id UUIDv7, made by the caller
 */
export function newClient(id: string, name: string, { source, at }: Learned): Client {
  const bare: Client = {
    id,
    name: '',
    addresses: [],
    phones: [],
    dates: [],
    facts: {},
    createdAt: at,
    updatedAt: at,
  };
  return setField(bare, 'name', name, { source, at });
}

/**
 * Sets a field of the profile. An empty value clears it, and stays as an empty value with its time, so
 * that a union with an older copy does not bring it back. Health, religion and the like are not exportable
 * unless the person says so.
 */
export function setField(client: Client, field: string, value: string, learned: Learned): Client {
  const { source, at, quote } = learned;
  const text = value.trim();
  const old = client.facts[field];
  const fact: Fact = {
    value: text,
    source,
    ...(quote ? { quote } : {}),
    learnedAt: at,
    visibility: old?.visibility ?? (isSpecial(field) ? 'me' : 'team'),
    exportable: old?.exportable ?? !isSpecial(field),
  };
  const next: Client = { ...client, facts: { ...client.facts, [field]: fact }, updatedAt: at };
  const core = profileField(field)?.core;
  if (core) setCore(next, core, text);
  return next;
}

/** Says who may see a value, and whether it may leave the book. A later state of it, so that it stands. */
export function allowFact(
  client: Client,
  field: string,
  change: Partial<Pick<Fact, 'visibility' | 'exportable'>>,
  at: number,
): Client {
  const fact = client.facts[field];
  if (!fact) return client;
  // A moment later than before, and no more: it says when the value was learned.
  const next: Fact = { ...fact, ...change, learnedAt: fact.learnedAt + 1 };
  return { ...client, facts: { ...client.facts, [field]: next }, updatedAt: at };
}

function setCore(client: Client, field: CoreField, text: string): void {
  // A client without a name can't be found again; the old one stays.
  if (field === 'name') {
    if (text) client.name = text;
  } else if (text) client[field] = text;
  else delete client[field];
}

/** Fields of the client that are not texts; each carries its time in `facts` under its own name. */
export type Setting =
  | 'tier'
  | 'key'
  | 'intervalDays'
  | 'snoozedUntil'
  | 'humanLine'
  | 'openThing'
  | 'annualSales'
  | 'lost';

/** Sets one of the settings, or clears it with `undefined`. */
export function setSetting<K extends Setting>(
  client: Client,
  field: K,
  value: Client[K] | undefined,
  { source, at }: Learned,
): Client {
  const fact: Fact = {
    value: value === undefined ? '' : JSON.stringify(value),
    source,
    learnedAt: at,
    visibility: 'me',
    exportable: true,
  };
  const next: Client = { ...client, facts: { ...client.facts, [field]: fact }, updatedAt: at };
  if (value === undefined) delete next[field];
  else next[field] = value;
  if (field === 'tier' || field === 'key' || field === 'intervalDays') {
    const had = client.tier !== undefined || client.key === true || client.intervalDays !== undefined;
    const has = next.tier !== undefined || next.key === true || next.intervalDays !== undefined;
    if (!has) {
      delete next.tierSince;
      delete next.tierTogether;
    } else if (!had || client.tierSince === undefined) {
      next.tierSince = at;
      delete next.tierTogether;
    }
  }
  return next;
}

/** A tag is a word or two. */
const TAG_LENGTH = 60;

/** A kind of list item. `offer` is in no list: what was refused once is not offered again. */
export type ItemKind = 'address' | 'phone' | 'date' | 'commitment' | 'tag' | 'offer';

/** Key of a list item in `facts` and, digested, in `dropped`. */
export function itemKey(kind: ItemKind, value: string): string {
  return `${kind}:${value}`;
}

/** What makes two dates one. */
export function dateValue({ year, month, day, kind, label }: DateFact): string {
  return [kind, year ?? '', month, day, label].join('/');
}

function withItem(client: Client, key: string, { source, at }: Learned): Client {
  const fact: Fact = { value: '', source, learnedAt: at, visibility: 'team', exportable: true };
  const next = { ...client, facts: { ...client.facts, [key]: fact }, updatedAt: at };
  if (next.dropped?.[digest(key)] !== undefined) {
    const { [digest(key)]: _again, ...dropped } = next.dropped;
    next.dropped = dropped;
  }
  return next;
}

export function withoutItem(client: Client, key: string, at: number): Client {
  const { [key]: _fact, ...facts } = client.facts;
  return { ...client, facts, dropped: { ...client.dropped, [digest(key)]: at }, updatedAt: at };
}

/** Gives the client an address; the first is the main one. What is no address changes nothing. */
export function addAddress(client: Client, address: string, learned: Learned): Client {
  const normal = normaliseAddress(address);
  if (!normal || client.addresses.includes(normal)) return client;
  const next = withItem(client, itemKey('address', normal), learned);
  return { ...next, addresses: [...client.addresses, normal] };
}

/** Takes an address away. Only a digest of it is kept, with the time. */
export function removeAddress(client: Client, address: string, at: number): Client {
  const normal = normaliseAddress(address) ?? address;
  if (!client.addresses.includes(normal)) return client;
  const next = withoutItem(client, itemKey('address', normal), at);
  return { ...next, addresses: client.addresses.filter(one => one !== normal) };
}

/** Gives the client a phone, as `parsePhone` gives it. */
export function addPhone(client: Client, phone: Phone, learned: Learned): Client {
  if (client.phones.some(one => one.number === phone.number && one.extension === phone.extension))
    return client;
  const next = withItem(client, itemKey('phone', phoneValue(phone)), learned);
  return { ...next, phones: [...client.phones, phone] };
}

/** What makes two phones one: number and extension. */
export function phoneValue({ number, extension }: Phone): string {
  return extension === undefined ? number : `${number};${extension}`;
}

/** Takes a phone away. */
export function removePhone(client: Client, phone: Phone, at: number): Client {
  const value = phoneValue(phone);
  const next = withoutItem(client, itemKey('phone', value), at);
  return { ...next, phones: client.phones.filter(one => phoneValue(one) !== value) };
}

/** Gives the client a date. */
export function addDate(client: Client, date: DateFact, learned: Learned): Client {
  const value = dateValue(date);
  if (client.dates.some(one => dateValue(one) === value)) return client;
  return { ...withItem(client, itemKey('date', value), learned), dates: [...client.dates, date] };
}

/** Takes a date away. */
export function removeDate(client: Client, date: DateFact, at: number): Client {
  const value = dateValue(date);
  const next = withoutItem(client, itemKey('date', value), at);
  return { ...next, dates: client.dates.filter(one => dateValue(one) !== value) };
}

/** What makes two commitments one. */
export function commitmentValue({ text, due }: Commitment): string {
  return `${due ?? ''}/${text}`;
}

/** Keeps a promise in mind until it is kept. */
export function addCommitment(client: Client, commitment: Commitment, learned: Learned): Client {
  const text = commitment.text.trim();
  const open = client.commitments ?? [];
  const value = commitmentValue({ ...commitment, text });
  if (!text || open.some(one => commitmentValue(one) === value)) return client;
  const next = withItem(client, itemKey('commitment', value), learned);
  return { ...next, commitments: [...open, { ...commitment, text }] };
}

/** A promise was kept, or is none any more. */
export function removeCommitment(client: Client, commitment: Commitment, at: number): Client {
  const value = commitmentValue(commitment);
  const next = withoutItem(client, itemKey('commitment', value), at);
  return { ...next, commitments: (client.commitments ?? []).filter(one => commitmentValue(one) !== value) };
}

/** What makes two tags one: "VIP" and "vip" are. */
export function tagValue(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

/** Gives the client a tag, as it is written. One line of text; nothing, or what it has, changes nothing. */
export function addTag(client: Client, tag: string, learned: Learned): Client {
  const text = tag.replace(/\s+/gu, ' ').trim().slice(0, TAG_LENGTH);
  const tags = client.tags ?? [];
  if (!text || tags.some(one => tagValue(one) === tagValue(text))) return client;
  return { ...withItem(client, itemKey('tag', tagValue(text)), learned), tags: [...tags, text] };
}

/** Takes a tag away. */
export function removeTag(client: Client, tag: string, at: number): Client {
  const value = tagValue(tag);
  const left = (client.tags ?? []).filter(one => tagValue(one) !== value);
  if (left.length === (client.tags ?? []).length) return client;
  const { tags: _tags, ...next } = withoutItem(client, itemKey('tag', value), at);
  return left.length > 0 ? { ...next, tags: left } : next;
}

/** What a person may change of an event. */
export type InteractionChange = Partial<
  Pick<
    Interaction,
    | 'channel'
    | 'direction'
    | 'at'
    | 'precision'
    | 'purpose'
    | 'note'
    | 'feeling'
    | 'mood'
    | 'automatic'
    | 'subject'
  >
>;

/**
 * Edits an event: a new one that supersedes it. A purpose given by hand is marked so. "Not a contact" is
 * `{ automatic: true }`.
 * @param id UUIDv7 of the new event
 */
export function editInteraction(
  old: Interaction,
  change: InteractionChange,
  { id, author, at }: { id: string; author: string; at: number },
): Interaction {
  return {
    ...old,
    ...change,
    purposeBy: change.purpose === undefined ? old.purposeBy : 'hand',
    id,
    supersedes: old.id,
    author,
    recordedAt: at,
  };
}
