/**
 * Why a file could not be taken in or given out; each has a sentence in the locales.
 * `busy`: another window imports, undoes or restores. `unreadable`: the file is gone, or its disk is.
 * `passphrase`: it is another one. `damaged`: the file is not as it was written. `newer`: written by a later
 * Yesfirst. `foreign`: no file of Yesfirst's.
 */
export type ExchangeErrorCode = 'busy' | 'unreadable' | 'passphrase' | 'damaged' | 'newer' | 'foreign';

/** An error of import, export, backup or hand-over with a code that the UI has a sentence for. */
export class ExchangeError extends Error {
  constructor(
    readonly code: ExchangeErrorCode,
    options?: { cause?: unknown },
  ) {
    super(`exchange: ${code}`, options);
    this.name = 'ExchangeError';
  }
}

const LOCK = 'yesfirst-import';

/**
 * Does what changes much of the book: one at a time over all windows, and the browser lets go where one dies.
 * @throws ExchangeError `busy` where another window is at it
 */
export async function alone<T>(locks: LockManager | undefined, work: () => Promise<T>): Promise<T> {
  if (!locks) return work();
  return locks.request(LOCK, { ifAvailable: true }, lock => {
    if (!lock) throw new ExchangeError('busy');
    return work();
  }) as Promise<T>;
}

/** Whether some window is at it. */
export async function isBusy(locks: LockManager | undefined): Promise<boolean> {
  return ((await locks?.query())?.held ?? []).some(({ name }) => name === LOCK);
}
