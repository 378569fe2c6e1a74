import { splitDraft } from '../coach/draft';
import { DRAFT_WORDS } from '../coach/draft-words';
import { fold, foldTable } from '../coach/fold-table';
import type { HantTable } from '../coach/hant';
import { eachSentence } from '../coach/sentences';
import { nowOf } from './dates/resolve';
import { createReader } from './promises/read';

/** A promise that a draft makes or restates. Plain data. */
export interface Found {
  /** UTF-16 offsets in the text, `end` exclusive. */
  start: number;
  end: number;
  /** Who is to do it: the writer, the writer's firm, an outsider, or the client who had said so. */
  who: 'me' | 'us' | 'them' | 'client';
  /** The clause as it stands in the text, on one line. */
  what: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` in the zone of `sentAt`; `null` where no day can be told. */
  when: string | null;
}

/** Texts beyond this length are read up to it. */
const LONGEST = 20_000;

/**
 * The promises in a draft, English and Chinese (either script), in order. What is conditional, uncertain,
 * asked, quoted, habitual or past is none.
 * @param sentAt ISO date and time with a zone offset; dates are reckoned from it, in that zone
 */
export function findPromises(text: string, { sentAt, hant }: { sentAt: string; hant: HantTable }): Found[] {
  const now = nowOf(sentAt);
  if (!now) return [];
  const draft = text.slice(0, LONGEST);
  const reader = createReader(draft, fold(draft, foldTable(hant)), now);
  for (const { kind, start, end } of splitDraft(draft, DRAFT_WORDS)) {
    if (kind === 'quote' || kind === 'signature' || kind === 'closing' || kind === 'greeting') continue;
    eachSentence(draft, start, end, reader.read);
  }
  return reader.found.map(({ start, end, who, when }) => ({
    start,
    end,
    who,
    what: draft.slice(start, end).replace(/\s+/g, ' '),
    when,
  }));
}
