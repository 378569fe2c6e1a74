import { browser } from 'wxt/browser';
import { changeStoredPacks } from '../change-stored-packs';
import { parsePack } from '../coach/pack-check';
import { type StoredPack, toStoredPacks } from '../packs';
import { type AddressFailure, fetchPack } from './pack-address';
import { knownPolicy } from './policy-store';

/** What is known of the address from which a pack comes. */
export interface AddressState {
  address: string;
  /** UTC ms; 0: never. */
  lastTried: number;
  lastGood: number;
  /** How often in a row it failed. */
  failures: number;
  failure?: AddressFailure;
  detail?: string;
  /** Of the pack that came last. */
  name?: string;
  version?: number;
  rules?: number;
}

const OWN = 'packAddress';
const STATE = 'packAddressState';
const ID = 'address-pack';
const MINUTE = 60_000;
/** How often an address is asked that answers. */
export const EVERY = 60 * MINUTE;
const FIRST_WAIT = 5 * MINUTE;
const LONGEST_WAIT = 24 * 60 * MINUTE;

/** When an address is asked next: hourly, and after failures ever later. @param random 0 to 1, so that not all ask at once */
export function nextTry({ lastTried, failures }: AddressState, random: number): number {
  const wait = failures === 0 ? EVERY : Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
  return lastTried + wait * (0.9 + 0.2 * random);
}

/** The person's own address, and what is known of the one in force. */
export async function addressNow(): Promise<{ own?: string; state?: AddressState }> {
  const stored = await browser.storage.local.get([OWN, STATE]);
  const own = stored[OWN];
  return {
    ...(typeof own === 'string' ? { own } : {}),
    ...(stored[STATE] ? { state: stored[STATE] as AddressState } : {}),
  };
}

/** Sets or takes away the person's own address; the background then asks it. */
export async function setAddress(address: string | undefined): Promise<void> {
  if (address === undefined) await browser.storage.local.remove(OWN);
  else await browser.storage.local.set({ [OWN]: address });
}

/** Calls `onChange` when the person's address, or the state of the one in force, changed. */
export function watchAddress(onChange: (what: 'own' | 'state') => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return;
    if (changes[OWN]) onChange('own');
    if (changes[STATE]) onChange('state');
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/**
 * Asks the address in force (the policy's, else the person's own) and puts its pack in force. What does not come,
 * or does not fit its key, changes nothing: the last good pack stays.
 * @returns when to ask again, UTC ms; nothing where there is no address
 */
export async function askAddress(now: number, random: number): Promise<number | undefined> {
  const { policy } = await knownPolicy();
  const { own, state } = await addressNow();
  const address = policy.packUrl ?? own;
  if (address === undefined) {
    if (state) await browser.storage.local.remove(STATE);
    await putPack(undefined);
    return undefined;
  }
  const before: AddressState =
    state?.address === address ? state : { address, lastTried: 0, lastGood: 0, failures: 0 };
  const answer = await fetchPack(address, policy.packUrl ? policy.packKey : undefined);
  const { failure: _failure, detail: _detail, ...kept } = before;
  let next: AddressState;
  if ('ok' in answer) {
    const { pack, signature } = answer.ok;
    await putPack({
      id: ID,
      source: policy.packUrl ? 'policy' : 'address',
      ...(policy.packUrl && policy.lock ? { lock: true } : {}),
      ...(signature ? { signature } : {}),
      pack,
    });
    const read = parsePack(pack).pack!;
    const about = { name: read.name, version: read.version, rules: read.rules.length };
    next = { ...kept, ...about, lastTried: now, lastGood: now, failures: 0 };
  } else next = { ...kept, ...answer, lastTried: now, failures: before.failures + 1 };
  await browser.storage.local.set({ [STATE]: next });
  return nextTry(next, random);
}

/** Puts the pack of the address in force, before what is written here; nothing is written where nothing changed. */
async function putPack(entry: StoredPack | undefined): Promise<void> {
  await changeStoredPacks(stored => {
    const all = toStoredPacks(stored);
    const others = all.filter(one => one.id !== ID);
    if (!entry && others.length === all.length) return stored;
    const at = others.findIndex(one => one.source === 'own' && one.pack !== undefined);
    return entry ? others.toSpliced(at < 0 ? others.length : at, 0, entry) : others;
  });
}
