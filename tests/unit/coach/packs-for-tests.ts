import type { HantTable } from '../../../lib/coach/hant';
import { parsePack } from '../../../lib/coach/pack-check';
import en from '../../../lib/coach/packs/en.json';
import hantTable from '../../../lib/coach/packs/hant.json';
import zh from '../../../lib/coach/packs/zh_CN.json';
import type { Pack, Rule } from '../../../lib/coach/phrase-pack';

export const hant = hantTable as HantTable;
export const RAW = { en: en as unknown, zh_CN: zh as unknown };
export const PACKS: Pack[] = [en, zh].map(json => {
  const { pack } = parsePack(json);
  if (!pack) throw new Error('a built-in pack does not parse');
  return pack;
});

/** A pack of one rule that finds `find`. */
export function packOf(find: string | string[], more: Partial<Rule> = {}, lists: Pack['lists'] = {}): Pack {
  const rule: Rule = {
    id: 'it',
    lang: 'en',
    category: 'policy',
    level: 'warn',
    where: 'anywhere',
    find: [find].flat(),
    say: [],
    tests: { flag: [], pass: [] },
    ...more,
  };
  return { format: 'phrase-pack/1', name: 'Test', version: 1, lists, rules: [rule] };
}
