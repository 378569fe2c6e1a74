import type { Client } from '../../../lib/clients/client';
import type { Interaction } from '../../../lib/clients/interaction';

let count = 0;

/** A UUIDv7-shaped id; the random part is made from a counter, so that tests repeat. */
export function id(): string {
  const n = (++count * 2654435761) % 0x1000000000000;
  const tail = n.toString(16).padStart(12, '0');
  return `01890000-0000-7000-8000-${tail}`;
}

export function utc(text: string): number {
  return Date.parse(text);
}

export const MARGARET = '01890000-0000-7000-8000-00000000aaa1';

export function event(part: Partial<Interaction> = {}): Interaction {
  return {
    id: id(),
    clientIds: [MARGARET],
    channel: 'mail',
    direction: 'out',
    at: utc('2026-11-20T10:00:00Z'),
    precision: 'instant',
    zone: 'Europe/Berlin',
    purpose: 'unknown',
    purposeBy: 'rule',
    personal: true,
    automatic: false,
    keys: [],
    author: 'a1',
    origin: 'hand',
    recordedAt: utc('2026-11-20T10:00:01Z'),
    ...part,
  };
}

export function client(part: Partial<Client> = {}): Client {
  return {
    id: MARGARET,
    name: 'Margaret Okafor',
    addresses: ['margaret@harlow.example'],
    phones: [],
    dates: [],
    facts: {},
    createdAt: utc('2026-01-01T00:00:00Z'),
    updatedAt: utc('2026-01-01T00:00:00Z'),
    ...part,
  };
}
