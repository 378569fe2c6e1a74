import { browser } from 'wxt/browser';
import { alone } from './alone';
import type { Taught, TaughtPart } from './sites/generic/taught';

/** What was taught for the pages of one host. */
export interface TaughtPage extends Taught {
  /** With its port, lower case: `crm.firma.example:8080`. */
  host: string;
}

const KEY = 'taught';
const PARTS = ['client', 'date', 'editor'] as const satisfies readonly TaughtPart[];
/** Beyond these a stored value is not ours. */
const MOST = 6;
const LONGEST = 400;
const HOST = /^[a-z0-9.[\]:-]{1,255}$/;

/** Stored pages, one by one: what does not fit is left out, and costs the others nothing. */
export function toTaughtPages(raw: unknown): TaughtPage[] {
  const pages = new Map<string, TaughtPage>();
  for (const one of Array.isArray(raw) ? raw : []) {
    if (typeof one?.host !== 'string' || !HOST.test(one.host)) continue;
    const page: TaughtPage = { host: one.host };
    for (const part of PARTS) {
      const selectors = selectorsOf(one[part]);
      if (selectors.length > 0) page[part] = selectors;
    }
    if (PARTS.some(part => page[part])) pages.set(page.host, page);
  }
  return [...pages.values()];
}

const selectorsOf = (raw: unknown): string[] =>
  (Array.isArray(raw) ? raw : [])
    .filter(one => typeof one === 'string' && one !== '' && one.length <= LONGEST)
    .slice(0, MOST);

/** All that was taught; never throws on what is stored. */
export async function readTaughtPages(): Promise<TaughtPage[]> {
  const stored = await browser.storage.local.get(KEY);
  return toTaughtPages(stored[KEY]);
}

/** What was taught for the host of an address; nothing taught is an empty one. */
export function taughtFor(url: string, pages: readonly TaughtPage[]): Taught {
  const host = hostOf(url);
  const { host: _host, ...taught } = pages.find(page => page.host === host) ?? { host };
  return taught;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

function change(how: (pages: TaughtPage[]) => TaughtPage[]): Promise<TaughtPage[]> {
  return alone('taught pages', async () => {
    const next = toTaughtPages(how(await readTaughtPages()));
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/** Keeps what one thing is found by on the host of an address; without selectors it is forgotten. */
export async function keepTaught(
  url: string,
  part: TaughtPart,
  selectors: readonly string[] | undefined,
): Promise<void> {
  const host = hostOf(url);
  await change(all => {
    const { [part]: _before, ...rest } = all.find(page => page.host === host) ?? { host };
    return [
      ...all.filter(page => page.host !== host),
      { ...rest, ...(selectors ? { [part]: [...selectors] } : {}) },
    ];
  });
}

/** Forgets all that was taught for a host. Answers its undo. */
export async function forgetTaught(host: string): Promise<() => Promise<void>> {
  let before: TaughtPage[] = [];
  await change(all => {
    before = all.filter(page => page.host === host);
    return all.filter(page => page.host !== host);
  });
  return async () => {
    await change(all => [...all.filter(page => page.host !== host), ...before]);
  };
}

/** Calls `onChange` after every change, in any context, until `signal` aborts. */
export function watchTaughtPages(onChange: (pages: TaughtPage[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange(toTaughtPages(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
