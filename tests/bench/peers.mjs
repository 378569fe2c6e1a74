// How fast Yesfirst reads a draft beside others, on the same drafts. node tests/bench/peers.mjs
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCoach } from '../tools/judge.mjs';
import { installIn, isMain } from '../tools/setup.mjs';
import { benchDrafts, SIZES, shuffled } from './lib/drafts.mjs';
import { calibrate, quantile, tableOf } from './lib/table.mjs';

/**
 * Something that reads drafts: one file in `peers/`, and what it needs in `peers/package.json`.
 * @typedef {{start: number, end: number}} Span
 * @typedef {(text: string) => Span[] | Promise<Span[]>} Check
 * @typedef {object} Peer
 * @property {string} name `{package}` in it stands for that package's version
 * @property {(given: {phrases: (count: number) => string[]}) => Promise<{check: Check, retype?: Check}>} load
 *   `check` reads a draft in full; `retype` is given where a draft that was read a key ago costs less
 * @property {boolean} [remembers] `check` itself reads faster what it has read before
 * @property {boolean} [madeHere] its rules are made here: what they find says nothing about it
 */

const FOLDER = fileURLToPath(new URL('./peers/', import.meta.url));
const ROUNDS = 9;
/** ms with the drafts of one length: what is fast is read for this long, so that its code is warm… */
const ENOUGH = 500;
/** …and after this no further round is begun. */
const PATIENCE = 3000;
const TYPED = ' I am afraid that we can’t send it before Friday, because our policy says so.';

/** What the others are measured beside: first the rules alone. @type {Peer[]} */
const OWN = [
  {
    name: 'Yesfirst, rules',
    async load() {
      const { linter } = await loadCoach();
      return { check: linter.checkUncached, retype: linter.check };
    },
  },
  {
    name: 'Yesfirst, rules and second opinion',
    async load() {
      const { linter, opinionOn, withOpinion } = await loadCoach();
      const checkBy = rules => text => {
        const found = rules(text);
        return withOpinion(found, opinionOn(text, found));
      };
      // The model reads the whole draft at each pause: it remembers nothing.
      return { check: checkBy(linter.checkUncached), retype: checkBy(linter.check) };
    },
  },
];

const median = list => quantile(list, 0.5);

async function timed(check, text) {
  const start = performance.now();
  const answer = check(text);
  if (typeof answer?.then === 'function') await answer;
  return performance.now() - start;
}

/** Rounds of drafts to read: again and again, or once each where what was read is remembered. */
function* rounds(drafts, { remembers }) {
  if (remembers) {
    const third = Math.ceil(drafts.length / 3);
    for (let from = 0; from < drafts.length; from += third) yield drafts.slice(from, from + third);
    return;
  }
  const began = performance.now();
  const passed = () => performance.now() - began;
  for (let round = 0; (round < ROUNDS || passed() < ENOUGH) && passed() < PATIENCE; round++) yield drafts;
}

/** The median over the drafts of a round; of the rounds the calmest. */
async function fullCheck({ check }, peer, drafts) {
  let best = Number.POSITIVE_INFINITY;
  for (const round of rounds(drafts, peer)) {
    const taken = [];
    for (const text of round) taken.push(await timed(check, text));
    best = Math.min(best, median(taken));
  }
  return best;
}

/** A sentence typed letter by letter at the end of a draft; ms a key, of several drafts the calmest. */
async function keystroke(retype, drafts) {
  const began = performance.now();
  let best = Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    const [text, closing] = draft.split(/(?=\n\nKind regards)/);
    await timed(retype, draft);
    const taken = [];
    for (let length = 1; length <= TYPED.length; length++)
      taken.push(await timed(retype, text + TYPED.slice(0, length) + closing));
    best = Math.min(best, median(taken));
    if (performance.now() - began > PATIENCE) break;
  }
  return best;
}

/** How many labelled openings are touched by any finding, and how many drafts without one get a finding. */
async function findings({ check }, kept) {
  let touched = 0;
  let alarms = 0;
  for (const { text, expect } of kept) {
    const spans = await check(text);
    if (expect.length === 0) alarms += spans.length > 0 ? 1 : 0;
    else if (spans.some(span => expect.some(one => span.start < one.end && one.start < span.end))) touched++;
  }
  const labelled = kept.filter(({ expect }) => expect.length > 0).length;
  return [
    { what: 'openings to flag that it touches', value: touched, unit: `of ${labelled}` },
    {
      what: 'drafts with nothing to flag that it flags',
      value: alarms,
      unit: `of ${kept.length - labelled}`,
    },
  ];
}

async function measure(peer, given, drafts) {
  const loaded = await peer.load(given);
  const rows = [];
  for (const text of Object.values(drafts.warm).flat()) await loaded.check(text);
  for (const words of Object.keys(SIZES)) {
    const texts = drafts.measured[words];
    const of = `${Number(words).toLocaleString('en')} words`;
    const row = (what, value) => rows.push({ what: `${what}, ${of}`, value, unit: 'ms', words });
    row('full check', await fullCheck(loaded, peer, texts));
    if (loaded.retype) row('one key at the end', await keystroke(loaded.retype, texts));
  }
  return peer.madeHere ? rows : [...rows, ...(await findings(loaded, drafts.kept))];
}

function versionOf(name) {
  const file = `${FOLDER}node_modules/${name}/package.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : '(not installed)';
}

/** `count` literal phrases, the same each time: how those openings begin that are to be flagged. */
function phrasesOf(openings) {
  const starts = openings.map(text =>
    text
      .split(/[\s,.;:!?]+/)
      .slice(0, 3)
      .join(' '),
  );
  const all = shuffled([...new Set(starts.filter(text => /^[\p{L}'’ ]{8,}$/u.test(text)))], 9);
  return count => {
    if (all.length < count) throw new Error(`only ${all.length} phrases`);
    return all.slice(0, count);
  };
}

/**
 * Yesfirst beside others, each with the rules it comes with, all in this process on drafts they have not seen.
 * @returns {Promise<import('./lib/table.mjs').Row[]>} `times`: of Yesfirst's full check by its rules
 */
export async function benchPeers() {
  try {
    await installIn(FOLDER);
  } catch (error) {
    // Each that is missing says so in its row; the others are measured.
    console.error(String(error.message));
  }
  const drafts = await benchDrafts();
  const given = { phrases: phrasesOf(drafts.openings) };
  const files = readdirSync(FOLDER).filter(file => file.endsWith('.mjs'));
  const peers = await Promise.all(files.map(async file => (await import(`./peers/${file}`)).default));
  const rows = [];
  const own = {};
  for (const peer of [...OWN, ...peers.flat()]) {
    const name = peer.name.replace(/\{(.+?)\}/g, (_, one) => versionOf(one));
    console.log(`  ${name}`);
    try {
      for (const { what, words, ...row } of await measure(peer, given, drafts)) {
        // The first full check of each length is that of Yesfirst's rules.
        if (words) own[words] ??= row.value;
        rows.push({ name: `${name}: ${what}`, ...row, ...(words ? { times: row.value / own[words] } : {}) });
      }
    } catch (error) {
      rows.push({ name, value: Number.NaN, unit: '', error: String(error).split('\n')[0] });
    }
  }
  return rows;
}

if (isMain(import.meta.url)) console.log(tableOf(await benchPeers(), calibrate()).join('\n'));
