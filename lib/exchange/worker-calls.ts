import { bookError } from '../db/book-error';
import { ExchangeError } from './exchange-error';

/** What a call is steered by. In a worker it is the last argument of each function. */
export interface Steering<P = unknown> {
  signal: AbortSignal;
  onProgress: (progress: P) => void;
}

interface Call {
  id: number;
  call: string;
  args: unknown[];
}
type FromPage = Call | { id: number; stop: true };
type FromWorker = { id: number } & ({ result: unknown } | { error: string } | { progress: unknown });

/** What can stand at both ends: a worker, or its own scope. */
interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: MessageEvent) => void): void;
}

/** Code of an error of the book or of a file; `stopped` where the person stopped it. */
export function failureCode(error: unknown): string {
  if (error instanceof ExchangeError) return error.code;
  if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
  return bookError(error).code;
}

/** A call that did not come to its end. */
export class CallError extends Error {
  constructor(readonly code: string) {
    super(`call: ${code}`);
    this.name = 'CallError';
  }
}

/** In the worker: answers calls of the page. Only plain data crosses. */
export function answerCalls(
  port: Port,
  functions: Record<string, (...args: never[]) => Promise<unknown>>,
): void {
  const running = new Map<number, AbortController>();
  port.addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
    const { id } = data;
    if ('stop' in data) {
      running.get(id)?.abort();
      return;
    }
    const stop = new AbortController();
    running.set(id, stop);
    const answer = (message: FromWorker) => port.postMessage(message);
    const steering: Steering = { signal: stop.signal, onProgress: progress => answer({ id, progress }) };
    const work = functions[data.call] as ((...args: unknown[]) => Promise<unknown>) | undefined;
    Promise.resolve(work?.(...data.args, steering))
      .then(
        result => answer({ id, result }),
        error => {
          if (failureCode(error) === 'unknown') console.error(error);
          answer({ id, error: failureCode(error) });
        },
      )
      .finally(() => running.delete(id));
  });
}

type Functions = Record<string, (...args: never[]) => Promise<unknown>>;
/** The arguments of a function of the worker, without the steering. */
type Given<F> = F extends (...args: infer A) => unknown
  ? A extends [...infer G, Steering<never>]
    ? G
    : A
  : never;

/** In the page: calls a function of the worker. */
export type Caller<F extends Functions> = <K extends keyof F & string>(
  call: K,
  args: Given<F[K]>,
  steering?: { signal?: AbortSignal; onProgress?: (progress: never) => void },
) => Promise<Awaited<ReturnType<F[K]>>>;

/** @returns calls functions of that worker; they fail with `CallError` */
export function callerOf<F extends Functions>(worker: Port): Caller<F> {
  const open = new Map<
    number,
    { done: (result: never) => void; failed: (error: Error) => void; onProgress?: (progress: never) => void }
  >();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const call = open.get(data.id);
    if (!call) return;
    if ('progress' in data) call.onProgress?.(data.progress as never);
    else {
      open.delete(data.id);
      if ('error' in data) call.failed(new CallError(data.error));
      else call.done(data.result as never);
    }
  });
  // The worker died: it had no memory left, or the browser ended it.
  worker.addEventListener('error', () => {
    for (const { failed } of open.values()) failed(new CallError('unknown'));
    open.clear();
  });
  return (call, args, { signal, onProgress } = {}) => {
    const id = ++last;
    signal?.addEventListener('abort', () => worker.postMessage({ id, stop: true }));
    return new Promise((done, failed) => {
      open.set(id, { done, failed, ...(onProgress ? { onProgress } : {}) });
      worker.postMessage({ id, call, args });
    });
  };
}
