import type { Channel, Feeling } from '../clients/interaction';

/** How a call went. */
export type CallOutcome = 'spoke' | 'voicemail' | 'noAnswer';

/** The call that is on. Saved as it is typed: nothing is lost if the browser dies in the middle. */
export interface CallDraft {
  /** There is one call at a time. */
  id: 'now';
  clientId?: string;
  /** As it came in; for a number that is not in the book. */
  number?: string;
  direction: 'in' | 'out';
  /** UTC epoch ms. */
  startedAt: number;
  endedAt?: number;
  outcome: CallOutcome;
  note: string;
  /** Id of the reason. */
  reason?: string;
  feeling?: Feeling;
  mood?: Feeling;
  /** The contact was no sale. */
  nonSale?: boolean;
}

/** A call as it begins. */
export function newCall(
  { clientId, number, direction }: { clientId?: string; number?: string; direction: 'in' | 'out' },
  now: number,
): CallDraft {
  return {
    id: 'now',
    ...(clientId ? { clientId } : {}),
    ...(number ? { number } : {}),
    direction,
    startedAt: now,
    outcome: 'spoke',
    note: '',
  };
}

/** Seconds it took, or takes. */
export function callSeconds({ startedAt, endedAt }: CallDraft, now: number): number {
  return Math.max(0, Math.floor(((endedAt ?? now) - startedAt) / 1000));
}

/** What it is logged as; nobody answered is no contact, so it is a note. */
export function channelOf({ outcome }: CallDraft): Channel {
  return outcome === 'spoke' ? 'call' : outcome === 'voicemail' ? 'voicemail' : 'note';
}
