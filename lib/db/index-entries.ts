import { storedKeys } from '../clients/address';
import type { Client } from '../clients/client';
import { phoneKeys } from '../clients/phone';
import { lineOf } from '../search/line';
import type { AddressShard, Book, NameRow, NameShard } from './book';
import { lacksLines, linesAfter, linesAnew, nextRev } from './index-lines';
import { ownersIn } from './pack-addresses';
import { addressShard, byShard, nameShard } from './shards';

/** Every key that leads to this client; some may be there twice. */
function entriesOf(client: Client | undefined): string[] {
  const keys: string[] = [];
  for (const address of client?.addresses ?? []) keys.push(...storedKeys(address));
  for (const { number } of client?.phones ?? []) keys.push(...phoneKeys(number));
  return keys;
}

/** A client before and after a write; one of the two is absent when it is new or deleted. */
export interface Change {
  id: string;
  before?: Client;
  after?: Client;
  /** `after` as JSON, where it was made already. */
  text?: string;
}

/** Brings the index of addresses in line with the changes. Runs inside the caller's transaction. */
export async function indexAddresses(db: Book, changes: readonly Change[]): Promise<void> {
  const edits: { key: string; id: string; on: boolean }[] = [];
  for (const { id, before, after } of changes) {
    const [old, now] = [entriesOf(before), entriesOf(after)];
    for (const key of old) if (!now.includes(key)) edits.push({ key, id, on: false });
    for (const key of now) if (!old.includes(key)) edits.push({ key, id, on: true });
  }
  const groups = byShard(edits, edit => addressShard(edit.key));
  if (groups.size === 0) return;
  const keys = [...groups.keys()].sort();
  const found = await db.addresses.bulkGet(keys);
  const written = keys.map((shard, index): AddressShard => {
    const of = ownersIn(found[index]);
    /** Keys behind which somebody stood already → who leaves. Put in order once: a firm may have thousands. */
    const shared = new Map<string, Set<string>>();
    for (const { key, id, on } of groups.get(shard)!) {
      if (!Object.hasOwn(of, key)) {
        if (on) of[key] = [id];
        continue;
      }
      const gone = shared.get(key) ?? new Set();
      shared.set(key, gone);
      if (on) of[key]!.push(id);
      else gone.add(id);
    }
    for (const [key, gone] of shared) {
      const left = [...new Set(of[key])].filter(id => !gone.has(id)).sort();
      if (left.length > 0) of[key] = left;
      else delete of[key];
    }
    return { key: shard, of: JSON.stringify(of) };
  });
  await db.addresses.bulkPut(written);
}

function nameRow(client: Client): NameRow {
  const row: NameRow = { name: client.name };
  if (client.company) row.company = client.company;
  if (client.nickname) row.nickname = client.nickname;
  if (client.sayName) row.say = client.sayName;
  if (client.tier) row.tier = client.tier;
  return row;
}

/** The names of one document. */
export function namesIn(shard: NameShard | undefined): Record<string, NameRow> {
  return shard ? (JSON.parse(shard.of) as Record<string, NameRow>) : {};
}

/** Brings the list of names and what is searched in line with the changes. Runs inside the caller's transaction. */
export async function indexNames(db: Book, changes: readonly Change[]): Promise<void> {
  const changed = changes.filter(
    ({ before, after }) =>
      !before ||
      !after ||
      lineOf(before) !== lineOf(after) ||
      JSON.stringify(nameRow(before)) !== JSON.stringify(nameRow(after)),
  );
  if (changed.length === 0) return;
  const groups = byShard(changed, change => nameShard(change.id));
  const keys = [...groups.keys()].sort();
  const [rev, found] = await Promise.all([nextRev(db), db.names.bulkGet(keys)]);
  const shards: NameShard[] = [];
  for (const [index, key] of keys.entries()) {
    const of = namesIn(found[index]);
    for (const { id, after } of groups.get(key)!) {
      if (after) of[id] = nameRow(after);
      else delete of[id];
    }
    const before = found[index];
    // Awaited only where the database is asked: a transaction does not outlive much waiting for other things.
    const find = lacksLines(before) ? await linesAnew(db, key) : linesAfter(before, groups.get(key)!);
    shards.push({ key, rev, of: JSON.stringify(of), find });
  }
  await db.names.bulkPut(shards);
}
