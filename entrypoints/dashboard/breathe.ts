import type { Breathe } from '../../lib/clients/text-order';

/** How long work goes on before others have their turn, ms. */
const AT_A_TIME = 8;

/** Its messages come in turn with everything else: what `scheduler.yield` resumes goes before timers. */
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

function rest(): Promise<void> {
  return new Promise(done => {
    waiting.push(done);
    turns.port2.postMessage(undefined);
  });
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
