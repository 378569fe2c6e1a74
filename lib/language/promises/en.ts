import type { DateHit } from '../dates/resolve';
import type { Clause } from './clauses';
import { isQuestionEn } from './context';
import * as F from './en-frames';
import { othersClaim } from './en-others';
import * as W from './en-words';
import { type Claim, type Sentence, type Timing, timingOf } from './sentence';

type Words = Record<string, string | undefined>;

const at = (source: string) => new RegExp(`^(?:${source})`);
const REFRAIN = at(W.REFRAIN);
const BE = at(W.BE);
const IDLE = at(W.IDLE);
const GRANTING = at(W.GRANTING);
const THEY_GET = at(F.ADV + W.GET);
const THEY_IDLE = at(F.ADV + W.IDLE);
const AT_ONCE = /\b(?:right (?:now|away)|straight ?away|immediately)\b/;

const whoOf = (word: string | undefined) => (word === 'we' || word === 'us' ? 'us' : 'me');

/** A habit, in this clause or set at the head of its sentence. */
const isHabit = (words: string, sentence: Sentence) =>
  F.HABIT.test(words) ||
  /^(?:as a rule|usually|normally|generally|typically|under our terms|by default|in general|every \w+|as standard)\b/.test(
    sentence.words,
  );

/** Reads one clause. `undefined` where it promises nothing. */
export function claimEn(clause: Clause, sentence: Sentence, dates: DateHit[]): Claim | undefined {
  const words = sentence.folded.slice(clause.start, clause.end);
  if (words.length > 600) return undefined;
  const preamble = F.PREAMBLE.exec(words)?.[0].length;
  if (preamble) return claimEn({ ...clause, start: clause.start + preamble }, sentence, dates);
  if (sentence.question && isQuestionEn(words)) return undefined;
  const timing = timingOf(dates, isHabit(words, sentence));

  const theirs = clientClaim(words, sentence, timing, clause);
  if (theirs) return theirs;
  if (F.SOFT.test(words)) return undefined;
  const own = ownClaim(words, sentence, timing, clause);
  if (own !== undefined) return own ?? undefined;
  const hedged = F.HEDGE.test(words.replace(/\bcan(?= (?:count|rely|bank|depend|expect|look)\b)/, ''));
  if (hedged || F.PAST_TELLING.test(words)) return undefined;
  return othersClaim(words, sentence, { ...timing, timed: timing.timed || F.ONCE.test(words) }, clause);
}

/** What the client has said they would do. */
function clientClaim(
  words: string,
  sentence: Sentence,
  { dated }: Timing,
  clause: Clause,
): Claim | undefined {
  const cue = F.CLIENT_CUE.test(sentence.words);
  if (cue && F.YOUR_PERSON.test(words) && !F.SOFT.test(words) && (dated || /\bwill\b/.test(words)))
    return { who: 'client', start: clause.start, end: clause.end };
  const found = F.CLIENT.exec(words);
  if (!found || !(cue || sentence.promised)) return undefined;
  const rest = found.groups!.rest!;
  if (THEY_IDLE.test(rest) || (THEY_GET.test(rest) && !/^(?:let me have|be able)/.test(rest)))
    return undefined;
  const said = /\b(?:'d|would|were going|wanted|promised|agreed|offered|were to|committed)\b/.test(
    found[0].slice(0, 22),
  );
  if (!cue && (said || !dated)) return undefined;
  return { who: 'client', start: clause.start + found.index, end: clause.end };
}

/** First person. `null` where the writer speaks of themself and promises nothing; `undefined` for others. */
function ownClaim(
  words: string,
  sentence: Sentence,
  timing: Timing,
  clause: Clause,
): Claim | null | undefined {
  const whole = (who: string | undefined, from = 0): Claim => ({
    who: whoOf(who),
    start: clause.start + from,
    end: clause.end,
  });
  // "I'll check whether we could": what comes behind the verb may be as open as it likes.
  const match = (sign: RegExp): Words | undefined => {
    const parts = sign.exec(words)?.groups as Words | undefined;
    if (!parts) return undefined;
    const head = words.slice(0, words.length - parts.rest!.length);
    const verb = head.replace(/\bcan (?=promise|assure|guarantee|commit)/, '') + parts.rest!.slice(0, 8);
    return F.HEDGE.test(verb) ? undefined : parts;
  };
  const refrain = F.I_WONT.exec(words)?.groups as Words | undefined;
  if (refrain) return REFRAIN.test(refrain.rest!) ? whole(refrain.who) : null;

  const commit = match(F.COMMIT) ?? match(F.ON_THE_HOOK);
  if (commit && !/^ (?:you'll|you will|that you'll|it's) (?:love|like|be|not|never)/.test(commit.rest!))
    return whole(commit.who);

  const isWill = F.I_WILL.test(words) || F.TYPED.test(words);
  const will = match(F.I_WILL) ?? match(F.TYPED);
  if (isWill && !will) return null;
  if (will) {
    const rest = will.rest!;
    if (will.not) return REFRAIN.test(rest) ? whole(will.who) : null;
    if (rest.startsWith('be ')) return BE.test(rest) && !F.IDLE_BE.test(rest) ? whole(will.who) : null;
    return IDLE.test(rest) || !/^[a-z]{2}/.test(rest) ? null : whole(will.who);
  }
  if (!sentence.question && match(F.ELIDED)) return whole('i');
  const letMe = F.LET_ME.exec(words);
  if (letMe) return whole(letMe.groups!.who, letMe.index);
  if (timing.habit) return undefined;

  const now = match(F.DOING_NOW);
  if (now) {
    const meant = timing.anchored || (timing.timed && AT_ONCE.test(words));
    if (GRANTING.test(now.rest!) || (meant && !F.IDLE_ING.test(now.rest!))) return whole(now.who);
  }
  const does = match(F.DO);
  return does && timing.dated && !F.IDLE_DO.test(does.rest!) ? whole(does.who) : undefined;
}
