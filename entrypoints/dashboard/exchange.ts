import { type Caller, callerOf } from '../../lib/exchange/worker-calls';
import type { ExchangeFunctions } from './exchange-worker';

let caller: Caller<ExchangeFunctions> | undefined;

/** Calls the worker that imports and exports: one for the window, started when it is first needed. */
export function exchange(): Caller<ExchangeFunctions> {
  caller ??= callerOf<ExchangeFunctions>(
    new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' }),
  );
  return caller;
}
