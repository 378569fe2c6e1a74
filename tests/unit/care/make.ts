import type { CareRecord, Problem, Writing } from '../../../lib/care/record';
import { begun } from '../../../lib/care/record';
import type { CareClient, TodayInput } from '../../../lib/care/today-item';
import { dayOf } from '../../../lib/clients/days';

export const ZONE = 'America/New_York';
export const AT = Date.parse('2026-11-24T15:00:00Z');
export const TODAY = '2026-11-24';
export const DAY = 86_400_000;

let made = 0;
/** A new id in the shape of a UUIDv7. */
export function newId(): string {
  made += 1;
  return `0199b000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

export const writing = (at = AT): Writing => ({ id: newId(), author: 'me', at });

export function careClient(given: Partial<CareClient> = {}): CareClient {
  return { id: newId(), name: 'Margaret Okafor', dates: [], commitments: [], ...given };
}

export function problem(clientId: string, given: Partial<Problem> = {}): Problem {
  return {
    kind: 'problem',
    ...begun([clientId], writing()),
    title: 'Pallet 4 is split',
    steps: {},
    ...given,
  };
}

export function input(clients: CareClient[], records: CareRecord[] = [], today = TODAY): TodayInput {
  return { clients, records, today: dayOf(today)!, now: AT, zone: ZONE };
}
