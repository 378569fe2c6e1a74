/** How often each word is in drafts. @param {(text: string) => string[]} wordsOf */
export function countWords(drafts, wordsOf) {
  const counts = new Map();
  for (const { text } of drafts)
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The words that get a place of their own: the commonest, and the kinds under which all others go.
 * @param {Map<string, number>} counts
 * @returns {string[]} in their order
 */
export function vocabulary(counts, most, kindOf) {
  const kinds = [...counts.keys()].map(kindOf).filter(kind => kind.startsWith('<'));
  const common = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
  return [...new Set(['<>', ...kinds, ...common])].sort();
}
