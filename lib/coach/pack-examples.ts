import type { HantTable } from './hant';
import { createWholeLinter, type PatternEngine } from './pattern-rules';
import type { Pack } from './phrase-pack';

/** An example that the rule itself gets wrong. */
export interface ExampleFailure {
  /** The rule's place in the pack, counted from 1. */
  rule: number;
  id: string;
  /** `flag`: should be flagged and is not. `pass`: should not be flagged and is. */
  kind: 'flag' | 'pass';
  /** The example's place in its list, counted from 1. */
  place: number;
  example: string;
}

/** Runs every rule's own examples against that rule alone. Each example is a whole draft. */
export function runExamples(
  pack: Pack,
  options: { hant?: HantTable; engine?: PatternEngine } = {},
): ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  pack.rules.forEach((rule, index) => {
    const linter = createWholeLinter([{ ...pack, rules: [rule] }], options);
    for (const kind of ['flag', 'pass'] as const) {
      rule.tests[kind].forEach((example, place) => {
        const flagged = linter.checkUncached(example).length > 0;
        if (flagged !== (kind === 'flag'))
          failures.push({ rule: index + 1, id: rule.id, kind, place: place + 1, example });
      });
    }
  });
  return failures;
}
