import { type ReadonlySignal, signal } from '@preact/signals';

/** `#/clients/0199…` → `['clients', '0199…']`, without what follows a `?`; nothing, or what is no address of ours, → `[]`. */
export function pathOf(hash: string): string[] {
  if (!hash.startsWith('#/')) return [];
  return hash
    .slice(2)
    .replace(/\?.*$/s, '')
    .split('/')
    .filter(Boolean)
    .map(part => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

/** What follows the `?` of an address: `#/call?number=%2B1617` → `number` is `+1617`. */
export const queryOf = (hash: string): URLSearchParams =>
  new URLSearchParams(/\?(.*)$/s.exec(hash)?.[1] ?? '');

/** Where a link leads: `linkTo('clients', id)`. */
export const linkTo = (...path: string[]): string => `#/${path.map(encodeURIComponent).join('/')}`;

/** The path of the address bar, as a signal, until `stop` aborts. */
export function watchPath(stop: AbortSignal): ReadonlySignal<string[]> {
  const path = signal(pathOf(location.hash));
  window.addEventListener('hashchange', () => (path.value = pathOf(location.hash)), { signal: stop });
  return path;
}
