import type { Finding } from '../coach/finding';
import type { HantTable } from '../coach/hant';
import { createWholeLinter, type PatternEngine } from '../coach/pattern-rules';
import type { Pack } from '../coach/phrase-pack';

const AT_ONCE = 150;

/**
 * Linters over all rules but one, some at a time, so that thousands can be made ready in slices. Each says what its
 * own rules find: between two of them nothing gives way.
 * @param own key (`<pack>:<rule>`) of the rule that is left out
 */
export function* otherRules(
  packs: readonly Pack[],
  own: string,
  hant?: HantTable,
  engine?: PatternEngine,
): Generator<{ checkUncached(text: string): Finding[] }, void, undefined> {
  for (const pack of packs) {
    const rules = pack.rules.filter(({ id }) => `${pack.name}:${id}` !== own);
    for (let from = 0; from < rules.length; from += AT_ONCE) {
      const part = { ...pack, rules: rules.slice(from, from + AT_ONCE) };
      yield createWholeLinter([part], { ...(hant ? { hant } : {}), ...(engine ? { engine } : {}) });
    }
  }
}
