/**
 * English contractions and the words they stand for. A contraction of `not` yields `not` as its own word,
 * so that "can't", "cannot" and "can not" are one phrase.
 */
const NEGATED =
  'is are was were do does did has have had could would should must need might dare ought'.split(' ');
const IRREGULAR: [string, string][] = [
  ['can', 'ca'],
  ['will', 'wo'],
  ['shall', 'sha'],
];
/** The short ending, its word, and what it stands behind. */
const ENDINGS: [string, string, string][] = [
  ['m', 'am', 'i'],
  ['re', 'are', 'you we they there what who these those'],
  ['ve', 'have', 'i you we they there who'],
  ['ll', 'will', 'i you we they he she it that there what who this'],
  ['d', 'would', 'i you we they he she it that there who'],
  ['s', 'is', 'he she it that there here what who where how this'],
];
/** Left out without an apostrophe, because they are words: we're, it's, we'll, I'll, she'll, he'll, we'd… */
const WORDS = new Set('were its well ill shell hell wed id shed hed whore wont hows heres wheres'.split(' '));

function build(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (written: string, words: string[]) => {
    all.set(written, words);
    const bare = written.replaceAll("'", '');
    if (!WORDS.has(bare) && !all.has(bare)) all.set(bare, words);
  };
  for (const verb of NEGATED) add(`${verb}n't`, [verb, 'not']);
  for (const [verb, stem] of IRREGULAR) add(`${stem}n't`, [verb, 'not']);
  all.set('cannot', ['can', 'not']);
  all.set('wont', ['will', 'not']);
  for (const [short, long, subjects] of ENDINGS) {
    for (const subject of subjects.split(' ')) add(`${subject}'${short}`, [subject, long]);
  }
  all.set("let's", ['let', 'us']);
  add("y'all", ['you', 'all']);
  return all;
}

let built: ReadonlyMap<string, readonly string[]> | undefined;

/** Folded written form → its words. Made when first asked for: a script that is loaded waits for nothing. */
export function contractions(): ReadonlyMap<string, readonly string[]> {
  built ??= build();
  return built;
}
