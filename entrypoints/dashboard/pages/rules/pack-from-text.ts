import type { PackWrong } from '../../../../components/rules/PackJson';
import { parsePack } from '../../../../lib/coach/pack-check';
import { patternProblems } from '../../../../lib/coach/pattern-rules';
import type { Pack } from '../../../../lib/coach/phrase-pack';
import { holdsPatterns, patternEngine } from './use-engine';

/** A pack out of the text of its file, where all of it is in order; else what is not. */
export async function packFromText(text: string): Promise<{ pack: Pack } | { wrong: PackWrong }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: 'no-json' };
  }
  const { pack, problems } = parsePack(json);
  const patterns = pack && holdsPatterns([pack]) ? patternProblems(pack, await patternEngine()) : [];
  const wrong = [...problems, ...patterns].filter(one => !one.remark);
  return pack && wrong.length === 0 ? { pack } : { wrong };
}
