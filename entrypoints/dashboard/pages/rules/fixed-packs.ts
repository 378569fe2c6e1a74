import { parsePack } from '../../../../lib/coach/pack-check';
import type { Problem } from '../../../../lib/coach/pack-problems';
import type { Pack } from '../../../../lib/coach/phrase-pack';
import { builtInPacks, type PackSource, readStored, type StoredPack } from '../../../../lib/packs';

/** A pack that is shown here and not written here: built in, from an address, or set by policy. */
export interface FixedPack {
  /** In addresses. */
  id: string;
  kind: 'built-in' | Exclude<PackSource, 'own'>;
  pack: Pack;
  /** Who locked it; empty: the policy itself. */
  lockedBy?: string;
  /** What of it could not be read, and so is not in force. */
  problems?: Problem[];
}

/** Ids of the built-in packs in addresses. */
export const builtInId = (index: number): string => `built-in-${index + 1}`;

/** All that are in force here beside the person's own, those from elsewhere first. */
export function fixedPacks(stored: readonly StoredPack[]): FixedPack[] {
  const locked = ({ lockedBy }: { lockedBy?: string }) => (lockedBy === undefined ? {} : { lockedBy });
  const foreign = stored.flatMap((entry, i): FixedPack[] => {
    if (entry.source === 'own' || entry.pack === undefined) return [];
    const [pack] = readStored([entry]).packs;
    if (!pack) return [];
    const problems = parsePack(entry.pack).problems.filter(one => !one.remark);
    return [{ id: entry.id ?? `${entry.source}-${i}`, kind: entry.source, pack, problems, ...locked(pack) }];
  });
  const { builtIn } = readStored(stored.filter(one => one.pack === undefined || one.lock));
  const own = builtInPacks().map(
    (pack, i): FixedPack => ({ id: builtInId(i), kind: 'built-in', pack, ...locked(builtIn) }),
  );
  return [...foreign, ...own];
}
