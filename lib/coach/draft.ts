import {
  courtesyLength,
  type DraftWords,
  greetingLength,
  isQuoteHead,
  isRule,
  isSalutation,
  isSignOff,
} from './courtesy';
import { eachSentence } from './sentences';

export type DraftKind =
  | 'greeting'
  | 'thanks'
  /** The first sentence that says something. At most one. */
  | 'opening'
  | 'body'
  | 'closing'
  | 'signature'
  | 'quote';

/** One sentence (or for `signature` and `quote` one stretch). UTF-16 offsets, `end` exclusive. */
export interface DraftPart {
  kind: DraftKind;
  start: number;
  end: number;
}

/**
 * Splits a draft, English or Chinese (either script), into its parts in order. Blanks between parts
 * belong to none. "Opening" is the first sentence after salutation, thanks, "got your mail", well-wishing
 * and a bare stock apology.
 * @param words what these are known by: `DRAFT_WORDS`
 */
export function splitDraft(text: string, words: DraftWords): DraftPart[] {
  const parts: DraftPart[] = [];
  let opened = false;
  const put = (start: number, end: number) => {
    if (!opened) {
      const at = passCourtesy({ text, start, end, parts, words });
      if (at >= end) return;
      opened = true;
      parts.push({ kind: 'opening', start: at, end });
    } else parts.push({ kind: 'body', start, end });
  };

  let chunk = -1;
  let at = 0;
  const flush = (to: number) => {
    if (chunk >= 0 && to > chunk) eachSentence(text, chunk, to, put);
    chunk = -1;
  };
  while (at < text.length) {
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = text.length;
    const kind = lineKind({ text, start: at, end: lineEnd, words }, parts.length > 0 || chunk >= 0);
    if (kind === 'greeting') parts.push({ kind, start: at, end: lineEnd });
    else if (kind === 'quote-line') {
      flush(at);
      parts.push({ kind: 'quote', start: at, end: lineEnd });
    } else if (kind === 'quote' || kind === 'signature') {
      flush(at);
      parts.push({ kind, start: at, end: text.length });
      return parts;
    } else if (kind === 'closing') {
      flush(at);
      parts.push({ kind, start: at, end: lineEnd });
      if (lineEnd < text.length) parts.push({ kind: 'signature', start: lineEnd + 1, end: text.length });
      return parts;
    } else if (chunk < 0) chunk = at;
    at = lineEnd + 1;
  }
  flush(text.length);
  return parts;
}

interface Passage {
  text: string;
  start: number;
  end: number;
  parts: DraftPart[];
  words: DraftWords;
}

/** Puts greeting and thanks before `parts`' end; returns where the sentence's own words begin. */
function passCourtesy({ text, start, end, parts, words }: Passage): number {
  let at = start;
  // A greeting stands first, or behind another one: "Hi team Lagos, hi team Leeds,".
  while (at < end && parts.at(-1)?.kind !== 'thanks') {
    const length = greetingLength(text.slice(at, Math.min(end, at + 90)), words);
    if (!length) break;
    const from = at;
    at = Math.min(end, at + length);
    parts.push({ kind: 'greeting', start: from, end: at });
  }
  while (at < end) {
    const length = courtesyLength(text.slice(at, end), words);
    if (!length) break;
    const from = at;
    at += length;
    parts.push({ kind: 'thanks', start: from, end: Math.min(at, end) });
    while (at < end && /\s/.test(text.charAt(at))) at++;
  }
  return at;
}

function lineKind(
  { text, start, end, words }: Omit<Passage, 'parts'>,
  hasWords: boolean,
): 'words' | 'greeting' | 'closing' | 'signature' | 'quote' | 'quote-line' {
  let from = start;
  while (from < end && text.charCodeAt(from) <= 32) from++;
  let to = end;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (from === to) return 'words';
  if (text.charAt(from) === '>') return 'quote-line';
  if (to - from > 200) return 'words';
  const line = text.slice(from, to);
  if (isQuoteHead(line, words)) return 'quote';
  if (!hasWords) return isSalutation(line, words) && end < text.length ? 'greeting' : 'words';
  if (isRule(line)) return 'signature';
  if (isSignOff(line, words) && isNameNext(text, end)) return 'closing';
  return 'words';
}

/** Behind a closing formula stands nothing, or a short line that is no sentence: a name. */
function isNameNext(text: string, lineEnd: number): boolean {
  let at = lineEnd;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  return end - at <= 44 && !/[.!?。！？]\s*$/.test(text.slice(at, end));
}
