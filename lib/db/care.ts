import { type CareKind, type CareRecord, laterRecord } from '../care/record';
import type { Book } from './book';
import { guarded } from './book-error';
import { deadAmong } from './dead';
import { changeOrders } from './order-leads';

/** A client's records of care, newest first. */
export function careOf(db: Book, clientId: string): Promise<CareRecord[]> {
  return guarded(async () => {
    const found = await db.care.where('clientIds').equals(clientId).toArray();
    return found.sort((a, b) => b.createdAt - a.createdAt);
  });
}

/** All records of these kinds. */
export function careOfKinds<K extends CareKind>(
  db: Book,
  ...kinds: K[]
): Promise<Extract<CareRecord, { kind: K }>[]> {
  // One question a kind: for several at once Dexie goes from row to row.
  return guarded(async () => {
    const found = await Promise.all(kinds.map(kind => db.care.where('kind').equals(kind).toArray()));
    return found.flat() as Extract<CareRecord, { kind: K }>[];
  });
}

/** All of them, as one copy of the book hands them to another. */
export function allCare(db: Book): Promise<CareRecord[]> {
  return guarded(() => db.care.toArray());
}

/**
 * Writes records: new ones, later states, those of another copy. Of two states of one the later stands; what
 * was deleted stays deleted, and nobody who was deleted comes back by a record.
 */
export function putCare(db: Book, records: readonly CareRecord[]): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.care, db.tombstones, db.dues, async () => {
      const ids = records.flatMap(one => [one.id, ...one.clientIds]);
      const dead = await deadAmong(db, [...new Set(ids)]);
      const known = await db.care.bulkGet(records.map(({ id }) => id));
      const kept = new Map<string, CareRecord>();
      records.forEach((record, index) => {
        const left = withoutDead(record, dead);
        if (!left) return;
        const before = kept.get(record.id) ?? known[index];
        kept.set(record.id, before ? laterRecord(before, left) : left);
      });
      const orders = [...kept.values(), ...known].filter(one => one?.kind === 'order');
      await changeOrders(
        db,
        orders.flatMap(one => one?.clientIds ?? []),
        () => db.care.bulkPut([...kept.values()]),
      );
    }),
  );
}

/** Whose orders are among these records. */
async function ordering(db: Book, ids: readonly string[]): Promise<string[]> {
  const found = await db.care.bulkGet([...ids]);
  return found.flatMap(one => (one?.kind === 'order' ? one.clientIds : []));
}

/** Deletes records, whatever they are. Runs inside the caller's transaction over `care` and `dues`. */
export async function deleteRecords(db: Book, ids: readonly string[]): Promise<void> {
  await changeOrders(db, await ordering(db, ids), () => db.care.bulkDelete([...ids]));
}

/**
 * Changes a record; what another window wrote meanwhile is in what `change` is given.
 * @returns the record before and after; nothing where it is gone
 */
export function updateCare<K extends CareKind>(
  db: Book,
  id: string,
  kind: K,
  change: (record: Extract<CareRecord, { kind: K }>) => Extract<CareRecord, { kind: K }>,
): Promise<{ before: CareRecord; after: CareRecord } | undefined> {
  return guarded(() =>
    db.transaction('rw', db.care, db.dues, async () => {
      const before = await db.care.get(id);
      if (before?.kind !== kind) return undefined;
      const after = change(before as Extract<CareRecord, { kind: K }>);
      const both: CareRecord[] = [before, after];
      await changeOrders(
        db,
        both.flatMap(one => (one.kind === 'order' ? one.clientIds : [])),
        () => db.care.put(after),
      );
      return { before, after };
    }),
  );
}

/** Deletes a record; what is left is its random id and the time (UTC ms). */
export function removeCare(db: Book, id: string, now: number): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.care, db.tombstones, db.dues, async () => {
      await deleteRecords(db, [id]);
      await db.tombstones.put({ id, at: now });
    }),
  );
}

/** Deletes many at once. @param now UTC ms */
export function removeAllCare(db: Book, ids: readonly string[], now: number): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.care, db.tombstones, db.dues, async () => {
      await deleteRecords(db, ids);
      await db.tombstones.bulkPut(ids.map(id => ({ id, at: now })));
    }),
  );
}

/**
 * Takes a client out of every record; what was about nobody else goes. Runs inside the caller's transaction
 * over `care` and `dues`.
 */
export async function forgetInCare(db: Book, clientId: string): Promise<void> {
  const found = await db.care.where('clientIds').equals(clientId).toArray();
  const dead = new Set([clientId]);
  const orders = found.flatMap(one => (one.kind === 'order' ? one.clientIds : []));
  await changeOrders(db, orders, async () => {
    for (const record of found) {
      const left = withoutDead(record, dead);
      if (left) await db.care.put(left);
      else await db.care.delete(record.id);
    }
  });
}

/** Kinds that say nothing once one of their clients is gone. */
const OF_TWO = new Set<CareKind>(['introduction']);

function withoutDead(record: CareRecord, dead: ReadonlySet<string>): CareRecord | undefined {
  if (dead.has(record.id)) return undefined;
  if (!record.clientIds.some(id => dead.has(id))) return record;
  const clientIds = record.clientIds.filter(id => !dead.has(id));
  if (clientIds.length === 0 || OF_TWO.has(record.kind)) return undefined;
  const left = { ...record, clientIds };
  switch (left.kind) {
    case 'project':
      return { ...left, parties: left.parties.filter(({ clientId }) => !clientId || !dead.has(clientId)) };
    case 'plan':
      return {
        ...left,
        sent: without(left.sent, key => dead.has(key.slice(key.indexOf('/') + 1))),
        ...(left.opened
          ? { opened: without(left.opened, key => dead.has(key.slice(key.indexOf('/') + 1))) }
          : {}),
      };
    case 'tenBest':
      return { ...left, heard: without(left.heard, key => dead.has(key)) };
    default:
      return left;
  }
}

function without<T>(map: Readonly<Record<string, T>>, gone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !gone(key)));
}
