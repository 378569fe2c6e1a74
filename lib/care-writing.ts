import { authorId, newId } from './author';
import type { CareKind, CareRecord, Writing } from './care/record';
import type { Book } from './db/book';
import { putCare, removeCare, updateCare } from './db/care';

export type Undo = () => Promise<unknown>;

/** Writes records of care, each with its way back. */
export function careWriting(db: Book) {
  return {
    /** What a new record begins with. */
    writing: async (): Promise<Writing> => ({ id: newId(), author: await authorId(), at: Date.now() }),

    /** Adds records. */
    async add(...records: CareRecord[]): Promise<Undo> {
      await putCare(db, records);
      return async () => {
        for (const { id } of records) await removeCare(db, id, Date.now());
      };
    },

    /** Changes one; its undo writes it as it was, as the latest state. */
    async change<K extends CareKind>(
      id: string,
      kind: K,
      to: (record: Extract<CareRecord, { kind: K }>) => Extract<CareRecord, { kind: K }>,
    ): Promise<Undo> {
      const written = await updateCare(db, id, kind, old => ({ ...to(old), updatedAt: Date.now() }));
      return written
        ? () => putCare(db, [{ ...written.before, updatedAt: Date.now() }])
        : async () => undefined;
    },

    /** Deletes one. The undo stores it under a new id: what was deleted stays deleted, here and in copies. */
    async remove(record: CareRecord): Promise<Undo> {
      await removeCare(db, record.id, Date.now());
      return () => putCare(db, [{ ...record, id: newId(), updatedAt: Date.now() }]);
    },
  };
}
