import { type Assessment, parseAssessment } from '../insight/assess';
import type { Book } from './book';
import { guarded } from './book-error';

/** The rep's own answers to the thirteen questions; what is none of them is passed over. */
export function assessments(db: Book): Promise<Assessment[]> {
  return guarded(async () => (await db.assessments.toArray()).flatMap(row => parseAssessment(row) ?? []));
}

/** Writes an answer over the same day's. @returns the way back */
export function putAssessment(db: Book, given: Assessment): Promise<() => Promise<void>> {
  return guarded(async () => {
    const before = await db.assessments.get(given.id);
    await db.assessments.put(given);
    return () =>
      guarded(async () => {
        if (before) await db.assessments.put(before);
        else await db.assessments.delete(given.id);
      });
  });
}
