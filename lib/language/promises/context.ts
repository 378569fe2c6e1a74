import type { DateHit } from '../dates/resolve';
import { BASE } from './en-words';
import type { Claim } from './sentence';

const CONDITION =
  /^(?:and |but |so |then |or |only |even |,)*(?:if|unless|provided|providing|should (?:you|we|it|the|that|he|she|they|any)|in case|suppose|supposing|assuming|were (?:you|we|it)|had (?:you|we|i|it)|on condition|in the event|on the understanding|depending)\b/;
const POLITE =
  /^(?:and |but |so )*(?:if (?:that's|that is|this is|it's|it is|that'd be|you're|you are|that) (?:all right|alright|ok|okay|fine|good|agreeable|acceptable|convenient|cool|happy|works?|suits?|not too|comfortable|no trouble)|if (?:it|that|this) (?:suits|works|helps|pleases|is convenient)|if (?:i|we) may|if you (?:don't mind|have no objection|agree|allow|permit|don't object|approve)|if (?:you've|you have) no objections?|unless (?:you|i|we) (?:object|hear|tell|say|would rather|mind)|unless (?:that|this) (?:is a problem|doesn't)|if i remember|if anything|if need be|if necessary|if not (?:sooner|earlier)|if only)/;

export const isConditionEn = (words: string) => CONDITION.test(words);
export const isPoliteEn = (words: string) => POLITE.test(words);

/** A sentence that invites to imagine something: nothing in it is meant. */
export const isFrontedEn = (words: string) =>
  /^(?:just )?(?:imagine|suppose|picture|what if|say you|let's say|pretend|had we|in your place)\b/.test(
    words,
  );

export const isQuestionEn = (words: string) =>
  /^(?:and |but |so |or )*(?:would|will|could|can|do|does|did|is|are|shall|should|may|might|have|has|what|when|where|who|which|how|why|any|ok|okay|right|yes|deal|agreed|sound)\b/.test(
    words,
  );

/** "…, all right?" asks for a nod only. */
export const isTagEn = (words: string) =>
  words.length < 40 &&
  /^(?:and |so )?(?:ok|okay|all right|alright|right|yes|deal|fine|agreed|(?:is|does|would|will|how does) (?:that|this|it) (?:ok|okay|fine|all right|alright|work|suit|help|do|sound|be)|sound good|sounds good|if that)/.test(
    words,
  );

/** Cuts "chase them today and give you an answer by five" in two where both halves name their own day. */
export function splitClaim(claim: Claim, folded: string, hits: DateHit[]): Claim[] {
  const joint = new RegExp(`(?:,| and)(?: then| and)? (?=(?:will |'ll )?(?:${BASE})\\b)`, 'g');
  const words = folded.slice(claim.start, claim.end);
  for (let cut = joint.exec(words); cut; cut = joint.exec(words)) {
    const at = claim.start + cut.index;
    const behind = at + cut[0].length;
    const has = (from: number, to: number) =>
      hits.some(
        hit =>
          hit.start >= from &&
          hit.start < to &&
          !hit.past &&
          !hit.attributive &&
          (hit.at || hit.follows !== undefined),
      );
    if (has(claim.start, at) && has(behind, claim.end) && cut[0].includes('and'))
      return [
        { ...claim, end: at },
        { ...claim, start: behind },
      ];
  }
  return [claim];
}
