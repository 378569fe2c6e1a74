import { browser } from 'wxt/browser';

/** Where packs beyond the built-in ones are kept: an array of `phrase-pack/1` objects, in their order. */
const KEY = 'packs';

/** The stored packs as they are, unchecked (see `parsePack`). */
export async function storedPacks(): Promise<unknown[]> {
  const { [KEY]: packs } = await browser.storage.local.get(KEY);
  return Array.isArray(packs) ? packs : [];
}

/** Calls `onChange` when packs were stored, in any context, until `signal` aborts. */
export function watchPacks(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
