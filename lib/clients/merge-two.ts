import type { Client, Fact } from './client';
import { digest } from './digest';
import {
  addCommitment,
  commitmentValue,
  dateValue,
  itemKey,
  phoneValue,
  removeAddress,
  removeDate,
  removePhone,
  type Setting,
  tagValue,
} from './edit';
import type { Interaction } from './interaction';
import { PROFILE_FIELDS, profileField } from './profile';

/** Which of the two: the one that stays, or the one that joins it. */
export type Side = 'kept' | 'joined';
/** What a field takes; `both` puts one text below the other. */
export type Pick = Side | 'both';

/** A merge that can be taken back. What both were, whole. */
export interface MergeRecord {
  /** Id of the client that is no more. */
  joined: string;
  /** Id of the client that took it in. */
  kept: string;
  /** UTC epoch ms. */
  at: number;
  before: { kept: Client; joined: Client };
  after: Client;
  /** Events of the one that is no more, as they were stored. */
  events: Interaction[];
  /** The photo went over too. */
  photo?: true;
  /** Ids of the records of care that went over. */
  care?: string[];
}

/** For how long a merge can be taken back, in days. */
export const MERGE_KEPT_DAYS = 30;

/** Settings that the person chooses between; of the others the kept client's stand. */
const CHOSEN: readonly Setting[] = ['tier', 'intervalDays', 'annualSales', 'lost', 'openThing'];
const SETTINGS: readonly Setting[] = [...CHOSEN, 'key', 'snoozedUntil', 'humanLine'];

/** One field that at least one of the two has something in. */
export interface MergeField {
  /** Profile field or setting. */
  field: string;
  /** What is taken unless the person says otherwise. */
  pick: Pick;
  /** Whether there is a choice: both say something, and not the same. */
  differs: boolean;
}

const isSetting = (field: string): field is Setting => SETTINGS.includes(field as Setting);

/** What a client says in a field, as text to be compared; empty where nothing. */
export function saidIn(client: Client, field: string): string {
  if (isSetting(field)) return client[field] === undefined ? '' : JSON.stringify(client[field]);
  const core = profileField(field)?.core;
  return (core ? client[core] : client.facts[field]?.value) ?? '';
}

/** The fields to choose between, in the order of the profile, each with what is taken by itself. */
export function mergeFields(kept: Client, joined: Client): MergeField[] {
  return [...PROFILE_FIELDS.map(({ id }) => id), ...CHOSEN].flatMap((field): MergeField[] => {
    const [a, b] = [saidIn(kept, field), saidIn(joined, field)];
    if (!a && !b) return [];
    const differs = a !== '' && b !== '' && a !== b;
    return [{ field, differs, pick: differs ? better(kept, joined, field) : a ? 'kept' : 'joined' }];
  });
}

function better(kept: Client, joined: Client, field: string): Pick {
  if (field === 'tier') return joined.tier === 'top10' ? 'joined' : 'kept';
  if (isSetting(field)) return 'kept';
  if (profileField(field)?.long) return 'both';
  // "Margaret Okafor" says more than "M. Okafor".
  if (field === 'name') return joined.name.length > kept.name.length ? 'joined' : 'kept';
  const [a, b] = [kept.facts[field], joined.facts[field]];
  const [handA, handB] = [a?.source === 'hand', b?.source === 'hand'];
  if (handA !== handB) return handA ? 'kept' : 'joined';
  return (b?.learnedAt ?? 0) > (a?.learnedAt ?? 0) ? 'joined' : 'kept';
}

/** What the person chose. */
export interface MergeChoice {
  /** By field; one that is not there is taken as `mergeFields` says. */
  picks: Readonly<Record<string, Pick>>;
  /** Keys of addresses, phones and dates that are left out, as `itemKey` gives them. */
  leave: readonly string[];
}

/**
 * One client out of two: the kept one's id, of each field what was chosen, and all addresses, phones, dates
 * and promises of both that were not left out.
 * @param at UTC epoch ms
 */
