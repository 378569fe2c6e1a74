import { splitDraft } from '../coach/draft';
import { DRAFT_WORDS } from '../coach/draft-words';
import { fold, foldTable } from '../coach/fold-table';
import type { HantTable } from '../coach/hant';
import { eachSentence } from '../coach/sentences';
import { clausesOf, type Stretch, withoutLead } from './facts/clauses';
import { dateOf } from './facts/dates';
import type { FactGroup } from './facts/frames';
import * as guards from './facts/guards';
import { anaphor, OWN_SUBJECT, partsOf } from './facts/meet';
import {
  INSTITUTION,
  NEAR_EN,
  NEAR_ZH,
  PERSON_EN as PERSON,
  SENSITIVE_EN,
  SENSITIVE_ZH,
  sensitiveField,
} from './facts/sensitive';

export type { FactGroup } from './facts/frames';

/** Something that the client tells of themselves, their family or their firm. UTF-16 offsets, `end` exclusive. */
export interface FoundFact {
  start: number;
  end: number;
  group: FactGroup;
  /** A field of the profile, or `birthday`, `anniversary`, `fiscalYear`, `contact`, `job`, `company`, `diet`… */
  field: string;
  /** The words to offer as the value. */
  value: string;
  /** `2026-06-12`, `2026-06`, `2026`, or every year `--06-12`. */
  date?: string;
  /** Health, religion, politics, union. Such facts come only when asked for. */
  sensitive: boolean;
}

export interface FactOptions {
  /** When the mail came, ISO with zone: relative dates count from its day there. */
  receivedAt: string;
  hant: HantTable;
  /** Also return facts of health, religion, politics and union. */
  sensitive?: boolean;
}

const MAX_TEXT = 20_000;
/** Longer sentences are lists or tables, and no telling. */
const MAX_SENTENCE = 600;
const MAX_CLAUSE = 240;

/**
 * Facts about the client in a mail of theirs, English or Chinese (either script), in order, none overlapping.
 * What is quoted, signed or somebody else's is left out, and so is what is not certain.
 */
export function findFacts(text: string, options: FactOptions): FoundFact[] {
  const read = text.slice(0, MAX_TEXT);
  const folded = fold(read, foldTable(options.hant)).replaceAll('\0', ' ');
  const found: FoundFact[] = [];
  let kin: 'family' | 'us' | undefined;
  for (const { start, end } of ownWords(read))
    eachSentence(read, start, end, (from, to) => {
      if (to - from > MAX_SENTENCE) return;
      const facts = readSentence(read, folded, { start: from, end: to }, kin, options);
      found.push(...facts.offered);
      kin = facts.kin;
    });
  return found;
}

/** The mail without greeting, signature and quoted mail. */
function ownWords(text: string): Stretch[] {
  const own: Stretch[] = [];
  for (const { kind, start, end } of splitDraft(text, DRAFT_WORDS)) {
    if (kind !== 'thanks' && kind !== 'opening' && kind !== 'body') continue;
    const last = own.at(-1);
    // A sentence that begins with thanks goes on as one.
    if (last && /^[^\n.!?。！？]*$/.test(text.slice(last.end, start))) last.end = end;
    else own.push({ start, end });
  }
  return own;
}

