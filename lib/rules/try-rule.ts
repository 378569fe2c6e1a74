import type { Finding, Suggestion } from '../coach/finding';
import type { HantTable } from '../coach/hant';
import { createWholeLinter, type PatternEngine } from '../coach/pattern-rules';
import type { Pack, Rule } from '../coach/phrase-pack';
import { suggest } from '../coach/suggestion';

/** One place of a draft that a rule flags. */
export interface Hit {
  quote: string;
  /** The sentence around it: before, and behind the quote. */
  before: string;
  after: string;
  suggestions: Suggestion[];
}

/** Why a rule misses an example: what of it would have to be otherwise. */
export type Missed =
  | { why: 'gap'; needed: number; allowed: number }
  | { why: 'where' | 'unless' | 'near' | 'language' | 'several' | 'words' };

export interface ExampleResult {
  text: string;
  /** It came out as it should. */
  ok: boolean;
  /** What was flagged, whether or not it should be. */
  quote?: string;
  /** Set where it should be flagged and is not. */
  missed?: Missed;
}

/** A rule by itself, ready to be tried: only this one is compiled. */
export interface RuleTrial {
  hits(draft: string): Hit[];
  examples(): { flag: ExampleResult[]; pass: ExampleResult[] };
  readonly linter: { checkUncached(text: string): Finding[] };
}

const GAPS = 20;

/**
 * Makes one rule ready to be tried on drafts, with its pack's word lists.
 * @param engine runs its advanced patterns; without it they stay silent
 */
export function tryRule(
  rule: Rule,
  lists: Pack['lists'],
  hant?: HantTable,
  engine?: PatternEngine,
): RuleTrial {
  const linterOf = (one: Rule) =>
    createWholeLinter([{ format: 'phrase-pack/1', name: 'trial', version: 1, lists, rules: [one] }], {
      ...(hant ? { hant } : {}),
      ...(engine ? { engine } : {}),
    });
  const linter = linterOf(rule);
  const variants: [Missed, Rule][] = [];
  const { unless: _unless, near: _near, ...bare } = rule;
  const catches = (one: Rule, text: string) => linterOf(one).checkUncached(text).length > 0;

  const whyMissed = (text: string): Missed => {
    if (!variants.length) {
      if (rule.where !== 'anywhere') variants.push([{ why: 'where' }, { ...rule, where: 'anywhere' }]);
      if (rule.unless)
        variants.push([{ why: 'unless' }, { ...bare, ...(rule.near ? { near: rule.near } : {}) }]);
      if (rule.near)
        variants.push([{ why: 'near' }, { ...bare, ...(rule.unless ? { unless: rule.unless } : {}) }]);
      variants.push([{ why: 'language' }, { ...rule, lang: rule.lang === 'en' ? 'zh' : 'en' }]);
      variants.push([{ why: 'several' }, { ...bare, where: 'anywhere', gap: GAPS }]);
    }
    if (catches({ ...rule, gap: GAPS }, text)) {
      const allowed = rule.gap ?? 3;
      for (let needed = allowed + 1; needed <= GAPS; needed++)
        if (catches({ ...rule, gap: needed }, text)) return { why: 'gap', needed, allowed };
    }
    return variants.find(([, one]) => catches(one, text))?.[0] ?? { why: 'words' };
  };

  return {
    linter,
    hits: draft =>
      linter.checkUncached(draft).map(finding => ({
        quote: finding.quote,
        before: draft.slice(finding.sentence.start, finding.start),
        after: draft.slice(finding.end, finding.sentence.end),
        suggestions: suggest(finding, draft, hant ? { hant } : {}),
      })),
    examples: () => {
      const run = (kind: 'flag' | 'pass') =>
        rule.tests[kind].map((text): ExampleResult => {
          const [found] = linter.checkUncached(text);
          const ok = (found !== undefined) === (kind === 'flag');
          return {
            text,
            ok,
            ...(found ? { quote: found.quote } : {}),
            ...(kind === 'flag' && !found ? { missed: whyMissed(text) } : {}),
          };
        });
      return { flag: run('flag'), pass: run('pass') };
    },
  };
}
