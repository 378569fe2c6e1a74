import type { Book, Photo } from '../db/book';
import { addPhotos, photoDigest, withPhoto } from '../db/photos';
import type { PhotoReference, ReadOptions } from '../importers/importer';
import { counted, importerOf } from './import-file';
import { pictureOf, type ShrinkPhoto } from './shrink-photo';
import type { Writer } from './write-import';

/** A file, and what is added to its line numbers in a plan. */
export interface PhotoFile {
  file: File;
  base: number;
}

/** Letters of photos that are written together. */
const AT_ONCE = 4_000_000;

/** How many clients would get a photo: those who have none. @param photos as a plan has them */
export async function freshPhotos(db: Book, photos: ReadonlyMap<number, string>): Promise<number> {
  if (photos.size === 0) return 0;
  const have = await withPhoto(db);
  return new Set([...photos.values()].filter(id => !have.has(id))).size;
}

/**
 * Brings the photos of an import in, once its clients are written. The files are read a second time for it: the
 * photos of a large book do not fit in memory. What is larger than is kept is made smaller by `shrink`.
 */
export async function bringPhotos(
  db: Book,
  writer: Writer,
  files: readonly PhotoFile[],
  photos: ReadonlyMap<number, string>,
  { shrink, ...options }: ReadOptions & { shrink: ShrinkPhoto },
): Promise<void> {
  if (photos.size === 0) return;
  const have = await withPhoto(db);
  let some: Photo[] = [];
  let size = 0;
  let broken = 0;
  const write = async () => {
    if (some.length === 0) return;
    const row = await writer.note({ photos: some.map(({ clientId, url }) => [clientId, photoDigest(url)]) });
    await addPhotos(db, some);
    row.photos = (row.photos ?? 0) + some.length;
    some = [];
    size = 0;
  };
  const wanted = files.filter(({ base }) =>
    [...photos].some(([line, id]) => line > base && line < base + LINES && !have.has(id)),
  );
  const total = wanted.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  for (const { file, base } of wanted) {
    const importer = await importerOf(file);
    const chunks = counted(file, more => {
      done += more;
      writer.told({ what: 'photos', done, total });
    });
    for await (const { clients } of importer?.read(chunks, { ...options, photos: true }) ?? []) {
      for (const { line, photo } of clients) {
        const clientId = photos.get(base + line);
        if (clientId === undefined || !photo || have.has(clientId)) continue;
        const url = photo.url ?? (await smaller(photo, shrink));
        if (url === undefined) {
          if (photo.picture !== undefined) broken += 1;
          continue;
        }
        have.add(clientId);
        some.push({ clientId, url });
        size += url.length;
      }
      if (size > AT_ONCE) await write();
    }
  }
  await write();
  if (broken > 0) await writer.photosBroken(broken);
}

async function smaller({ picture, type }: PhotoReference, shrink: ShrinkPhoto): Promise<string | undefined> {
  return picture === undefined || type === undefined ? undefined : shrink(pictureOf(picture, type));
}

/** Lines of one file that a plan can tell from those of the next. */
const LINES = 2 ** 32;
