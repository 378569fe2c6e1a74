import { checkedPhoto } from '../clients/photo';
import type { Book } from './book';
import { guarded } from './book-error';

/** The client's photo as a `data:` URL; it is checked again, since it comes from files of others. */
export function photoOf(db: Book, clientId: string): Promise<string | undefined> {
  return guarded(async () => {
    const photo = await db.photos.get(clientId);
    return photo && checkedPhoto(photo.url);
  });
}

/**
 * Stores a photo.
 * @param base64 bytes of the image, or a `data:` URL with them
 * @returns whether it is one that may be kept (see `checkedPhoto`)
 */
export function setPhoto(db: Book, clientId: string, base64: string): Promise<boolean> {
  return guarded(async () => {
    const url = checkedPhoto(base64);
    if (url === undefined) return false;
    await db.photos.put({ clientId, url });
    return true;
  });
}

/** Takes the photo away. */
export function removePhoto(db: Book, clientId: string): Promise<void> {
  return guarded(() => db.photos.delete(clientId));
}
