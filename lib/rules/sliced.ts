/**
 * Runs a generator in slices, so that typing stays fluent beside it.
 * @param rest waits until the page has had its turn
 * @param onStep gets what the generator yields
 * @returns false where `signal` ended it
 */
export async function sliced<T>(
  steps: Generator<T, void, undefined>,
  onStep: (value: T) => void,
  signal: AbortSignal,
  { now, rest, budget = 8 }: { now: () => number; rest: () => Promise<void>; budget?: number },
): Promise<boolean> {
  let until = now() + budget;
  for (const value of steps) {
    if (signal.aborted) return false;
    onStep(value);
    if (now() >= until) {
      await rest();
      if (signal.aborted) return false;
      until = now() + budget;
    }
  }
  return !signal.aborted;
}
