import { datesEn } from '../dates/en';
import { type DateHit, isoOf, type Now } from '../dates/resolve';
import { datesZh } from '../dates/zh';
import { type Clause, clausesEn, clausesZh } from './clauses';
import { isConditionEn, isFrontedEn, isPoliteEn, isQuestionEn, isTagEn, splitClaim } from './context';
import { claimEn } from './en';
import type { Claim, Sentence } from './sentence';
import {
  claimZh,
  goesOnZh,
  isBareZh,
  isConditionZh,
  isQuestionZh,
  isRequestZh,
  isSettingZh,
  isTagZh,
} from './zh';

/** A claim with its day. */
export interface Promised extends Claim {
  when: string | null;
}

interface Reader {
  found: Promised[];
  read: (start: number, end: number) => void;
}

const HAN = /[\u3400-\u9fff]/g;
const LETTERS = /[a-z\u3400-\u9fff]/g;

const isChinese = (words: string) =>
  (words.match(HAN)?.length ?? 0) * 3 > (words.match(LETTERS)?.length ?? 0);

/**
 * Reads the sentences of one text in order, and keeps what the next one needs: the last day named, and
 * whether the one before promised something.
 * @param folded `text` folded (see `fold`), of the same offsets
 */
export function createReader(text: string, folded: string, now: Now): Reader {
  const found: Promised[] = [];
  const isQuoted = quotationsOf(folded);
  let last: DateHit | undefined;
  let promised = false;

  /** Of some dates the deadline, else the first; days told by the one before are reckoned from it. */
  const chosen = (hits: DateHit[]): string | null => {
    const open = hits.filter(hit => !hit.past && !hit.attributive);
    const days = open.filter(hit => !hit.clock && (hit.at || hit.follows !== undefined));
    const hit =
      days.find(one => one.edge === 'by') ??
      days.find(one => one.edge === 'on') ??
      days[0] ??
      open.find(one => one.at);
    if (hit?.follows !== undefined)
      return last?.at ? isoOf({ day: last.at.day.add({ days: hit.follows }) }) : null;
    if (!hit?.at) return null;
    last = hit;
    return isoOf(hit.at);
  };

  const read = (start: number, end: number) => {
    const words = folded.slice(start, end);
    const chinese = isChinese(words);
    const hits = (chinese ? datesZh(words, now) : datesEn(text.slice(start, end), words, now)).map(hit => ({
      ...hit,
      start: hit.start + start,
      end: hit.end + start,
    }));
    const here = chinese
      ? readZh(clausesZh(text, folded, start, end), words, hits)
      : readEn(clausesEn(folded, start, end), words, hits);
    found.push(...here);
    promised = here.length > 0;
    last = hits.findLast(hit => hit.at && !hit.clock) ?? last;
  };

  const contextOf = (clause: Clause, words: string, here: Promised[]): Sentence => ({
    folded,
    words,
    before: folded.slice(Math.max(0, clause.start - 300), clause.start),
    question: words.endsWith('?'),
    promised: promised || here.length > 0,
  });

  const readEn = (cut: Clause[], words: string, hits: DateHit[]): Promised[] => {
    const clauses = merged(cut, folded);
    const of = (clause: Clause) => folded.slice(clause.start, clause.end);
    const asked = askedOf(clauses, words, clause => isTagEn(of(clause)) || isQuestionEn(of(clause)));
    if (asked === 'all' || isFrontedEn(words)) return [];
    const blocked = conditioned(clauses, clause => isConditionEn(of(clause)) && !isPoliteEn(of(clause)));
    const here: Promised[] = [];
    let claimed = -1;
    for (const [index, clause] of clauses.entries()) {
      if (blocked[index] || clause === asked || isQuoted(clause.start, clause.end)) continue;
      const inside = within(hits, clause);
      const claim = claimEn(clause, contextOf(clause, words, here), inside);
      if (!claim) continue;
      // "Let me see what they say, and I'll let you know by Thursday": one promise, the second half has the day.
      const before = claimed === index - 1 ? here.at(-1) : undefined;
      const isSeen = before?.when === null && /^let/.test(folded.slice(before.start, before.end));
      claimed = index;
      if (before && isSeen && before.who === claim.who) {
        before.end = claim.end;
        before.when = chosen(inside);
        continue;
      }
      const setting = index > 0 && !before && !blocked[index - 1] ? clauses[index - 1] : undefined;
      for (const part of splitClaim(claim, folded, inside)) {
        const own = within(hits, part);
        here.push({ ...part, when: chosen(setting ? dated(own, setting, hits) : own) });
      }
    }
    return here;
  };

  const readZh = (clauses: Clause[], words: string, hits: DateHit[]): Promised[] => {
    const of = (clause: Clause) => folded.slice(clause.start, clause.end);
    const asked = askedOf(clauses, words, clause => isTagZh(of(clause)) || isQuestionZh(of(clause)));
    if (asked === 'all') return [];
    const blocked = conditioned(clauses, clause => isConditionZh(of(clause)));
    const here: Promised[] = [];
    let claimed = -1;
    for (const [index, clause] of clauses.entries()) {
      if (blocked[index] || clause === asked || isQuoted(clause.start, clause.end)) continue;
      if (isSettingZh(of(clause))) continue;
      const inside = within(hits, clause);
      const own = inside.some(hit => !hit.past && hit.at);
      const before = claimed === index - 1 ? here.at(-1) : undefined;
      if (before && !own && goesOnZh(of(clause))) {
        before.end = clause.end;
        claimed = index;
        continue;
      }
      const setting = index > 0 && !before && !blocked[index - 1] ? clauses[index - 1] : undefined;
      const near = setting && !isRequestZh(of(setting)) ? dated(inside, setting, hits) : inside;
      const claim = claimZh(clause, contextOf(clause, words, here), near);
      if (!claim) continue;
      claimed = index;
      // One deed in two breaths: "订单我给您加急，最快后天出货".
      if (before && isBareZh(of(clause)) && (!own || before.when === null)) {
        before.end = clause.end;
        before.when ??= chosen(inside);
        continue;
      }
      here.push({ ...claim, when: chosen(near) });
    }
    return here;
  };

  return { found, read };
}