function readSentence(
  text: string,
  folded: string,
  sentence: Stretch,
  kinBefore: 'family' | 'us' | undefined,
  options: FactOptions,
): { offered: FoundFact[]; kin: 'family' | 'us' | undefined } {
  const words = folded.slice(sentence.start, sentence.end);
  const zh = /\p{Script=Han}/u.test(words);
  const clauses = clausesOf(folded, sentence.start, sentence.end, zh);
  const private_ = sensitiveClauses(folded, clauses, zh);
  let kin: 'family' | 'us' | undefined =
    /\b(?:my|our) (?:\w+ ){0,2}(?:son|daughter|wife|husband|boy|girl|partner|kids|twins|mum|dad|mother|father|brother|sister|dog|cat)\b/u.test(
      words,
    )
      ? 'family'
      : undefined;
  const offered: FoundFact[] = [];
  const put = (span: Stretch, group: FactGroup, field: string, sensitive: boolean) => {
    const value = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const date =
      dateOf(folded.slice(span.start, span.end), field, options.receivedAt) ??
      (/^(?:birthday|anniversary)$/.test(field) ? dateOf(words, field, options.receivedAt) : undefined);
    offered.push({ ...span, group, field, value, ...(date ? { date } : {}), sensitive });
  };
  const unreal = (zh ? guards.NOT_REAL_ZH : guards.NOT_REAL_EN).test(words);
  const asked = /[?？]\s*$/.test(words);
  let supposed = false;
  clauses.forEach((clause, index) => {
    const before = supposed;
    const said = folded.slice(clause.start, clause.end);
    supposed = (zh ? guards.IF_ZH : guards.IF_EN).test(said);
    if (private_.has(index)) {
      if (options.sensitive) {
        const word = private_.get(index);
        if (word)
          put(
            withoutLead(folded, clause, zh),
            word === 'religion' || word === 'politics' || word === 'union' ? 'interests' : 'lifestyle',
            word,
            true,
          );
      }
      return;
    }
    // One sensitive clause colours its sentence: what stands beside it mostly belongs to it.
    if (unreal || private_.size > 0 || supposed || clause.end - clause.start > MAX_CLAUSE) return;
    if (before && !zh && guards.WOULD_EN.test(said)) return;
    if (isQuoted(text, sentence, clause) || isElse(said, zh, asked)) return;
    const head = index === 0 || /[:)\u2026-]\s*$/.test(text.slice(clause.start - 3, clause.start));
    const last = offered.at(-1);
    for (const part of partsOf(text, folded, clause, zh, head)) {
      const met = part.met ?? anaphor(said, kinBefore, kin);
      if (!met) continue;
      const span = spanOf(folded, part, met.at, zh);
      // "我没别的爱好，就喜欢钓鱼": a clause without a subject of its own goes on with the one before.
      if (zh && last && last.group === met.group && span.start - last.end <= 2 && !OWN_SUBJECT.test(said)) {
        last.end = span.end;
        last.value = text.slice(last.start, last.end);
      } else put(span, met.group, met.field, false);
      if (met.group === 'us') kin = 'us';
    }
  });
  return { offered, kin: kin ?? (private_.size > 0 ? kinBefore : undefined) };
}

/** Which clauses hold something of health, religion, politics or union, and its field; '' where nobody near is meant. */
function sensitiveClauses(folded: string, clauses: Stretch[], zh: boolean): Map<number, string> {
  const found = new Map<number, string>();
  clauses.forEach((clause, index) => {
    const said = folded.slice(clause.start, clause.end);
    const hits = [...said.matchAll(zh ? SENSITIVE_ZH : SENSITIVE_EN)];
    const [hit] = !zh && !PERSON.test(said) ? hits.filter(one => !INSTITUTION.test(one[0])) : hits;
    if (!hit) return;
    found.set(index, (zh ? NEAR_ZH : NEAR_EN).test(said) ? sensitiveField(hit[0]) : '');
  });
  return found;
}

/** Inside quotation marks: somebody else's words. */
function isQuoted(text: string, sentence: Stretch, clause: Stretch): boolean {
  const head = text.slice(sentence.start, clause.start);
  const open = (head.match(/[“「『«]/g)?.length ?? 0) - (head.match(/[”」』»]/g)?.length ?? 0);
  return open > 0 || (head.match(/["＂]/g)?.length ?? 0) % 2 === 1;
}

/** Wishes, the reader's life, the order at hand. */
function isElse(said: string, zh: boolean, asked: boolean): boolean {
  if (zh) return /^[他她]/u.test(said) || (guards.ABOUT_YOU_ZH.test(said) && !/我|咱/u.test(said));
  if (guards.ABOUT_YOU_EN.test(said) || guards.TRADE_EN.test(said)) return true;
  return (
    asked &&
    /^(?:do|does|did|is|are|was|were|can|could|would|will|have|has|shall|may|who|what|where|when|which|how|why) (?:you|your|i|we|the|there|it)\b/u.test(
      said,
    )
  );
}

/** The clause from where the frame begins; all of it where only a few words stand before. */
function spanOf(folded: string, clause: Stretch, at: number, zh: boolean): Stretch {
  const core = withoutLead(folded, clause, zh);
  const start = !zh && at > core.start && at - core.start > 24 ? at : core.start;
  return { start, end: core.end };
}
