import { authorId, newId, thisMoment } from './author';
import type { RecordingContext } from './db/recording';
import { readSettings } from './settings';

/** What recording a mail needs to know: who writes, when, where, and whether subjects may be kept. */
export async function recordingContext(account: string): Promise<RecordingContext> {
  const [author, { keepSubjects }] = await Promise.all([authorId(), readSettings()]);
  return { account: account.toLowerCase(), author, newId, keepSubject: keepSubjects, ...thisMoment() };
}
