const queues = new Map<string, Promise<unknown>>();

/**
 * Runs what reads something stored, changes it and writes it back, alone: in this page or worker, and in all others of
 * the extension, so that none writes back what another has just changed.
 * @param name of what is stored
 */
export function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  // Not there under Node before 24, where there is but one.
  const locks = globalThis.navigator?.locks;
  if (locks) return locks.request(`yesfirst ${name}`, run) as Promise<T>;
  const result = (queues.get(name) ?? Promise.resolve()).then(run);
  queues.set(
    name,
    result.catch(() => undefined),
  );
  return result;
}
