import { splitDraft } from '../draft';
import { DRAFT_WORDS } from '../draft-words';
import type { HantTable } from '../hant';
import { MESSAGE_EN } from './message-en';
import { MESSAGE_ZH } from './message-zh';
import { REPLY_EN } from './reply-en';
import { REPLY_ZH } from './reply-zh';
import { classesIn, type Lexicon, lexiconOf, wordsOf } from './words';

export type Lang = 'en' | 'zh';

/** Features of a text by name, each with its value. */
export type Features = Map<string, number>;

const MOST = 20_000;
const MOST_SENTENCES = 40;

const made = new Map<string, Lexicon>();
const SOURCES = {
  message: { en: MESSAGE_EN, zh: MESSAGE_ZH },
  reply: { en: REPLY_EN, zh: REPLY_ZH },
};

function lexicon(of: 'message' | 'reply', lang: Lang): Lexicon {
  const key = `${of} ${lang}`;
  let known = made.get(key);
  if (!known) {
    known = lexiconOf(SOURCES[of][lang], lang);
    made.set(key, known);
  }
  return known;
}

/** The sentences of a mail without greeting, signature and quoted mail. */
function sentencesOf(text: string): string[] {
  const short = text.slice(0, MOST);
  return splitDraft(short, DRAFT_WORDS)
    .filter(({ kind }) => kind === 'thanks' || kind === 'opening' || kind === 'body')
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }) => short.slice(start, end));
}

const WEIGHT = {
  word: { en: 0.5, zh: 0.35 },
  two: { en: 0.5, zh: 0.5 },
  three: { en: 0.35, zh: 0.4 },
  stem: { en: 0.4, zh: 0 },
};
const CLASS = 1;
const PAIR = 0.5;
/** What the classes weigh in a message, to its words. */
const SIZE = 1.6;
const SUM = 0.5;

/** Runs of words under `prefix`. */
function grams(words: string[], lang: Lang, prefix: string, out: Features): void {
  const put = (name: string, value: number) => {
    if (value && !out.has(prefix + name)) out.set(prefix + name, value);
  };
  words.forEach((word, i) => {
    const [b, c] = [words[i + 1], words[i + 2]];
    put(`1 ${word}`, WEIGHT.word[lang]);
    if (word.length > 5) put(`p ${word.slice(0, 5)}`, WEIGHT.stem[lang]);
    if (b === undefined) return;
    put(`2 ${word} ${b}`, WEIGHT.two[lang]);
    if (c === undefined) return;
    put(`3 ${word} ${b} ${c}`, WEIGHT.three[lang]);
    put(`s ${word} ${c}`, WEIGHT.three[lang]);
  });
}

/** The classes of one sentence and which stand together in it. */
function frames(names: string[], prefix: string, out: Features): void {
  const own = [...new Set(names)].sort();
  own.forEach((name, i) => {
    out.set(`${prefix}c ${name}`, CLASS);
    for (const other of own.slice(i + 1)) out.set(`${prefix}d ${name} ${other}`, PAIR);
  });
}

/** How many kinds of grievance and of what speaks against one stand in the message. */
function balance(classed: Features): [string, number][] {
  const count = (names: string[]) => names.filter(name => classed.has(`c ${name}`)).length;
  const gripe = count(GRIPE);
  const calm = count(CALM);
  const ours = count(OURS) > 0 ? 'ours' : 'none';
  return [
    [`gripe ${Math.min(4, gripe)}`, 1],
    [`calm ${Math.min(4, calm)}`, 1],
    [`gripe ${Math.min(3, gripe)} calm ${Math.min(3, calm)}`, 1],
    [`gripe ${Math.min(2, gripe)} ${ours}`, 1],
  ];
}

const GRIPE =
  'promised not_as waiting still_not silence late again wrong missing broken charged feeling leaving harm irony rhetorical'.split(
    ' ',
  );
const CALM = 'solved own_fault third ask hypo praise wish price plan ease buy none'.split(' ');
const OURS = 'people ours your_words'.split(' ');

const scaled = (features: Features, size: number): Features => {
  let sum = 0;
  for (const value of features.values()) sum += value * value;
  const scale = sum > 0 ? size / Math.sqrt(sum) : 0;
  return new Map([...features].map(([name, value]) => [name, value * scale]));
};

/** What tells a complaint: the words of the message, its classes, and the frames in its sentences. */
export function messageFeatures(message: string, lang: Lang, hant: HantTable): Features {
  const sentences = sentencesOf(message);
  const plain: Features = new Map();
  const classed: Features = new Map();
  sentences.forEach((sentence, i) => {
    const words = wordsOf(sentence, hant);
    grams(words, lang, '', plain);
    const names = classesIn(words, lexicon('message', lang)).map(found => found.name);
    const asks = /[?？]/.test(sentence.slice(-3));
    if (asks) names.push('?');
    frames(names, '', classed);
    if (i === 0) plain.set(`^ ${words.slice(0, lang === 'en' ? 1 : 2).join(' ')}`, WEIGHT.word[lang]);
  });
  const out: Features = new Map([...scaled(plain, 1), ...scaled(classed, SIZE)]);
  for (const [name, value] of balance(classed)) out.set(name, value * SUM);
  out.set('bias', 0.3);
  out.set(`length ${Math.min(6, sentences.length)}`, 0.2);
  return out;
}

/** What tells which parts a reply has: its words by place (head: the first two sentences), and its frames. */
export function replyFeatures(reply: string, lang: Lang, hant: HantTable): Features {
  const sentences = sentencesOf(reply);
  const plain: Features = new Map();
  const classed: Features = new Map();
  sentences.forEach((sentence, i) => {
    const words = wordsOf(sentence, hant);
    const place = i < 2 ? 'h ' : 'r ';
    grams(words, lang, '', plain);
    const names = classesIn(words, lexicon('reply', lang)).map(found => found.name);
    if (/[?？]/.test(sentence.slice(-3))) names.push('?');
    frames(names, '', classed);
    for (const name of new Set(names)) classed.set(`${place}c ${name}`, CLASS);
  });
  const out: Features = new Map([...scaled(plain, 1), ...scaled(classed, 1)]);
  out.set('bias', 0.3);
  out.set(`length ${Math.min(6, sentences.length)}`, 0.2);
  return out;
}

/** Whether the first two sentences of the reply hold an apology that is no formula. */
export function apologises(reply: Features): boolean {
  return reply.has('h c sorry') && !reply.has('h c hollow');
}
