import { digest } from '../clients/digest';
import { checkedPhoto } from '../clients/photo';
import type { Book, Photo } from './book';
import { guarded } from './book-error';
import { clientShard } from './shards';

/** The client's photo as a `data:` URL; it is checked again, since it comes from files of others. */
export function photoOf(db: Book, clientId: string): Promise<string | undefined> {
  return guarded(async () => {
    const photo = await db.photos.get(clientId);
    return photo && checkedPhoto(photo.url);
  });
}

/** The photos of these clients, by client; who has none is left out. */
export function photosOf(db: Book, clientIds: readonly string[]): Promise<Map<string, Photo>> {
  return guarded(async () => {
    const rows = await db.photos.bulkGet([...clientIds]);
    return new Map(rows.flatMap(row => (row && checkedPhoto(row.url) ? [[row.clientId, row]] : [])));
  });
}

/** Ids of those who have a photo. None of the photos is read. */
export function withPhoto(db: Book): Promise<Set<string>> {
  return guarded(async () => new Set(await db.photos.toCollection().primaryKeys()));
}

/** Which photo it is, without the photo. */
export const photoDigest = (url: string): string => digest(url);

/**
 * Stores a photo in the place of the one before.
 * @param base64 bytes of the image, or a `data:` URL with them
 * @returns whether it is one that may be kept (see `readPhoto`)
 */
export function setPhoto(db: Book, clientId: string, base64: string): Promise<boolean> {
  return guarded(async () => {
    const url = checkedPhoto(base64);
    if (url === undefined) return false;
    await db.photos.put({ clientId, url });
    return true;
  });
}

/**
 * Stores photos of clients who have none. Who is not in the book (any more) gets none.
 * @param photos checked
 */
export function addPhotos(db: Book, photos: readonly Photo[]): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.photos, db.clients, async () => {
      const [known, shards] = await Promise.all([
        db.photos
          .where('clientId')
          .anyOf(photos.map(({ clientId }) => clientId))
          .primaryKeys(),
        db.clients.bulkGet([...new Set(photos.map(({ clientId }) => clientShard(clientId)))]),
      ]);
      const has = new Set(known);
      const here = (id: string) => shards.some(shard => shard?.of[id] !== undefined);
      await db.photos.bulkPut(photos.filter(({ clientId }) => !has.has(clientId) && here(clientId)));
    }),
  );
}

/**
 * Takes photos in that another copy of the book has. Of two the one whose text comes later stands, on both sides;
 * who was deleted, or is not here, gets none.
 */
export function unionPhotos(db: Book, rows: readonly Record<string, unknown>[]): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.photos, db.clients, async () => {
      for (const { clientId, url } of rows) {
        const checked = typeof url === 'string' ? checkedPhoto(url) : undefined;
        if (typeof clientId !== 'string' || !checked) continue;
        const shard = await db.clients.get(clientShard(clientId));
        const known = await db.photos.get(clientId);
        if (shard?.of[clientId] !== undefined && (!known || known.url < checked))
          await db.photos.put({ clientId, url: checked });
      }
    }),
  );
}

/** Takes the photo away. Answers what `setPhoto` takes to bring it back. */
export function removePhoto(db: Book, clientId: string): Promise<string | undefined> {
  return guarded(async () => {
    const photo = await db.photos.get(clientId);
    await db.photos.delete(clientId);
    return photo?.url;
  });
}

/** Takes these photos away, where they are still the same. @param photos clients with their photos' digests */
export function removePhotos(db: Book, photos: readonly (readonly [string, string])[]): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.photos, async () => {
      for (const [clientId, same] of photos) {
        const photo = await db.photos.get(clientId);
        if (photo && photoDigest(photo.url) === same) await db.photos.delete(clientId);
      }
    }),
  );
}
