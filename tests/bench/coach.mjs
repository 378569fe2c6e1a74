// How fast the coach reads a draft. node tests/bench/coach.mjs
// Printed in milliseconds on this machine, and as a ratio to a fixed loop measured in the same run.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { random } from '../tools/random.mjs';

const COACH = fileURLToPath(new URL('../../lib/coach/', import.meta.url));
const ENTRY = 'virtual:coach';

/** The engine as a content script gets it: bundled, minified, nothing from outside. */
async function bundle(lines) {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: COACH,
    plugins: [
      {
        name: 'coach-entry',
        resolveId: id => (id === ENTRY ? `${COACH}bench-entry.ts` : undefined),
        load: id => (id === `${COACH}bench-entry.ts` ? lines.join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rollupOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
    },
  });
  return (Array.isArray(output) ? output[0] : output).output[0].code;
}

const CONTENT = [
  "export { linterFor } from './linter';",
  "export { suggest, unfinishedStart, withInfinitive } from './suggestion';",
];

const TEMPLATES = [
  'I checked the order for {thing} this morning and it leaves the {place} on {day}.',
  'The {place} has put {number} of them aside, and you can pick them up from {day} on.',
  'As you asked, I compared the {thing} with last year’s one: it is lighter by {number} grams.',
  'Could you tell me which {thing} you would like, the one from {day} or the newer one?',
  'We have moved your visit to {day}, {number} o’clock, because that suits {name} better.',
  '{name} called the {place} and they will send the {thing} by {day} at no cost.',
  'If it’s easier, reply to this mail with the number on the {thing}, e.g. A-{number}.',
  'You’ll get a message from {name} as soon as the {thing} is ready at the {place}.',
  'That makes {number} in all, of which {number} were paid on {day}.',
  'I don’t mind ringing the {place} for you, just say when on {day} you’re at home.',
  'There were two questions in your letter, one on the {thing} and one on the {place}.',
  'The {thing} comes with a guarantee of {number} months, and {name} looks after it himself.',
];
const RARE = [
  'Unfortunately we can’t hold the {thing} any longer than {day}.',
  'Our policy says that every {thing} needs a receipt from the {place}.',
  'The billing department has not sent the invoice for the {thing} yet.',
  'Sorry for the delay, things were really busy at the {place} on {day}.',
];
const WORDS = {
  thing: [
    'lamp',
    'invoice',
    'spare key',
    'garden table',
    'second monitor',
    'boiler',
    'parcel',
    'ticket',
    'bicycle',
  ],
  place: ['workshop', 'office', 'station', 'counter', 'garage', 'front desk', 'shop in Leeds', 'studio'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday morning', 'the 4th of May', 'the 21st'],
  name: ['Marta', 'Mr. Olsen', 'Dr. Vance', 'Priya', 'Tom', 'our colleague Ines'],
  number: ['2', '3', '12', '17', '40', '250'],
};

/** A reply of about `words` words: paragraphs, a greeting, a closing, something to find now and then. */
function draft(words, next) {
  const pick = list => list[Math.floor(next() * list.length)];
  const lines = ['Hi Mrs. Laurent,', '', 'Thank you for your message.'];
  let count = 9;
  let sentences = 0;
  let paragraph = '';
  while (count < words) {
    sentences++;
    const sentence = pick(sentences % 16 === 0 ? RARE : TEMPLATES).replace(/\{(\w+)\}/g, (_, kind) =>
      pick(WORDS[kind]),
    );
    count += sentence.split(' ').length;
    paragraph += `${paragraph ? ' ' : ''}${sentence}`;
    if (sentences % 5 === 0) {
      lines.push('', paragraph);
      paragraph = '';
    }
  }
  lines.push('', paragraph, '', 'Kind regards,', 'Sam');
  return lines.join('\n');
}

/** `many` rules like those that managers write, on top of the built-in ones. */
function generated(many, next) {
  const pick = list => list[Math.floor(next() * list.length)];
  const subjects = [
    'the {a} team',
    'our {a} people',
    'your {a}',
    'this {a}',
    'the {a} desk',
    'whoever did the {a}',
  ];
  const verbs = [
    'has not',
    'forgot to',
    'should have',
    'could not',
    'does not',
    'refused to',
    'was meant to',
    'never',
  ];
  const stems =
    'bil con dis ful gar hol ins jun kit lor mer nov ord pre qua ret ship tra uni ver war yar zon'.split(' ');
  const ends = 'ing ment tion ure age ity ance or er al ics ory'.split(' ');
  const after = [
    'approved it',
    'send … back',
    'be (any) changed/moved',
    'call (you) back',
    'answer … mail',
    'confirm the {a}',
  ];
  // Half of them words that the draft holds, so that many phrases are begun and few are met.
  const common =
    'invoice parcel ticket lamp boiler bicycle office workshop order guarantee visit message number'.split(
      ' ',
    );
  const noun = () => (next() < 0.5 ? pick(common) : pick(stems) + pick(stems) + pick(ends));
  const fill = text => text.replaceAll('{a}', noun);
  return Array.from({ length: many }, (_, index) => ({
    id: `made-${index}`,
    lang: 'en',
    category: pick(['policy', 'refusal', 'blame', 'excuse']),
    level: 'warn',
    where: pick(['anywhere', 'sentence-start', 'reply-start']),
    find: [
      fill(`${pick(subjects)} ${pick(verbs)} ${pick(after)}`),
      fill(`(just/still) ${noun()} … ${pick(after)}`),
    ],
    say: [{ text: 'The best way to get that done is {cursor}', keep: 'none' }],
    tests: { flag: [], pass: [] },
  }));
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)];

