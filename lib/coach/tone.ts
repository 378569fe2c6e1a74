import { type DraftPart, splitDraft } from './draft';
import { DRAFT_WORDS } from './draft-words';
import type { Part } from './finding';
import { fold, foldTable } from './fold-table';
import type { HantTable } from './hant';
import { isName } from './insert';
import { isYes } from './start';
import type { ToneWords } from './tone/words';
import { EN } from './tone/words-en';
import { ZH } from './tone/words-zh';

/** Where a draft is positive, and what frames it. Plain data. */
export interface ToneReading extends Record<Part, boolean> {
  /** The opening says yes: what stands before it (thanks, "good to hear from you") is no yes. */
  yes: boolean;
  /** A greeting stands before the first sentence. */
  greeting: boolean;
  /** A closing formula or a signature stands behind the last. */
  closing: boolean;
}

/**
 * "Start positive, end positive, and put positive in the middle" (principles 2, 8 and 9 of the fifth text).
 * The opening says yes by a yes, a lead that packs teach, a way, a date or a named action; the start is
 * positive by that, or by positive first words before it. What rules find in it is not looked at here.
 * @param leads folded starts that packs teach
 */
export function readTone(text: string, leads: readonly string[], hant: HantTable): ToneReading {
  const parts = splitDraft(text, DRAFT_WORDS);
  const said = parts.filter(({ kind }) => kind === 'thanks' || kind === 'opening' || kind === 'body');
  if (said.length > 1 && isName(text, said.at(-1)!)) said.pop();
  const folded = fold(text, foldTable(hant));
  const wordsOf = ({ start, end }: DraftPart) => folded.slice(start, end).replaceAll('\0', ' ').trim();
  const words = /\p{Script=Han}/u.test(text) ? ZH : EN;
  const first = said.findIndex(({ kind }) => kind === 'opening');
  const opening = said[first];
  const last = said.length > 1 ? said.at(-1) : undefined;
  const middle = said.filter((part, i) => i > first && part !== last && first >= 0);
  const yes = opening !== undefined && saysYes(wordsOf(opening), words, leads);
  const before = said.slice(0, Math.max(first, 0));
  const closing = parts.find(({ kind }) => kind === 'closing');
  return {
    yes,
    start: yes || before.some(part => isWarm(wordsOf(part), words)),
    middle: middle.some(part => isPositive(wordsOf(part), words)),
    end:
      (last !== undefined && isFriendly(wordsOf(last), words)) ||
      (closing !== undefined && /warm|love|hugs|cheers|祝/.test(wordsOf(closing))),
    greeting: parts[0]?.kind === 'greeting',
    closing: parts.some(({ kind }) => kind === 'closing' || kind === 'signature'),
  };
}

/** "Thank you for your mail" is a formula; being glad of it is more. */
const isWarm = (sentence: string, words: ToneWords) =>
  words.warm.test(sentence) && isPositive(sentence, words);

function saysYes(opening: string, words: ToneWords, leads: readonly string[]): boolean {
  return isYes(opening, leads) || words.action.test(opening) || isPositive(opening, words);
}

function isPositive(sentence: string, { positive, negated, negationIn }: ToneWords): boolean {
  return positive.some(pattern => {
    const found = pattern.exec(sentence);
    if (!found) return false;
    return negationIn.test(found[0]) || !negated.test(sentence.slice(0, found.index));
  });
}

const OFF = /(?:\b(?:not|no|never|can't|cannot)\b[^.,;!?]{0,12}|[不没])$/;

const isFriendly = (sentence: string, { friendly }: ToneWords) =>
  friendly.some(pattern => {
    const found = pattern.exec(sentence);
    return found !== null && !OFF.test(sentence.slice(0, found.index));
  });
