import type { Book } from './book';
import { guarded } from './book-error';

/** A folder that the person named, as the browser's handle; nothing where none was. @param id what it is for */
export function folderOf(db: Book, id: string): Promise<object | undefined> {
  return guarded(async () => (await db.folders.get(id))?.handle);
}

/** Keeps a folder's handle, so that it is named once. */
export function putFolder(db: Book, id: string, handle: object): Promise<void> {
  return guarded(async () => {
    await db.folders.put({ id, handle });
  });
}