export function mergeTwo(kept: Client, joined: Client, { picks, leave }: MergeChoice, at: number): Client {
  const facts: Record<string, Fact> = { ...joined.facts };
  for (const [key, fact] of Object.entries(kept.facts)) {
    const other = facts[key];
    if (!other || fact.learnedAt >= other.learnedAt) facts[key] = fact;
  }
  let next: Client = {
    ...joined,
    ...kept,
    facts,
    addresses: union(kept.addresses, joined.addresses, address => address),
    phones: union(kept.phones, joined.phones, phoneValue),
    dates: union(kept.dates, joined.dates, dateValue),
    createdAt: Math.min(kept.createdAt, joined.createdAt),
    updatedAt: at,
  };
  const commitments = union(kept.commitments ?? [], joined.commitments ?? [], commitmentValue);
  if (commitments.length > 0) next.commitments = commitments;
  const tags = union(kept.tags ?? [], joined.tags ?? [], tagValue);
  if (tags.length > 0) next.tags = tags;
  if (joined.hint && joined.hint.at > (kept.hint?.at ?? Number.NEGATIVE_INFINITY)) next.hint = joined.hint;

  const taken = new Map(mergeFields(kept, joined).map(({ field, pick }) => [field, picks[field] ?? pick]));
  for (const field of SETTINGS)
    if (!taken.has(field)) taken.set(field, saidIn(kept, field) ? 'kept' : 'joined');
  for (const [field, pick] of taken) take(next, kept, joined, field, pick, at);
  takeTierSince(next, kept, joined, taken.get('tier') === 'joined' ? joined : kept);
  next.dropped = droppedOf(next, kept, joined);
  if (Object.keys(next.dropped).length === 0) delete next.dropped;

  // An unsolved thing of the other is not lost: it becomes a promise.
  const open = (taken.get('openThing') === 'joined' ? kept : joined).openThing;
  if (open?.text && open.text !== next.openThing?.text)
    next = addCommitment(next, { ...open, who: 'me' }, { source: 'hand', at });
  for (const address of next.addresses)
    if (leave.includes(itemKey('address', address))) next = removeAddress(next, address, at);
  for (const phone of next.phones)
    if (leave.includes(itemKey('phone', phoneValue(phone)))) next = removePhone(next, phone, at);
  for (const date of next.dates)
    if (leave.includes(itemKey('date', dateValue(date)))) next = removeDate(next, date, at);
  return next;
}

function take(next: Client, kept: Client, joined: Client, field: string, pick: Pick, at: number): void {
  const [from, other] = pick === 'joined' ? [joined, kept] : [kept, joined];
  const core = profileField(field)?.core;
  if (isSetting(field)) {
    if (from[field] === undefined) delete next[field];
    else Object.assign(next, { [field]: from[field] });
  } else if (core) {
    if (from[core] !== undefined) next[core] = from[core];
  }
  const [fact, rival] = [from.facts[field], other.facts[field]];
  if (!fact) return;
  const text = pick === 'both' && rival?.value && fact.value ? `${fact.value}\n${rival.value}` : fact.value;
  // Chosen by hand now: a copy of the book that has the other value must not bring it back.
  const beaten = rival && (rival.value !== text || text !== fact.value) && rival.learnedAt >= fact.learnedAt;
  next.facts[field] = {
    ...fact,
    value: text,
    learnedAt: beaten ? at : fact.learnedAt,
    ...(pick === 'both' && rival ? strictest(fact, rival) : {}),
  };
}

/** Of two values that become one, what the stricter allows. */
function strictest(a: Fact, b: Fact): { visibility: Fact['visibility']; exportable: boolean } {
  return {
    visibility: a.visibility === 'me' || b.visibility === 'me' ? 'me' : 'team',
    exportable: a.exportable && b.exportable,
  };
}

function takeTierSince(next: Client, kept: Client, joined: Client, first: Client): void {
  const from = first.tierSince !== undefined ? first : first === kept ? joined : kept;
  if (from.tierSince === undefined) delete next.tierSince;
  else next.tierSince = from.tierSince;
  if (from.tierTogether === undefined) delete next.tierTogether;
  else next.tierTogether = from.tierTogether;
}

/** What was removed from one of them, without what is there now by the other. */
function droppedOf(next: Client, kept: Client, joined: Client): Record<string, number> {
  const dropped = { ...joined.dropped };
  for (const [key, at] of Object.entries(kept.dropped ?? {})) dropped[key] = Math.max(dropped[key] ?? at, at);
  const there = [
    ...next.addresses.map(one => itemKey('address', one)),
    ...next.phones.map(one => itemKey('phone', phoneValue(one))),
    ...next.dates.map(one => itemKey('date', dateValue(one))),
    ...(next.commitments ?? []).map(one => itemKey('commitment', commitmentValue(one))),
    ...(next.tags ?? []).map(one => itemKey('tag', tagValue(one))),
  ];
  for (const key of there) delete dropped[digest(key)];
  return dropped;
}

function union<T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...second, ...first].map(item => [keyOf(item), item])).values()].sort(
    (a, b) => orderIn(first, second, a) - orderIn(first, second, b),
  );

  function orderIn(one: readonly T[], two: readonly T[], item: T): number {
    const at = one.findIndex(other => keyOf(other) === keyOf(item));
    return at >= 0 ? at : one.length + two.findIndex(other => keyOf(other) === keyOf(item));
  }
}
