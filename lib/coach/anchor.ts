import type { Item } from './phrase';

/** Words that stand in any text: poor anchors. */
const COMMON = new Set(
  'a an the i you we he she it they my your our their us me him her them this that these those there here is are am was were be been do does did have has had will would can could should may must not no to of in on at by for with from as and or but so if your all any who what 我 您 你 我们 的 是 了 不 在 这 那 有 没'.split(
    ' ',
  ),
);

/** More for a word that seldom stands in a text by chance. */
const weightOf = (word: string) => (COMMON.has(word) ? 1 : 2 + word.length);

/** The step to look for in the text: required, and the least likely to stand there by chance. */
export function anchorOf(items: readonly Item[]): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind !== 'words' || item.optional) continue;
    let least = Number.POSITIVE_INFINITY;
    for (const words of item.alternatives) {
      let weight = 0;
      for (const word of words) weight += weightOf(word);
      if (weight < least) least = weight;
    }
    const weight = least - Math.log2(item.alternatives.length);
    if (weight <= most) continue;
    most = weight;
    best = index;
  }
  return best;
}

/** The most telling word, outside its anchor, that a phrase can't do without; or undefined. */
export function needOf(items: readonly Item[], anchor: number): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (index === anchor || item.kind !== 'words' || item.optional || item.alternatives.length > 1) continue;
    for (const word of item.alternatives[0]!) {
      const weight = weightOf(word);
      if (weight <= most) continue;
      most = weight;
      best = word;
    }
  }
  return best;
}
