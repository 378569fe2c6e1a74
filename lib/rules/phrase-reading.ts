import { type Item, parsePhrase } from '../coach/phrase';
import type { RuleLanguage } from '../coach/phrase-pack';

export type PartKind = 'words' | 'either' | 'optional' | 'gap' | 'list' | 'pause';

/** A piece of a phrase as it is written, with what it does. */
export interface PhrasePart {
  kind: PartKind;
  text: string;
}

const SIGN = /\{[^}]*\}|（[^）]*）|\([^)]*\)|…+|\.{3,}|⋯+|[,，、]/gu;

/** Takes a phrase apart for the eye, device by device; also one that is not finished yet. */
export function phraseParts(source: string): PhrasePart[] {
  const parts: PhrasePart[] = [];
  const words = (text: string) => {
    for (const run of text.split(/(\s*\S+[/／]\S+\s*)/u)) {
      const trimmed = run.trim();
      if (trimmed) parts.push({ kind: /\S[/／]\S/u.test(trimmed) ? 'either' : 'words', text: trimmed });
    }
  };
  let at = 0;
  for (const match of source.matchAll(SIGN)) {
    words(source.slice(at, match.index));
    const [text] = match;
    const first = text.charAt(0);
    const kind: PartKind =
      first === '{' ? 'list' : /[(（]/u.test(first) ? 'optional' : /[,，、]/u.test(first) ? 'pause' : 'gap';
    parts.push({ kind, text });
    at = match.index + text.length;
  }
  words(source.slice(at));
  return parts;
}

const HAN = /\p{Script=Han}/u;

function joined(words: readonly string[]): string {
  const chinese = words.some(word => HAN.test(word));
  let out = '';
  for (const word of words) {
    // A gap stands close to Chinese, and apart from English.
    const isTight = (sign: string) => HAN.test(sign) || (chinese && sign === '…');
    const tight = !out || word === ',' || (isTight(out.at(-1) ?? '') && isTight(word.charAt(0)));
    out += tight ? word : ` ${word}`;
  }
  return out;
}

function reading(items: readonly Item[], turn: number, gap: string): string {
  const words: string[] = [];
  for (const item of items) {
    if (item.kind === 'gap') {
      if (gap) words.push(gap);
    } else if (item.kind === 'pause') words.push(',');
    else if (!item.optional || turn % 2 === 1)
      words.push(
        ...item.alternatives[Math.floor(turn / (item.optional ? 2 : 1)) % item.alternatives.length]!,
      );
  }
  return joined(words);
}

/**
 * Some of the wordings that a phrase stands for, folded (small letters, no contractions).
 * @param gap what stands for a gap; nothing where the wordings are to be tried
 * @returns none where the phrase is not in order
 */
export function readings(
  source: string,
  lang: RuleLanguage,
  lists: Readonly<Record<string, readonly string[]>>,
  most: number,
  gap = '',
): string[] {
  const { items } = parsePhrase(source, lang, lists);
  if (!items) return [];
  const all = new Set<string>();
  for (let turn = 0; turn < most * 2 && all.size < most; turn++) all.add(reading(items, turn, gap));
  return [...all];
}
