import type { Clause } from './clauses';
import * as F from './en-frames';
import { isDevice, isEvent, isOutsider, ownerOf } from './en-subject';
import * as W from './en-words';
import type { Claim, Sentence, Timing } from './sentence';

type Who = Claim['who'];
type Words = Record<string, string | undefined>;

const at = (source: string) => new RegExp(`^(?:${source})`);
const PASSIVE = 'be (?:\\w+ly |also |then |fully )?';

const NOT_GET = at(W.NOT_GET);
const SURELY_GET =
  /^(?:hear|receive|be (?:hearing|getting|receiving|refunded|paid|contacted|called|reimbursed|credited|notified|informed|given|sent))\b/;
const IDLE = at(W.IDLE);
const STATIVE = at(W.STATIVE);
const SERVED = at(PASSIVE + W.SERVED);
const DONE = at(`${PASSIVE}(?!${W.STATES})(?:${W.DONE}|\\w+ed)\\b`);
const ARRIVES = at(`(?:${W.ARRIVE})\\b`);
const DOES = at(
  `(?:be )?(?:${W.BASE}|${W.ING}|do|have|make|be in touch|be at|be with|be on|be visiting|be there)\\b`,
);
const IN_PLACE = /^be (?:in|on|at|with|there|here|over|round|out|back)\b/;
const LASTS = /^take (?:up to|about|around|some|a|between|roughly|at least|\d|two|three)\b/;
const NO_DEED = /^(?:be (?:open|closed)|tell you|have (?:a|to|fun)\b)/;
const CROWD =
  /^(?:people|folks|most people|experts|some|many)\b|\b(?:no one|nobody|none|neither|who|when|where|how|why)\b/;
/** How a clause begins that asks, thanks or orders. */
const OTHER_MOOD =
  /^(?:would|will|did|do|does|is|are|can|has|have|when|who|what|how|where|please|kindly|thank|thanks|see you|have a|happy)\b/;
const VOWS = /promis|commit|agree|guarant|assur|pledg|vow|undertak/;

/** Rules for everybody, not a word given to one. */
const isGeneral = (words: string) =>
  /^(?:all |most |any )?(?:orders|parcels|returns|payments|refunds|deliveries|bookings|customers|clients|guests|passengers|members|invoices|complaints|claims|cancellations|items|goods)\b/.test(
    words,
  ) && !/\byou(?:rs?)?\b/.test(words);

/** Whose promise a clause is that the writer does not make in the first person. */
export function othersClaim(
  words: string,
  sentence: Sentence,
  timing: Timing,
  clause: Clause,
): Claim | undefined {
  const who = getting(words, timing) ?? (OTHER_MOOD.test(words) ? undefined : told(words, sentence, timing));
  return who && { who, start: clause.start, end: clause.end };
}

/** "You'll have it by Friday." */
function getting(words: string, { dated, anchored, habit }: Timing): Who | undefined {
  const get = F.GET.exec(words)?.groups as Words | undefined;
  if (get) {
    const rest = get.rest!;
    if (NOT_GET.test(rest)) return undefined;
    const named = anchored || /\b(?:from (?:me|us)|in your|on your|back)\b/.test(rest);
    if (!SURELY_GET.test(rest) && !named) return undefined;
    return /\b(?:from me|my)\b/.test(rest) ? 'me' : 'us';
  }
  const gets = F.GETS.exec(words)?.groups as Words | undefined;
  if (!gets || !dated || habit || /^have (?:to|a|until|time|any)/.test(gets.rest!)) return undefined;
  return /\bfrom me\b/.test(words) ? 'me' : 'us';
}

function told(words: string, sentence: Sentence, timing: Timing): Who | undefined {
  const { dated, anchored, habit } = timing;
  if (F.GET.test(words)) return undefined;
  if (dated && (F.EXPECT.test(words) || F.MY_WORD.test(words))) return 'us';
  const third = F.THIRD.exec(words)?.groups as Words | undefined;
  const report = F.REPORT.exec(words)?.groups as Words | undefined;
  if (report && (!third || third.subject!.length > report.subject!.length))
    return reported(report, sentence, dated);
  if (third && !third.past)
    return third.not ? undefined : thirdWill(third.subject!, third.rest!, sentence, timing);
  const having = (F.HAVING.exec(words) ?? F.ARRANGED.exec(words))?.groups as Words | undefined;
  if (having && dated && !habit) return having.who === 'we' ? 'us' : 'me';
  return habit || !anchored || isGeneral(words) ? undefined : presently(words, sentence, timing);
}

