import type { HantTable } from '../coach/hant';
import { createWholeLinter, type PatternEngine } from '../coach/pattern-rules';
import type { Pack } from '../coach/phrase-pack';
import { textsOf } from './clashes';
import { tryRule } from './try-rule';

/** How a rule of a pack does. */
export interface RuleCheck {
  id: string;
  /** Examples that come out as they should, and all. */
  right: number;
  examples: number;
  /** The rule (`<pack>:<rule>`) that goes first wherever this one fits. */
  behind?: string;
  /** It flags nothing of what its own phrases stand for. */
  never?: true;
  /** Times that it flags in the drafts at hand. */
  fires: number;
}

/**
 * Runs every rule of a pack: its examples, and what the other rules in force leave to it. Yields after each rule,
 * so that the caller can do it in slices.
 * @param inForce all packs, this one among them
 * @param drafts those at hand
 */
export function* checkPack(
  pack: Pack,
  inForce: readonly Pack[],
  drafts: readonly string[],
  hant?: HantTable,
  engine?: PatternEngine,
): Generator<RuleCheck | undefined, void, undefined> {
  const options = { ...(hant ? { hant } : {}), ...(engine ? { engine } : {}) };
  const all = createWholeLinter(inForce, options);
  const own = createWholeLinter([pack], options);
  yield undefined;
  const fires = new Map<string, number>();
  for (const draft of drafts) {
    for (const { rule } of own.checkUncached(draft)) fires.set(rule, (fires.get(rule) ?? 0) + 1);
    yield undefined;
  }
  for (const rule of pack.rules) {
    const key = `${pack.name}:${rule.id}`;
    let right = 0;
    let sure = true;
    for (const kind of ['flag', 'pass'] as const) {
      for (const text of rule.tests[kind]) {
        const found = own.checkUncached(text);
        const flagged = found.some(one => one.rule === key);
        // Nothing found is nothing found; where another rule was, this one may only be hidden behind it.
        if (!flagged && found.length) sure = false;
        if (flagged === (kind === 'flag')) right++;
      }
    }
    if (!sure) {
      const { flag, pass } = tryRule(rule, pack.lists, hant, engine).examples();
      right = [...flag, ...pass].filter(one => one.ok).length;
    }
    const texts = textsOf(rule, pack.lists, 6);
    const winners = texts.map(text => all.checkUncached(text));
    const check: RuleCheck = {
      id: rule.id,
      right,
      examples: rule.tests.flag.length + rule.tests.pass.length,
      fires: fires.get(key) ?? 0,
    };
    if (texts.length && !winners.some(found => found.some(one => one.rule === key))) {
      const trial = tryRule(rule, pack.lists, hant, engine);
      if (!texts.some(text => trial.linter.checkUncached(text).length)) check.never = true;
      else check.behind = winners.flat()[0]?.rule;
    }
    yield check;
  }
}
