import { DEVICES, EVENTS, OURS, THEM_WORDS } from './en-words';

export type Owner = 'us' | 'them' | 'thing' | 'name' | undefined;

const OF_OURS = new RegExp(`(?:^|[ ,])${OURS}$`);
const OUTSIDER = new RegExp(`\\b(?:${THEM_WORDS})\\b`);
const NOBODY = /^(?:i|we|you|it's|who|which|what|that|this|these|those|there|nobody|no one)$/;
const DETERMINED = /^(?:the|your|a|an|our|my|all|both|it|this|these|new|one|another|\d+)\b/;
/** Where a noun phrase goes on behind its head: "the refund of 84 euros". */
const BEHIND_HEAD =
  / (?:of|for|in|at|from|on|with|to|handling|between|over|and|around|round|here|before|placed|by) /;

export const isOutsider = (subject: string) => OUTSIDER.test(subject);

/** Who "he", "she" or "they" are, as far as the words before tell. */
function antecedent(before: string): 'us' | 'them' {
  const recent = before.slice(-160);
  return isOutsider(recent) && !/\b(?:our|my)\b/.test(recent) ? 'them' : 'us';
}

/**
 * Whose doing a clause is, as far as its subject tells: our people's, an outsider's, a thing's, or that of
 * somebody with a name. `undefined` for what nobody can be held to.
 */
export function ownerOf(subject: string, before: string): Owner {
  const phrase = subject
    .replace(/^(?:and|but|so|then|also|ok|well|please note|kindly note|note) (?:that )?/, '')
    .trim();
  if (/^(?:he|she|they)$/.test(phrase)) return antecedent(before);
  if (NOBODY.test(phrase)) return undefined;
  if (OF_OURS.test(phrase)) return /\b(?:our|my)\b/.test(phrase) || !isOutsider(phrase) ? 'us' : 'them';
  if (isOutsider(phrase)) return 'them';
  return DETERMINED.test(phrase) ? 'thing' : 'name';
}

const headed = (list: string) => {
  const sign = new RegExp(`(?:^|[ ,])${list}(?: (?:itself|here|there|alone))?$`);
  return (subject: string) => sign.test(subject.split(BEHIND_HEAD)[0]!.trim());
};

/** Trade, weather, public life. */
export const isEvent = headed(EVENTS);
/** What works by itself. */
export const isDevice = headed(DEVICES);
