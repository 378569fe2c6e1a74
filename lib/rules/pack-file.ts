import type { Pack } from '../coach/phrase-pack';

/**
 * A pack as the text of its file.
 * @param off keys of built-in rules that are switched off here: they go along
 */
export function packFile(pack: Pack, off: readonly string[]): string {
  const { rules, lists, off: own = [], ...about } = pack;
  const all = [...new Set([...own, ...off])];
  return `${JSON.stringify({ ...about, ...(all.length ? { off: all } : {}), lists, rules }, null, 1)}\n`;
}

/** What the file of a pack is called. */
export const packFileName = (name: string, version: number): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${version}.json`;
