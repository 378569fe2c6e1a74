import { browser } from 'wxt/browser';
import { alone } from './alone';
import { storedPacks } from './stored-packs';

/**
 * Applies `change` to the stored packs, one change after the other. Apart from `stored-packs.ts`, which pages carry:
 * they only read. Open pages hear of it and have the new rules
 * at once.
 * @param change gets the entries as they are, unchecked, and gives those to store (`StoredPack` in `packs.ts`)
 */
export function changeStoredPacks(change: (stored: unknown[]) => unknown[]): Promise<void> {
  return alone('packs', async () => browser.storage.local.set({ packs: change(await storedPacks()) }));
}
