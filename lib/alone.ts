/**
 * Runs what reads something stored, changes it and writes it back, alone: in this page or worker, and in all others of
 * the extension, so that none writes back what another has just changed.
 * @param name of what is stored
 */
export function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`yesfirst ${name}`, run) as Promise<T>;
}
