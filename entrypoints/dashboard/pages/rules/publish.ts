import type { Pack, Rule } from '../../../../lib/coach/phrase-pack';
import { hantTable } from '../../../../lib/packs';
import { diffPacks } from '../../../../lib/rules/diff-packs';
import { sliced } from '../../../../lib/rules/sliced';
import { tryRule } from '../../../../lib/rules/try-rule';
import { clock } from './rest';
import { holdsPatterns, patternEngine } from './use-engine';

/**
 * Rules of a draft that miss an example of their own. Only those that changed since the version that is out are
 * run: the others ran then.
 */
export async function failingRules(draft: Pack, out: Pack | undefined, signal: AbortSignal): Promise<Rule[]> {
  const diff = out && diffPacks(out, draft);
  const fresh =
    !diff || diff.lists.length > 0 ? draft.rules : [...diff.added, ...diff.changed.map(one => one.after)];
  const engine = holdsPatterns([draft]) ? await patternEngine() : undefined;
  const failing: Rule[] = [];
  function* steps() {
    for (const rule of fresh) {
      const { flag, pass } = rule.tests;
      if (flag.length + pass.length === 0) continue;
      const { examples } = tryRule(rule, draft.lists, hantTable, engine);
      const results = examples();
      if ([...results.flag, ...results.pass].some(one => !one.ok)) failing.push(rule);
      yield;
    }
  }
  await sliced(steps(), () => undefined, signal, clock);
  return failing;
}

/** Hands a text over as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by the end of this turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
