import type { Item } from './phrase';

/** What was taken apart in a pack already: the same words and lists come again and again. */
export interface KnownWords {
  words: Map<string, string[]>;
  lists: Map<string, string[][]>;
  /** Steps that are a choice, by how they are written. They are shared: nobody changes a step. */
  steps: Map<string, Item>;
}

export const knownWords = (): KnownWords => ({ words: new Map(), lists: new Map(), steps: new Map() });

/** Runs of words without those that were there before. */
export function distinct(all: string[][]): string[][] {
  if (all.length < 2) return all;
  const seen = new Set<string>();
  return all.filter(words => {
    const key = words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
