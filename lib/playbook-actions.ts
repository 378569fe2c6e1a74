import { authorId } from './author';
import { BUILT_IN_REASONS, withAnswer } from './care/playbook';
import { begun, type Reason } from './care/record';
import type { Book } from './db/book';
import { putCare } from './db/care';

/**
 * An answer was said or sent: it counts, and is the person's own from now on.
 * @param reason with its name, where it is no built-in one
 */
export async function useAnswer(
  db: Book,
  reason: { id: string; label?: string },
  text: string,
): Promise<void> {
  const at = Date.now();
  const stored = await db.care.get(reason.id);
  if (stored && stored.kind !== 'reason') return;
  const builtIn = BUILT_IN_REASONS.some(id => id === reason.id);
  if (!stored && !builtIn && !reason.label) return;
  const made: Reason = stored ?? {
    kind: 'reason',
    ...begun([], { id: reason.id, author: await authorId(), at }),
    ...(builtIn || !reason.label ? {} : { label: reason.label }),
    words: [],
    answers: [],
  };
  await putCare(db, [withAnswer(made, text, at)]);
}
