import type { LookalikePair } from '../../../../lib/clients/duplicates';
import { callerOf } from '../../../../lib/exchange/worker-calls';
import type { LookalikeFunctions } from './lookalike-worker';

/** The surest pairs, and how many there are. */
interface Found {
  pairs: LookalikePair[];
  of: number;
}

/**
 * Pairs that look like one person, found away from the page. The worker is one of its own and ends with the
 * answer: what all names and addresses take in memory is given back, and an import that is on holds nothing up.
 * @param stop ends it before; then it never answers
 * @throws CallError
 */
export async function findLookalikes(stop: AbortSignal): Promise<Found> {
  const worker = new Worker(new URL('./lookalike-worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  stop.addEventListener('abort', end, { once: true });
  try {
    return await callerOf<LookalikeFunctions>(worker)('lookalikes', []);
  } finally {
    stop.removeEventListener('abort', end);
    end();
  }
}
