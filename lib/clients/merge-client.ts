import type { Client, Commitment, DateFact, Fact, Phone } from './client';
import { digest } from './digest';
import {
  commitmentValue,
  dateValue,
  type ItemKind,
  itemKey,
  phoneValue,
  type Setting,
  tagValue,
} from './edit';
import { PROFILE_FIELDS } from './profile';

const SETTINGS: readonly Setting[] = [
  'tier',
  'key',
  'intervalDays',
  'snoozedUntil',
  'humanLine',
  'openThing',
  'annualSales',
  'lost',
];

/**
 * One client out of two copies of it. Of each value the one learned later stands; of lists each item
 * stands that was not removed after it was added. The order of the two does not matter.
 * @param a,b copies with the same id
 */
export function mergeClient(a: Client, b: Client): Client {
  const [newer, older] = order(a, b) >= 0 ? [a, b] : [b, a];
  const facts = mergeFacts(a.facts, b.facts);
  const dropped = mergeDropped(a.dropped, b.dropped);
  const merged: Client = {
    ...older,
    ...newer,
    facts,
    addresses: items('address', newer.addresses, older.addresses, address => address),
    phones: items('phone', newer.phones, older.phones, phoneValue),
    dates: items('date', newer.dates, older.dates, dateValue),
    ...(newer.commitments || older.commitments
      ? {
          commitments: items('commitment', newer.commitments ?? [], older.commitments ?? [], commitmentValue),
        }
      : {}),
    createdAt: Math.min(a.createdAt, b.createdAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
  };
  const tags = items('tag', newer.tags ?? [], older.tags ?? [], tagValue);
  if (tags.length > 0) merged.tags = tags;
  else delete merged.tags;
  if (Object.keys(dropped).length > 0) merged.dropped = dropped;
  for (const { core } of PROFILE_FIELDS) if (core) takeField(merged, core);
  for (const field of SETTINGS) takeField(merged, field);
  const tiered = fromLater(['tier', 'key', 'intervalDays']);
  takeFrom(tiered, 'tierSince');
  takeFrom(tiered, 'tierTogether');
  for (const key of Object.keys(facts)) if (isDropped(key)) delete facts[key];
  return merged;

  function isDropped(key: string): boolean {
    const removed = dropped[digest(key)];
    return removed !== undefined && removed >= (facts[key]?.learnedAt ?? Math.max(a.createdAt, b.createdAt));
  }

  function items<T extends string | Phone | DateFact | Commitment>(
    kind: ItemKind,
    first: readonly T[],
    second: readonly T[],
    keyOf: (item: T) => string,
  ): T[] {
    const byValue = new Map<string, T>();
    for (const item of [...first, ...second]) if (!byValue.has(keyOf(item))) byValue.set(keyOf(item), item);
    return [...byValue].filter(([value]) => !isDropped(itemKey(kind, value))).map(([, item]) => item);
  }

  function fromLater(fields: readonly string[]): Client {
    const at = (client: Client) => Math.max(...fields.map(field => client.facts[field]?.learnedAt ?? -1));
    return at(newer) >= at(older) ? newer : older;
  }

  function takeField<K extends keyof Client>(into: Client, field: K): void {
    const winner = facts[field];
    const from = winner && older.facts[field] === winner ? older : winner ? newer : undefined;
    if (from) takeFrom(from, field);
    else if (into[field] === undefined) delete into[field];
  }

  function takeFrom<K extends keyof Client>(from: Client, field: K): void {
    if (from[field] === undefined) delete merged[field];
    else merged[field] = from[field];
  }
}

function order(a: Client, b: Client): number {
  return a.updatedAt - b.updatedAt || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

function factWins(a: Fact, b: Fact): boolean {
  return (a.learnedAt - b.learnedAt || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) > 0;
}

function mergeFacts(a: Record<string, Fact>, b: Record<string, Fact>): Record<string, Fact> {
  const merged: Record<string, Fact> = {};
  for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const [one, two] = [a[key], b[key]];
    merged[key] = one && two ? (factWins(one, two) ? one : two) : (one ?? two)!;
  }
  return merged;
}

function mergeDropped(
  a: Record<string, number> = {},
  b: Record<string, number> = {},
): Record<string, number> {
  const merged = { ...a };
  for (const [key, at] of Object.entries(b)) merged[key] = Math.max(merged[key] ?? at, at);
  return merged;
}
