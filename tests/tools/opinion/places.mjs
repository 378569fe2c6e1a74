import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { random } from '../random.mjs';

/** One for each step on both sides of the middle. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz012345678';
export const PLACE_STEP = 0.04;
const MIDDLE = (LETTERS.length - 1) / 2;
/** How far words stand apart that nothing is known of. */
const SCATTER = 0.55;

/** Where words stand before training, by the file of a language; nothing where it has none. */
function knownPlaces(lang) {
  if (lang !== 'en') return new Map();
  const file = fileURLToPath(new URL('./places-en.tsv', import.meta.url));
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map(line => line.split('\t')));
}

/**
 * @param {string[]} words
 * @returns {Float32Array} `size` figures a word; by chance, always the same, where no place is known
 */
export function firstPlaces(words, size, lang) {
  const known = knownPlaces(lang);
  const next = random(7);
  const byChance = () => (next() + next() + next() + next() - 2) * SCATTER;
  return Float32Array.from(
    words.flatMap(word => {
      const chance = Array.from({ length: size }, byChance);
      const letters = known.get(word)?.slice(0, size);
      return letters ? Array.from(letters, one => (LETTERS.indexOf(one) - MIDDLE) * PLACE_STEP) : chance;
    }),
  );
}
