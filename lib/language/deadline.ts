import { Temporal } from 'temporal-polyfill';
import { fold, foldTable } from '../coach/fold-table';
import type { HantTable } from '../coach/hant';
import { eachSentence } from '../coach/sentences';
import { datesEn } from './dates/en';
import { type DateHit, isoOf, type Now, nowOf } from './dates/resolve';
import { datesZh } from './dates/zh';

/** A deadline that the client named and the reply agrees to without writing it down. */
export interface OpenDeadline {
  /** The date as the client words it. */
  words: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` in the zone of the reading. */
  when: string;
}

const LONGEST = 20_000;
const HAN = /\p{Script=Han}/u;

/** The client wants it then: a question, a request, a need. */
const ASKS_EN =
  /\?$|\b(?:need|needs|needed|please|must|have to|has to|want|hoping|hope|expect|expecting|deadline|latest|agreed|agree|by|before|counting on|in time)\b/;
const ASKS_ZH = /[?？吗嘛]|能|请|需要|要|必须|务必|希望|盼|最晚|最迟|之前|以前|前|截止|说好|约定|定在/;

/** The reply says yes to what was asked. */
const AGREES_EN =
  /^(?:yes|yep|yeah|sure|ok|okay|will do|of course|absolutely|certainly|no problem|not a problem|agreed|deal|that works|works for|fine|perfect|consider it done|you'll have it|you will have it|i'll|we'll|i will|we will|we can|i can|that's (?:fine|ok|okay|possible|no problem|doable)|happy to|gladly|noted)\b/;
const AGREES_ZH = /^(?:好|可以|行|没问题|当然|收到|明白|就这么定|一定|保证|能|我来|我们会|我会|同意|来得及)/;

function datesIn(text: string, now: Now, hant: HantTable): { hit: DateHit; sentence: string }[] {
  const read = text.slice(0, LONGEST);
  const folded = fold(read, foldTable(hant));
  const hits: { hit: DateHit; sentence: string }[] = [];
  eachSentence(read, 0, read.length, (start, end) => {
    const sentence = folded.slice(start, end);
    const found = HAN.test(sentence)
      ? datesZh(sentence, now)
      : datesEn(read.slice(start, end), sentence, now);
    for (const hit of found)
      hits.push({ hit: { ...hit, start: hit.start + start, end: hit.end + start }, sentence });
  });
  return hits;
}

/**
 * "Confirm all deadlines in writing": the client asks for a day, the reply's opening agrees, and no day stands in
 * the reply.
 * @param at ISO date and time with a zone offset; dates are reckoned from it
 * @param opening the reply's first sentence that says something
 */
export function openDeadline(
  { message, reply, opening, at }: { message: string; reply: string; opening: string; at: string },
  hant: HantTable,
): OpenDeadline | undefined {
  const now = nowOf(at);
  if (!now || !agrees(opening, hant) || datesIn(reply, now, hant).length > 0) return undefined;
  const asked = datesIn(message, now, hant).find(({ hit, sentence }) => {
    if (!hit.at || hit.past || hit.attributive || hit.edge === 'after') return false;
    if (Temporal.PlainDate.compare(hit.at.day, now.day) < 0) return false;
    return (HAN.test(sentence) ? ASKS_ZH : ASKS_EN).test(sentence.replaceAll('\0', ' ').trim());
  });
  if (!asked?.hit.at) return undefined;
  const words = message.slice(asked.hit.start, asked.hit.end).replace(/\s+/g, ' ');
  return { words, when: isoOf(asked.hit.at) };
}

function agrees(opening: string, hant: HantTable): boolean {
  const head = fold(opening.slice(0, 120), foldTable(hant)).replaceAll('\0', ' ').trim();
  return HAN.test(head) ? AGREES_ZH.test(head) : AGREES_EN.test(head);
}
