import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../../../lib/coach/phrase-pack';
import { hantTable } from '../../../../lib/packs';
import { checkPack, type RuleCheck } from '../../../../lib/rules/check-pack';
import { SAMPLES } from '../../../../lib/rules/samples';
import { sliced } from '../../../../lib/rules/sliced';
import { clock } from './rest';
import { holdsPatterns, useEngine } from './use-engine';

const TEXTS = [...SAMPLES.en, ...SAMPLES.zh].map(one => one.text);
export const SAMPLE_COUNT = TEXTS.length;

/** How the rules of a pack do, as far as it is known yet. */
export function useChecks(pack: Pack, inForce: readonly Pack[]): ReadonlyMap<string, RuleCheck> {
  const [checks, setChecks] = useState<ReadonlyMap<string, RuleCheck>>(new Map());
  const engine = useEngine(holdsPatterns(inForce) || holdsPatterns([pack]));
  useEffect(() => {
    const stop = new AbortController();
    const found = new Map<string, RuleCheck>();
    let shown = 0;
    clock
      .rest()
      .then(() =>
        sliced(
          checkPack(pack, inForce, TEXTS, hantTable, engine),
          check => {
            if (!check) return;
            found.set(check.id, check);
            // Drawn now and then: each drawing costs as much as some rules.
            if (found.size >= shown * 2 + 50) {
              shown = found.size;
              setChecks(new Map(found));
            }
          },
          stop.signal,
          clock,
        ),
      )
      .then(done => done && setChecks(new Map(found)));
    return () => stop.abort();
  }, [pack, inForce, engine]);
  return checks;
}
