import { browser } from 'wxt/browser';
import { changeStoredPacks } from '../change-stored-packs';
import { parsePack } from '../coach/pack-check';
import { type StoredPack, toStoredPacks } from '../packs';
import { changeSettings, POLICY_LIMIT_KEYS } from '../settings';
import { managedStorage, type Policy, type PolicyProblem, toPolicy } from './policy';

/** What the policy was when it was last read: pages show this, and never wait for the browser's own answer. */
export interface KnownPolicy {
  policy: Policy;
  problems: PolicyProblem[];
  /** Why the pack in the policy could not be used. */
  packProblem?: 'not-json' | 'not-a-pack';
}

const KEY = 'policy';
const NONE: KnownPolicy = { policy: {}, problems: [] };
/** Of the entry that the policy's own pack has among the stored ones. */
export const POLICY_PACK = 'policy-pack';

/** The policy as it was last read. */
export async function knownPolicy(): Promise<KnownPolicy> {
  const { [KEY]: known } = await browser.storage.local.get(KEY);
  return { ...NONE, ...(known as KnownPolicy | undefined) };
}

/** Calls `onChange` after each change of what is known, until `signal` aborts. */
export function watchPolicy(onChange: (known: KnownPolicy) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY])
      onChange({ ...NONE, ...(changes[KEY].newValue as KnownPolicy | undefined) });
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/**
 * Reads the policy and puts it in force: limits into the settings, the pack among the stored ones. Where its
 * pack can't be read the last one that could stays in force.
 */
export async function applyPolicy(): Promise<KnownPolicy> {
  const { policy, problems } = toPolicy(await managedStorage());
  const { pack, problem } = packOf(policy.packJson);
  const known: KnownPolicy = { policy, problems, ...(problem ? { packProblem: problem } : {}) };
  const limits = Object.fromEntries(
    POLICY_LIMIT_KEYS.flatMap(key => (policy[key] === undefined ? [] : [[key, policy[key]]])),
  );
  await changeSettings(() => ({ policy: limits }));
  await browser.storage.local.set({ [KEY]: known });
  await changeStoredPacks(stored => {
    const all = toStoredPacks(stored);
    const last = all.find(one => one.id === POLICY_PACK);
    const now = policy.packJson === undefined ? undefined : (pack ?? last?.pack);
    // Without a pack a lock holds for what comes with Yesfirst.
    const entry: StoredPack | undefined =
      now === undefined && !policy.lock
        ? undefined
        : {
            id: POLICY_PACK,
            source: 'policy',
            ...(policy.lock ? { lock: true } : {}),
            ...(now === undefined ? {} : { pack: now }),
          };
    // One that came from an address keeps its pack, and is locked or not by what is so now.
    const others = all
      .filter(one => one.id !== POLICY_PACK)
      .map((one): StoredPack => {
        if (one.source !== 'policy') return one;
        const { lock: _lock, ...rest } = one;
        return policy.lock ? { ...rest, lock: true } : rest;
      });
    const next = entry ? [entry, ...others] : others;
    return JSON.stringify(next) === JSON.stringify(stored) ? stored : next;
  });
  return known;
}

function packOf(text: string | undefined): { pack?: unknown; problem?: KnownPolicy['packProblem'] } {
  if (text === undefined) return {};
  try {
    const pack: unknown = JSON.parse(text);
    return parsePack(pack).pack ? { pack } : { problem: 'not-a-pack' };
  } catch {
    return { problem: 'not-json' };
  }
}
