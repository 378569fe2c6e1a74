import { closersFor, openersFor, type PhraseContext } from '../../lib/coach/phrases';
import type { DraftState } from '../../lib/messages';

/** Words to begin and to end this draft with, by the rep's own clock. @param name how the client is called */
export function draftPhrases(
  draft: DraftState | undefined,
  name: string | undefined,
): { openers: string[]; closers: string[] } | undefined {
  const remarks = draft?.remarks;
  if (!remarks) return undefined;
  const { complaint, lang, script, tone } = remarks;
  const now = new Date();
  const context: PhraseContext = {
    lang,
    script,
    hour: now.getHours(),
    weekday: now.getDay(),
    ...(name ? { name } : {}),
    problem: complaint ? (complaint.grave ? 'grave' : 'complaint') : 'none',
  };
  return { openers: openersFor(context, tone.greeting), closers: closersFor(context) };
}
