import { type DraftPart, splitDraft } from './draft';
import { DRAFT_WORDS } from './draft-words';

/** Where words are put: before the first sentence, behind it, or behind the last. */
export type InsertPlace = 'start' | 'second' | 'end';

/** An edit of the draft. UTF-16 offsets. */
export interface Insertion {
  at: number;
  text: string;
  /** Of the new draft. */
  caret: number;
}

const CURSOR = '{cursor}';
const HAN = /\p{Script=Han}/u;

/**
 * Where and how words go into a draft: on the line of what stands beside them, with a blank between in
 * English and without one in Chinese.
 * @param words may hold `{cursor}`; else the caret stands behind them
 */
export function insertion(text: string, words: string, place: InsertPlace): Insertion {
  const parts = splitDraft(text, DRAFT_WORDS);
  const said = parts.filter(({ kind }) => kind === 'thanks' || kind === 'opening' || kind === 'body');
  if (said.length > 1 && isName(text, said.at(-1)!)) said.pop();
  const at = placeOf(text, place, parts, said);
  const blank = HAN.test(words) ? '' : ' ';
  const before = at > 0 && /\S/.test(text.charAt(at - 1)) ? blank : '';
  const after = /\S/.test(text.charAt(at)) ? blank : '';
  const cursor = words.indexOf(CURSOR);
  const plain = words.replace(CURSOR, '');
  const caret = at + before.length + (cursor < 0 ? plain.length : cursor);
  return { at, text: before + plain + after, caret };
}

function placeOf(text: string, place: InsertPlace, parts: DraftPart[], said: DraftPart[]): number {
  const [first] = said;
  if (first) return place === 'start' ? first.start : place === 'second' ? first.end : said.at(-1)!.end;
  // Nothing is said yet: on the line below the greeting, above closing and signature.
  let at = parts.findLast(({ kind }) => kind === 'greeting')?.end ?? 0;
  for (let lines = 0; lines < 2 && at > 0 && text.charAt(at) === '\n'; lines++) at++;
  return at;
}

/** A short line without a full stop, the last of all: who signs without a closing formula. */
export function isName(text: string, { start, end }: DraftPart): boolean {
  const line = text.slice(start, end).trim();
  return line.length <= 24 && !/[.!?。！？…]$/.test(line) && /\n\s*$/.test(text.slice(0, start));
}
