import { useEffect, useState } from 'preact/hooks';
import type { PatternEngine } from '../../../../lib/coach/pattern-rules';
import type { Pack } from '../../../../lib/coach/phrase-pack';

let loaded: PatternEngine | undefined;

/** The engine of advanced patterns: brought when something first needs it. */
export async function patternEngine(): Promise<PatternEngine> {
  const { re2Engine } = await import('../../../../lib/patterns/re2-engine');
  loaded = re2Engine;
  return re2Engine;
}

export const holdsPatterns = (packs: readonly Pack[]): boolean =>
  packs.some(({ rules }) => rules.some(({ patterns }) => patterns?.length));

/** The same for what is shown: nothing as long as it is not needed, or on its way. */
export function useEngine(isNeeded: boolean): PatternEngine | undefined {
  const [engine, setEngine] = useState(loaded);
  useEffect(() => {
    if (isNeeded && !engine) patternEngine().then(found => setEngine(() => found));
  }, [isNeeded, engine]);
  return isNeeded ? engine : undefined;
}
