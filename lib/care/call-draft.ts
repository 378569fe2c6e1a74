import type { Channel, Feeling, Purpose } from '../clients/interaction';
import { purposeOf } from '../clients/purpose';

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
  /** Whether the contact was no sale; absent: as its note and its reason say. */
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

/** Who rang: nobody who did not answer, or whose machine took the message, has rung us. */
export function directionOf({ outcome, direction }: CallDraft): CallDraft['direction'] {
  return outcome === 'spoke' ? direction : 'out';
}

/** Reasons to call that sell nothing, and those that do. */
const PURPOSE_OF_REASON: Readonly<Record<string, Purpose>> = {
  delivery: 'service',
  damage: 'service',
  price: 'sale',
  reorder: 'sale',
};

/** What the call was for, as the person said, else by its reason, else by words of a sale in its note. */
export function callPurpose({ nonSale, reason, note }: Pick<CallDraft, 'nonSale' | 'reason' | 'note'>): {
  purpose: Purpose;
  by: 'hand' | 'rule';
} {
  if (nonSale !== undefined) return { purpose: nonSale ? 'service' : 'sale', by: 'hand' };
  const purpose = (reason === undefined ? undefined : PURPOSE_OF_REASON[reason]) ?? purposeOf(note);
  return { purpose, by: 'rule' };
}
