import { combine } from './combine';
import type { DateHit, Now } from './resolve';
import { matchesOf } from './rule';
import { RULES } from './zh-grammar';

const EDGES = {
  by: /(?:最迟|最晚|至迟|截至|截止到?|赶在|到|至|在)$/,
  before: /赶在$/,
  after: /(?:自从|等到?)$/,
  from: /(?:从|自|由)$/,
  range: /^(?:到|至|和|或者?|,| |、|~|跟)?(?:最迟|最晚)?$/,
  attributive: /^的(?!时候|话|早|晚|上|下)/,
  glue: /^[的,, 在]*(?:大概|大约|约)?$/,
  behind: {
    by: /^(?:之前|以前|前|内|之内|以内|为止|止)/,
    before: /^(?:之前|以前|前(?!后))/,
    after: /^(?:之后|以后|过后|后(?!天)|过了)/,
    from: /^(?:起|开始|之?后)/,
  },
};

/**
 * Dates in Chinese.
 * @param folded the text folded to simplified characters (see `fold`), of the same offsets
 */
export function datesZh(folded: string, now: Now): DateHit[] {
  // "每周五" is every Friday: a habit, no day.
  const hits = matchesOf(RULES, folded, now).filter(hit => !/[每逢]/.test(folded.charAt(hit.start - 1)));
  return combine(hits, folded, now, EDGES);
}
