import type { Book } from '../db/book';
import { deleteClients } from '../db/bulk-clients';
import { getClients, putClients } from '../db/clients';
import { forgetSteps, type ImportStep, stepsOf, updateImport } from '../db/imports';
import { removeStored, storedInteractions } from '../db/interactions';
import { removePhotos } from '../db/photos';
import { planUndo } from '../importers/undo';
import type { Progress } from './write-import';

/** What undoing an import did. */
export interface Undone {
  /** Clients that the import had made, and that are gone. */
  deleted: number;
  /** Clients that are as they were before; what was written since stays. */
  restored: number;
  /** Clients that the import had made and somebody worked on since: they stay. */
  kept: number;
  interactions: number;
}

/**
 * Takes a whole import back, done or broken off. Broken off itself, it goes on when it is done again.
 * @param now UTC epoch ms
 */
export async function undoImport(
  db: Book,
  importId: string,
  now: number,
  onProgress?: (progress: Progress) => void,
): Promise<Undone> {
  const undone: Undone = { deleted: 0, restored: 0, kept: 0, interactions: 0 };
  const total = await db.importParts
    .where('[importId+n]')
    .between([importId, -1], [importId, Number.MAX_SAFE_INTEGER])
    .count();
  let done = 0;
  for await (const step of stepsOf(db, importId)) {
    await undoStep(db, step, now, undone);
    onProgress?.({ what: 'undoing', done: ++done, total });
  }
  await updateImport(db, importId, { state: 'undone' });
  await forgetSteps(db, importId);
  return undone;
}

async function undoStep(
  db: Book,
  { added = [], changed = [], events = [], photos = [] }: ImportStep,
  now: number,
  undone: Undone,
): Promise<void> {
  if (events.length > 0) {
    await removeStored(db, events, now);
    undone.interactions += events.length;
  }
  if (photos.length > 0) await removePhotos(db, photos);
  if (added.length + changed.length === 0) return;
  const fresh = added.map(([id]) => id);
  const book = await getClients(db, [...fresh, ...changed.map(({ before }) => before.id)]);
  const busy = new Set((await storedInteractions(db, fresh)).flatMap(({ clientIds }) => clientIds));
  const plan = planUndo({ added, changed, interactions: [] }, book, busy, now);
  await deleteClients(db, plan.deleted, now, { keep: false });
  await putClients(db, plan.restored);
  undone.deleted += plan.deleted.length;
  undone.restored += plan.restored.length;
  undone.kept += plan.kept.length;
}
