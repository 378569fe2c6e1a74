import type { Client } from '../clients/client';
import type { Interaction } from '../clients/interaction';
import type { Book, ImportRow } from './book';
import { guarded } from './book-error';

/** What a step of an import does to the book: enough to take it back, and to know what was changed since. */
export interface ImportStep {
  /** New clients: id, and digest of what they are written as. */
  added?: [id: string, digest: string][];
  changed?: { before: Client; after: Client }[];
  /** Events that it makes. */
  events?: Pick<Interaction, 'id' | 'clientIds'>[];
  /** Clients that get a photo, each with its digest. */
  photos?: [clientId: string, digest: string][];
}

/** How long an import can be undone, ms. Then what it would need is forgotten. */
export const UNDO_FOR = 30 * 86_400_000;

/** Notes that an import begins. */
export function beginImport(db: Book, row: ImportRow): Promise<void> {
  return guarded(async () => {
    await db.imports.add(row);
  });
}

/** Changes what the list says of an import. */
export function updateImport(db: Book, id: string, change: Partial<ImportRow>): Promise<void> {
  return guarded(async () => {
    await db.imports.update(id, change);
  });
}

/**
 * Notes a step before it is done: where the page is closed in the middle, whatever was written can be undone.
 * @param n counts up within the import
 */
export function noteStep(db: Book, importId: string, n: number, step: ImportStep): Promise<void> {
  return guarded(async () => {
    await db.importParts.put({ importId, n, done: JSON.stringify(step) });
  });
}

const partsOf = (db: Book, importId: string) =>
  db.importParts.where('[importId+n]').between([importId, -1], [importId, Number.MAX_SAFE_INTEGER]);

/** The steps of an import, the last one first: as they are to be undone. */
export async function* stepsOf(db: Book, importId: string): AsyncGenerator<ImportStep, void, undefined> {
  const keys = await guarded(() => partsOf(db, importId).primaryKeys());
  for (const key of keys.reverse()) {
    const part = await guarded(() => db.importParts.get(key));
    if (part) yield JSON.parse(part.done) as ImportStep;
  }
}

/** Forgets what undoing the import would need. */
export function forgetSteps(db: Book, importId: string): Promise<void> {
  return guarded(async () => {
    await partsOf(db, importId).delete();
  });
}

/** Past imports, newest first. */
export function pastImports(db: Book): Promise<ImportRow[]> {
  return guarded(async () => (await db.imports.toArray()).sort((a, b) => b.at - a.at));
}

/** Forgets the steps of imports that are too old to be undone. @param now UTC epoch ms */
export async function forgetOldSteps(db: Book, now: number): Promise<void> {
  for (const { id, at } of await pastImports(db)) if (now - at > UNDO_FOR) await forgetSteps(db, id);
}

/**
 * Takes every trace of these clients out of what past imports remember: for a person who is deleted for
 * good. Then undoing such an import leaves them alone.
 */
export function forgetInSteps(db: Book, clientIds: ReadonlySet<string>): Promise<void> {
  return guarded(async () => {
    await db.importParts.toCollection().modify(part => {
      const step = JSON.parse(part.done) as ImportStep;
      part.done = JSON.stringify({
        ...step,
        added: step.added?.filter(([id]) => !clientIds.has(id)),
        changed: step.changed?.filter(({ before }) => !clientIds.has(before.id)),
        photos: step.photos?.filter(([id]) => !clientIds.has(id)),
      });
    });
  });
}