/** The lowest of several medians: what the work costs when nothing else runs. */
function time(work, { rounds = 9, runs = 60 } = {}) {
  const medians = [];
  for (let round = 0; round < rounds; round++) {
    const taken = [];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      work(run);
      taken.push(performance.now() - start);
    }
    medians.push(median(taken));
  }
  return Math.min(...medians);
}

/** The fixed loop that ratios refer to: hashing 100,000 units. */
function calibration() {
  const text = 'the quick brown fox jumps over it '.repeat(2942).slice(0, 100_000);
  let sink = 0;
  const value = time(() => {
    let hash = 7;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    sink ^= hash;
  });
  return { value, sink };
}

/**
 * Rows for the table of `npm run bench`.
 * @returns {Promise<{name: string, value: number, unit: string, must: number | undefined, ratio: number | undefined}[]>}
 * `value` in `unit`; `must` is the limit in that unit; `ratio` is `value` to the calibration loop.
 */
export async function benchCoach() {
  const content = await bundle(CONTENT);
  const code = await bundle(["export { compileRules, createLinter } from './compile-rules';", ...CONTENT]);
  const { compileRules, createLinter, linterFor } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  const read = name => JSON.parse(readFileSync(`${COACH}packs/${name}.json`, 'utf8'));
  const packs = [read('en'), read('zh_CN')];
  const hant = read('hant');
  const builtIn = packs.reduce((sum, pack) => sum + pack.rules.length, 0);
  const more = many => ({
    format: 'phrase-pack/1',
    name: 'Made',
    version: 1,
    lists: {},
    rules: generated(Math.max(0, many - builtIn), random(3)),
  });
  const text = draft(2000, random(1));
  const short = draft(200, random(2));
  const unit = calibration().value;

  const few = createLinter([...packs, more(40)], { hant });
  const many = createLinter([...packs, more(1000)], { hant });
  const found = many.checkUncached(text).length;
  if (found < 3) throw new Error(`only ${found} findings: the text no longer shows what the rules cost`);
  // In turns, so that a slow moment of the machine hits both.
  const costs = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < 4; turn++) {
    costs.few = Math.min(
      costs.few,
      time(() => few.checkUncached(text)),
    );
    costs.many = Math.min(
      costs.many,
      time(() => many.checkUncached(text)),
    );
  }
  const costShort = time(() => many.checkUncached(short));
  const thousand = [...packs, more(1000)];
  const compiled = compileRules(thousand, hant);
  const compiling = time(() => compileRules(thousand, hant), { rounds: 3, runs: 5 });
  const making = time(() => linterFor(compiled, { hant }).check(''), { rounds: 3, runs: 5 });

  // The calmest of three batches: what typing costs when nothing else runs.
  const batches = [1, 2, 3].map(batch => keystrokes(many, text, batch));
  const strokes = batches.sort((a, b) => median(a) - median(b))[0];
  const row = (name, value, must, of = 'ms') => ({
    name,
    value,
    unit: of,
    must,
    ratio: of === 'ms' ? value / unit : undefined,
  });
  return [
    row('full check, 2,000 words, 1,000 rules', costs.many, 0.5),
    row('full check, 2,000 words, 40 rules', costs.few),
    row('1,000 rules to 40 rules', costs.many / costs.few, 1.5, '×'),
    row('full check, 200 words, 1,000 rules', costShort),
    row('keystroke, 2,000 words, median', median(strokes), 0.2),
    row('keystroke, 2,000 words, p99', quantile(strokes, 0.99), 1),
    row('compiling 1,000 rules (not in the page)', compiling),
    row('a linter of 1,000 compiled rules', making),
    row('engine in the content script', gzipSync(content).length / 1024, undefined, 'KB gzip'),
    row('calibration loop', unit),
  ];
}

/** Types a sentence, letter by letter, into the middle of the draft; ms a key. */
function keystrokes(linter, text, batch) {
  const middle = text.indexOf('\n\n', text.length / 2);
  const taken = [];
  for (let round = 0; round < 16; round++) {
    // Another sentence each time, so that its letters are new to the cache.
    const typed = ` I am afraid that we can’t send lamp no. ${batch * 1000 + round * 37} before Friday, our policy says so.`;
    for (let length = 1; length <= typed.length; length++) {
      const now = text.slice(0, middle) + typed.slice(0, length) + text.slice(middle);
      const start = performance.now();
      linter.check(now);
      // The first rounds warm the machine code up, as any typing before would have.
      if (round > 3) taken.push(performance.now() - start);
    }
  }
  return taken;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchCoach();
  console.table(
    rows.map(({ name, value, unit, must, ratio }) => ({
      what: name,
      value: `${value.toFixed(3)} ${unit}`,
      must: must === undefined ? '' : `≤ ${must} ${unit}`,
      ratio: ratio === undefined ? '' : ratio.toFixed(2),
      ok: must === undefined ? '' : value <= must ? 'yes' : 'NO',
    })),
  );
}
