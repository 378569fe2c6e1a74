import type { SendState } from './adapter';

/**
 * Follows one send act: `watch` calls `done` when it is settled, and whatever it began ends with `until`. When
 * `signal` aborts before, it rejects with the signal's reason.
 */
export function untilSettled(
  signal: AbortSignal,
  watch: (until: AbortSignal, done: (state: SendState) => void) => void,
): Promise<SendState> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const done = (state: SendState) => {
      if (until.aborted) return;
      stop.abort();
      resolve(state);
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: stop.signal });
    watch(until, done);
  });
}

/** Calls `then` after each change of `node`, until the signal. */
export function observe(node: Node, what: MutationObserverInit, then: () => void, until: AbortSignal): void {
  const observer = new MutationObserver(then);
  observer.observe(node, what);
  until.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Calls `then` once after `ms`, unless cancelled or the signal came first. */
export function timer(then: () => void, ms: number, until: AbortSignal): { cancel(): void } {
  const id = setTimeout(then, ms);
  const cancel = () => clearTimeout(id);
  until.addEventListener('abort', cancel, { once: true });
  return { cancel };
}
