import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Pack } from '../coach/phrase-pack';

/** A pack that a manager works on. Plain data. */
export interface ShelfPack {
  id: string;
  /** The pack as it is written now. Its version is the one that is out, or the next where it differs. */
  draft: Pack;
  /** The version that is in force on this machine; 0 where none ever was. */
  out: number;
  /** Whether it is in force. */
  on: boolean;
  /** Place among the packs: those behind give way where two rules are equal. */
  position: number;
  origin: 'own' | 'pack' | 'vale' | 'list';
  /** How many pieces were left out when it was opened. */
  leftOut: number;
  /** UTC ms. */
  changedAt: number;
}

/** A version that was published, kept for good. */
export interface PackVersion {
  pack: string;
  version: number;
  /** UTC ms. */
  at: number;
  /** The version whose contents it brought back. */
  again?: number;
  content: Pack;
}

/**
 * The manager's shelf: packs in work and all their versions. A database of its own, beside the book: it holds
 * nothing about clients and is neither handed over nor cleared with them.
 */
export type PackShelf = Dexie & {
  packs: EntityTable<ShelfPack, 'id'>;
  versions: Table<PackVersion, [string, number]>;
};

export const SHELF_NAME = 'yesfirst-packs';

/** Opens the shelf. */
export function openShelf(
  options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): PackShelf {
  const db = new Dexie(SHELF_NAME, options) as PackShelf;
  db.version(1).stores({ packs: 'id, position', versions: '[pack+version], pack' });
  return db;
}

/** All packs in their order. */
export const shelfPacks = (db: PackShelf): Promise<ShelfPack[]> => db.packs.orderBy('position').toArray();

/** The versions of a pack, newest first. */
export async function versionsOf(db: PackShelf, pack: string): Promise<PackVersion[]> {
  const all = await db.versions.where('pack').equals(pack).toArray();
  return all.sort((a, b) => b.version - a.version);
}

/** Puts a new pack behind the others. */
export async function addPack(db: PackShelf, pack: Omit<ShelfPack, 'position'>): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const last = await db.packs.orderBy('position').last();
    await db.packs.add({ ...pack, position: (last?.position ?? 0) + 1 });
  });
}

/**
 * Changes a pack's draft in one transaction.
 * @param change gets the draft as it is stored and gives the new one, whose version it need not mind
 */
export async function changeDraft(
  db: PackShelf,
  id: string,
  change: (draft: Pack) => Pack,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.packs, db.versions, async () => {
    const pack = await db.packs.get(id);
    if (!pack) return;
    const next = change(pack.draft);
    await db.packs.put({ ...pack, draft: { ...next, version: await nextVersion(db, id) }, changedAt: now });
  });
}

/** One more than any version that was published. */
async function nextVersion(db: PackShelf, id: string): Promise<number> {
  return ((await versionsOf(db, id))[0]?.version ?? 0) + 1;
}

/** Keeps `content` as the next version of a pack, which is then out and its draft; gives the version. */
export async function publishVersion(
  db: PackShelf,
  id: string,
  content: Pack,
  now: number,
  again?: number,
): Promise<Pack | undefined> {
  return db.transaction('rw', db.packs, db.versions, async () => {
    const pack = await db.packs.get(id);
    if (!pack) return undefined;
    const version = await nextVersion(db, id);
    const out = { ...content, version };
    await db.versions.add({
      pack: id,
      version,
      at: now,
      content: out,
      ...(again === undefined ? {} : { again }),
    });
    await db.packs.put({ ...pack, draft: out, out: version, on: true, changedAt: now });
    return out;
  });
}

/** Moves a pack one place up or down. */
export async function movePack(db: PackShelf, id: string, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const all = await shelfPacks(db);
    const at = all.findIndex(one => one.id === id);
    const [one, other] = [all[at], all[at + by]];
    if (!one || !other) return;
    await db.packs.bulkPut([
      { ...one, position: other.position },
      { ...other, position: one.position },
    ]);
  });
}

/** Takes a pack with its versions off the shelf; gives what puts it back. */
export async function removePack(db: PackShelf, id: string): Promise<() => Promise<void>> {
  return db.transaction('rw', db.packs, db.versions, async () => {
    const pack = await db.packs.get(id);
    const versions = await versionsOf(db, id);
    await db.packs.delete(id);
    await db.versions.where('pack').equals(id).delete();
    return async () => {
      if (!pack) return;
      await db.transaction('rw', db.packs, db.versions, async () => {
        await db.packs.put(pack);
        await db.versions.bulkPut(versions);
      });
    };
  });
}
