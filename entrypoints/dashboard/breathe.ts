import type { Breathe } from '../../lib/clients/text-order';

/** How long work goes on before others have their turn, ms. */
const AT_A_TIME = 8;

interface Scheduler {
  yield?: () => Promise<void>;
}

function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise(done => setTimeout(done));
}

/** Lets the page answer and draw between pieces of long work; throws once `stop` is aborted. */
export function breathing(stop: AbortSignal): Breathe {
  let since = performance.now();
  return () => {
    if (performance.now() - since < AT_A_TIME) return undefined;
    return rest().then(() => {
      stop.throwIfAborted();
      since = performance.now();
    });
  };
}
