import { readDrafts } from '../../accuracy/drafts.mjs';
import { fromLib } from '../../tools/lib-bundle.mjs';
import { random } from '../../tools/random.mjs';

/** How many drafts there are of each length in words: those to measure on, and others to warm up on. */
export const SIZES = { 200: { measured: 40, warm: 20 }, 2000: { measured: 11, warm: 4 } };

const FRAME = { before: 'Hi Mrs. Laurent,', after: 'Kind regards,\nSam' };
const READ = ['thanks', 'opening', 'body'];
const wordsIn = text => text.split(/\s+/).filter(Boolean).length;

/** The same list in another order, the same for the same seed. */
export function shuffled(list, seed) {
  const next = random(seed);
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}

async function splitter() {
  const { splitDraft, DRAFT_WORDS } = await fromLib([
    "export { splitDraft } from './coach/draft';",
    "export { DRAFT_WORDS } from './coach/draft-words';",
  ]);
  return text => splitDraft(text, DRAFT_WORDS).filter(({ kind }) => READ.includes(kind));
}

/** Sentences of the project's drafts in one language, `count` of them. */
export async function benchSentences(lang, count) {
  const split = await splitter();
  const all = readDrafts()
    .filter(draft => draft.lang === lang)
    .flatMap(({ text }) => split(text).map(({ start, end }) => text.slice(start, end)));
  return shuffled(all, 5).slice(0, count);
}

/** What a draft says, without its greeting and signature: in the middle of another one those would end it. */
function saidIn(text, split) {
  const parts = split(text);
  return parts.length > 0 ? text.slice(parts[0].start, parts.at(-1).end) : '';
}

function compose(pieces, words) {
  const taken = [];
  for (let count = 0; count < words; count += wordsIn(taken.at(-1))) {
    if (pieces.length === 0) throw new Error('The drafts in tests/accuracy/drafts are too few for the bench');
    taken.push(pieces.pop());
  }
  return [FRAME.before, ...taken, FRAME.after].join('\n\n');
}

/**
 * English drafts for all that are compared, made of the project's labelled ones; no two share a sentence, so
 * that each is new to whoever remembers what it has read.
 * @returns {Promise<{measured: Record<number, string[]>, warm: Record<number, string[]>,
 *   kept: import('../../accuracy/drafts.mjs').Draft[], openings: string[]}>} `kept`: labelled, apart from
 *   training; `openings`: what is to be flagged in the others
 */
export async function benchDrafts() {
  const split = await splitter();
  const drafts = readDrafts().filter(({ lang }) => lang === 'en');
  const others = drafts.filter(({ kept }) => !kept);
  const pieces = shuffled(
    others.map(({ text }) => saidIn(text, split)).filter(text => wordsIn(text) > 4),
    7,
  );
  const measured = {};
  const warm = {};
  for (const [words, counts] of Object.entries(SIZES)) {
    const make = count => Array.from({ length: count }, () => compose(pieces, Number(words)));
    measured[words] = make(counts.measured);
    warm[words] = make(counts.warm);
  }
  for (const text of Object.values(measured).flat()) {
    const read = split(text).reduce((sum, { start, end }) => sum + end - start, 0);
    // Otherwise Yesfirst would be measured on less than the others.
    if (read < 0.9 * text.length) throw new Error(`Only ${read} of ${text.length} letters are read`);
  }
  const openings = others.flatMap(({ text, expect }) =>
    expect.map(({ start, end }) => text.slice(start, end)),
  );
  return { measured, warm, kept: drafts.filter(({ kept }) => kept), openings };
}
