import { callerOf } from '../../../lib/exchange/worker-calls';

const call = callerOf(new Worker('worker.js', { type: 'module' })) as unknown as (
  name: string,
  args: unknown[],
) => Promise<unknown>;

/** Runs a call of the worker, and notes how long the page itself let anything wait meanwhile. */
async function measured(name: string, ...args: unknown[]): Promise<{ result: unknown; longest: number }> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let sent = performance.now();
  let on = true;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - sent);
    if (on)
      setTimeout(() => {
        sent = performance.now();
        port2.postMessage(0);
      }, 4);
  };
  port2.postMessage(0);
  const result = await call(name, args);
  on = false;
  return { result, longest };
}

declare global {
  interface Window {
    importBench: typeof measured;
  }
}
window.importBench = measured;
