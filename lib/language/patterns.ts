import type { Finding } from '../coach/finding';
import { beside, createPatternLinter } from '../coach/pattern-rules';
import type { Pack } from '../coach/phrase-pack';
import { hantTable } from '../packs';

interface Ready {
  from: string;
  linter: ReturnType<typeof createPatternLinter>;
}

/** Patterns are taken apart once for each set of packs. */
let ready: Promise<Ready> | undefined;

async function linterOf(packs: readonly Pack[], from: string): Promise<Ready> {
  // The engine is brought when a pack first needs it: it is larger than all that it is asked.
  const { re2Engine } = await import('../patterns/re2-engine');
  return { from, linter: createPatternLinter(packs, re2Engine, hantTable) };
}

/**
 * What advanced patterns find in a draft, beside what phrases found there.
 * @param packs those of the rules that hold patterns
 * @param isMuted whether a finding is not to be told
 */
export async function patternFindings(
  packs: readonly Pack[],
  { text, findings }: { text: string; findings: readonly Finding[] },
  isMuted: (finding: Finding) => boolean,
): Promise<ReturnType<typeof beside>> {
  if (packs.length === 0) return { late: [], under: [] };
  const from = JSON.stringify(packs);
  // What could not be brought once is tried again.
  let now = ready;
  if (!now || (await now.catch(() => undefined))?.from !== from) {
    now = linterOf(packs, from);
    ready = now;
  }
  const { linter } = await now;
  return beside(
    findings,
    linter.check(text).filter(one => !isMuted(one)),
  );
}
