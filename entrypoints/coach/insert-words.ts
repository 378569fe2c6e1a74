import type { InsertPlace } from '../../lib/coach/insert';
import type { ApplyOutcome } from '../../lib/messages';
import type { Coach } from './coach';

/** Puts words into the draft, from the panel. */
export async function insertWords(
  coach: Coach,
  compose: string,
  words: string,
  place: InsertPlace,
): Promise<ApplyOutcome> {
  const live = coach.liveOf(compose);
  if (!live) return 'gone';
  const { session } = live;
  // Asked of the text as it is; if it is another by then, the editor's check of the slice refuses.
  const before = live.watch.flush();
  const { at, text, caret } = await coach.page.send('placeWords', {
    text: before.text.slice(0, before.end),
    words,
    place,
  });
  const map = live.watch.flush();
  if (map.text !== before.text) return 'changed';
  const outcome = await session.kind.replace(session.editor, map, at, at, text, session.exclude);
  if (outcome === 'done') {
    session.kind.placeCaret(session.editor, caret, session.exclude);
    coach.checkNow(live);
  }
  return outcome;
}
