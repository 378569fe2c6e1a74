import { browser } from 'wxt/browser';
import { storedPacks } from './stored-packs';

// Apart from `stored-packs.ts`, which pages carry: they only read.
let queue: Promise<unknown> = Promise.resolve();

/**
 * Applies `change` to the stored packs, one change after the other. Open pages hear of it and have the new rules
 * at once.
 * @param change gets the entries as they are, unchecked, and gives those to store (`StoredPack` in `packs.ts`)
 */
export function changeStoredPacks(change: (stored: unknown[]) => unknown[]): Promise<void> {
  const run = queue.then(async () => browser.storage.local.set({ packs: change(await storedPacks()) }));
  queue = run.catch(() => undefined);
  return run;
}