/** "FedEx has promised to bring it on Thursday." */
function reported(parts: Words, sentence: Sentence, dated: boolean): Who | undefined {
  const subject = parts.subject!;
  const verb = parts.verb!;
  const owner = ownerOf(subject, sentence.before);
  const future = /\b(?:will|would|shall|going to|to \w+|can)\b|'ll|'d\b/.test(parts.rest!);
  const vows = VOWS.test(verb);
  if (!owner || (owner === 'thing' && !vows) || isEvent(subject) || isDevice(subject)) return undefined;
  if (CROWD.test(subject) || /\b(?:was|were|been|be|is|are|had)$/.test(subject)) return undefined;
  if (!dated && !(future && vows)) return undefined;
  if (/^(?:sa[iy]|tell|told|reckon)/.test(verb) && !future) return undefined;
  return owner === 'us' ? 'us' : 'them';
}

/** "The vet will call you back." */
function thirdWill(subject: string, rest: string, sentence: Sentence, timing: Timing): Who | undefined {
  const owner = ownerOf(subject, sentence.before);
  const pronoun = /(?:^| )(?:it|that|this|they)$/.test(subject);
  if ((!owner && !pronoun) || isEvent(subject) || CROWD.test(subject) || F.TIMETABLE.test(subject))
    return undefined;
  if (LASTS.test(rest) || IDLE.test(rest) || NO_DEED.test(rest)) return undefined;
  const dated = timing.dated || timing.anchored;
  const who = owner === 'us' || owner === 'them' ? owner : isOutsider(subject) ? 'them' : 'us';
  const served = SERVED.test(rest);
  const done = served || DONE.test(rest);
  const arrives = ARRIVES.test(rest);
  const does = DOES.test(rest);
  if (isDevice(subject)) {
    const comes =
      /^(?:be (?:back|ready|live|online|with you|delivered)|arrive|ship|leave|go (?:live|back))/.test(rest);
    return dated && (done || comes) ? who : undefined;
  }
  if (owner === 'us' || owner === 'them') {
    if (does || arrives || (dated && (!STATIVE.test(rest) || IN_PLACE.test(rest)))) return who;
    return done && (dated || timing.timed || served || /\byou/.test(rest)) ? who : undefined;
  }
  const isThing = owner === 'thing' || owner === 'name' || /(?:^| )(?:it|they)$/.test(subject);
  if (!isThing && !done && !arrives) return undefined;
  if ((dated && (done || arrives || does)) || served || (timing.timed && (done || arrives))) return who;
  return owner === 'name' && does && /\b(?:you|your)\b/.test(rest) ? who : undefined;
}

const NO_SUBJECT =
  /(?:^| )(?:i|you|who|which|what|that|there|this|to|not|don't|didn't|was|were|had|have|has)$|\b(?:was|were|had|did|would|could)\b/;

/** "It ships on Monday": the present tense with a day to come. */
function presently(words: string, sentence: Sentence, { onDay }: Timing): Who | undefined {
  if (F.HOLD.test(words) || F.HANDING_OVER.test(words)) return onDay ? 'us' : undefined;
  // "Answers within four hours" is a habit; that yours ships within four hours is none.
  const lasting = /\b(?:within|in under|in less than)\b/.test(words) && !/\byou(?:rs?)?\b/.test(words);
  for (const sign of [F.IS_ING, F.DUE, F.ARRIVES, F.THIRD_DOES]) {
    const parts = sign.exec(words)?.groups as Words | undefined;
    if (!parts || (lasting && (sign === F.ARRIVES || sign === F.THIRD_DOES))) continue;
    const subject = parts.subject!;
    if (NO_SUBJECT.test(subject)) continue;
    const owner = ownerOf(subject, sentence.before);
    if (isEvent(subject) || F.TIMETABLE.test(subject) || /\d|\b(?:has|have) been\b/.test(subject))
      return undefined;
    // A time without a day is a timetable's.
    if (!onDay) continue;
    const comes = /^(?:back|ready|goes? (?:live|back)|ships|leaves|arrives|due|scheduled|live|online)/;
    if (isDevice(subject) && !comes.test(parts.rest!)) return undefined;
    if (sign === F.THIRD_DOES && (owner === 'thing' || !owner)) continue;
    if (sign === F.DUE && /^(?:it|this|that)$/.test(subject)) continue;
    if (sign === F.DUE && subject === 'we' && !/^(?:due|scheduled|set|planned|slated) to\b/.test(parts.rest!))
      continue;
    if (sign === F.DUE && F.OWED.test(subject)) return undefined;
    return owner === 'them' ? 'them' : 'us';
  }
  return onDay && atYours(words, sentence) ? 'me' : undefined;
}

/** "Presentation in your inbox first thing tomorrow", and behind a promise "Photos by Tuesday". */
function atYours(words: string, sentence: Sentence): boolean {
  if (F.AT_YOURS.test(words)) return !F.TOLD.test(words);
  const bare = /^[a-z][\w ]{2,40} (?:by|before) /.test(words) && words.split(' ').length <= 8;
  return bare && sentence.promised && !/\b(?:you|your|please|reply|rsvp|let|i|we|is|are|was)\b/.test(words);
}