const within = (hits: DateHit[], { start, end }: { start: number; end: number }) =>
  hits.filter(hit => hit.start < end && hit.end > start);

/** What of a sentence is asked: nothing, its last clause ("…, all right?"), or all of it. */
function askedOf(
  clauses: Clause[],
  words: string,
  asks: (clause: Clause) => boolean,
): Clause | 'all' | undefined {
  if (!words.endsWith('?')) return undefined;
  const last = clauses.at(-1);
  return last && clauses.length > 1 && asks(last) ? last : 'all';
}

/** Whether a stretch lies mostly in quotation marks; those that never close quote nothing. */
function quotationsOf(folded: string): (start: number, end: number) => boolean {
  const ranges: [number, number][] = [];
  let open = -1;
  for (let at = folded.indexOf('"'); at >= 0; at = folded.indexOf('"', at + 1)) {
    if (open < 0) open = at;
    else if (at - open < 400) {
      ranges.push([open, at]);
      open = -1;
    }
    // A mark left open would turn quotation inside out from there on.
    else open = at;
  }
  return (start, end) =>
    ranges.some(([from, to]) => Math.min(end, to) - Math.max(start, from) > 0.6 * (end - start) - 6);
}

/** A clause without a date takes that of the clause before it, where that one sets the time and no more. */
function dated(own: DateHit[], setting: Clause, hits: DateHit[]): DateHit[] {
  if (own.some(hit => !hit.past)) return own;
  const set = hits.filter(
    hit =>
      !hit.past &&
      hit.start >= setting.start &&
      hit.end <= setting.end &&
      (hit.start - setting.start < 3 || setting.end - setting.start - (hit.end - hit.start) < 6),
  );
  return set.length > 0 ? set : own;
}

/** Puts back what only looks like a condition: "ask if …", "see if …". */
function merged(clauses: Clause[], folded: string): Clause[] {
  const out: Clause[] = [];
  for (const clause of clauses) {
    const before = out.at(-1);
    const asks =
      before &&
      /\b(?:check|see|ask|know|find out|confirm|wonder|tell (?:you|me)|verify|clarify|decide|look|even|only|as|you)$/.test(
        folded.slice(Math.max(before.start, before.end - 20), before.end),
      );
    if (before && clause.before === ' ' && asks) before.end = clause.end;
    else out.push({ ...clause });
  }
  return out;
}

/** Which clauses stand under a condition: those behind an "if" up to a full pause, and the one right before. */
function conditioned(clauses: Clause[], isCondition: (clause: Clause) => boolean): boolean[] {
  const blocked = clauses.map(() => false);
  let under = false;
  for (const [index, clause] of clauses.entries()) {
    if (clause.before.startsWith(';')) under = false;
    if (isCondition(clause)) {
      under = true;
      if (clause.before === ' ' || clause.before === ',') blocked[index - 1] = true;
    }
    blocked[index] = under;
  }
  return blocked;
}
