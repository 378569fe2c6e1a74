import type { HantTable } from './coach/hant';
import { parsePack } from './coach/pack-check';
import en from './coach/packs/en.json';
import hant from './coach/packs/hant.json';
import zhCN from './coach/packs/zh_CN.json';
import type { Pack } from './coach/phrase-pack';

/** For text in traditional characters. */
export const hantTable = hant as HantTable;

let checked: Pack[] | undefined;

/** The packs that come with Yesfirst, checked like any other. */
export function builtInPacks(): Pack[] {
  checked ??= [en, zhCN].flatMap(pack => parsePack(pack).pack ?? []);
  return checked;
}

/** Stored packs, checked; what is no pack is left out, and so is a rule that does not pass. */
export function checkedPacks(stored: readonly unknown[]): Pack[] {
  return stored.flatMap(pack => parsePack(pack).pack ?? []);
}
