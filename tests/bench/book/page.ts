import type { Client } from '../../../lib/clients/client';
import { setField } from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import { setAccount } from '../../../lib/db/accounts';
import { openBook } from '../../../lib/db/book';
import { putClients, updateClient } from '../../../lib/db/clients';
import { findClients } from '../../../lib/db/find-clients';
import { identify } from '../../../lib/db/identify';
import { record } from '../../../lib/db/interactions';
import { readClient } from '../../../lib/db/read-card';
import { duesOn, standings } from '../../../lib/db/read-standings';
import { recordSent } from '../../../lib/db/recording';
import { todayView } from '../../../lib/today-view';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const ZONE = 'Europe/Berlin';
const OWN = 'me@acme.example';
const db = openBook();

/** Small seeded generator (mulberry32), so that every run has the same book. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function uuid(next: () => number): string {
  const hex = Array.from({ length: 5 }, () =>
    Math.floor(next() * 0x10000)
      .toString(16)
      .padStart(4, '0'),
  );
  return `0193a1b2-${hex[0]}-7${hex[1]!.slice(1)}-8${hex[2]!.slice(1)}-${hex[3]}${hex[4]}${hex[0]}`;
}

const FIRST = [
  'Margaret',
  'Dev',
  'Nadia',
  'Oliver',
  'Rafael',
  '慧敏',
  '建国',
  'Zoë',
  'Ines',
  'Tomasz',
  'Aiko',
  'Lerato',
];
const LAST = [
  'Okafor',
  'Patel',
  'Kern',
  'Brandt',
  'Costa',
  '周',
  '陈',
  'Müller',
  'Novak',
  'Sato',
  'Ndlovu',
  'Garcia',
];

function clientOf(n: number, next: () => number): Client {
  const first = FIRST[Math.floor(next() * FIRST.length)]!;
  const last = `${LAST[Math.floor(next() * LAST.length)]!}${n % 997}`;
  const company = Math.floor(next() * 20_000);
  const at = NOW - Math.floor(next() * 900) * DAY;
  let client: Client = {
    id: uuid(next),
    name: `${first} ${last}`,
    company: `Company ${company}`,
    zone: 'America/New_York',
    addresses: n % 5 === 0 ? [`c.${n}@gmail.com`] : [`c${n}@company${company}.example`],
    phones: [{ number: `+1617${2_000_000 + n}` }],
    dates: [{ month: 1 + (n % 12), day: 1 + (n % 28), label: '', kind: 'birthday' }],
    facts: {},
    createdAt: at,
    updatedAt: at,
  };
  if (n % 1000 < 1) client = { ...client, tier: n % 10_000 === 0 ? 'top10' : 'top100', tierSince: at };
  // One in a hundred has an interval of its own.
  if (n % 100 === 50) client = { ...client, intervalDays: 10 + (n % 80), tierSince: at };
  if (n % 20 === 0)
    client = { ...client, annualSales: { amount: n, currency: 'EUR' }, tags: [`tag ${n % 7}`] };
  for (const field of ['role', 'sports', 'partner', 'lunch'])
    client = setField(client, field, `Value of ${field} ${n}`, { source: 'hand', at });
  return client;
}

const NOTES = [
  'Van is booked for the pallets',
  'Asks for a quote',
  'Lunch at their yard',
  '三号样品到货',
  'Dock times',
];

function noteOf(next: () => number): string {
  const [first, second] = [
    NOTES[Math.floor(next() * NOTES.length)]!,
    NOTES[Math.floor(next() * NOTES.length)]!,
  ];
  return `${first}, order ${Math.floor(next() * 1e6)}. ${second}; calls back on the ${1 + Math.floor(next() * 28)}th.`;
}

function eventsOf(client: Client, count: number, next: () => number): Interaction[] {
  return Array.from({ length: count }, (_, i) => {
    const at = NOW - Math.floor(next() * 800 * DAY);
    const mail = next() < 0.8;
    const tail = Math.floor(next() * 2 ** 50).toString(16);
    return {
      id: uuid(next),
      clientIds: [client.id],
      channel: mail ? 'mail' : next() < 0.7 ? 'call' : 'visit',
      direction: next() < 0.5 ? 'in' : 'out',
      at,
      precision: 'instant',
      zone: ZONE,
      purpose: next() < 0.3 ? 'sale' : 'unknown',
      purposeBy: 'rule',
      personal: true,
      automatic: false,
      // One of five is a call or a visit, and most of those have a note.
      ...(mail ? { subject: `Re: Spring lead times and pallet ${i}` } : { note: noteOf(next) }),
      keys: mail ? [`gmail:18f${tail}`, `gmail-perm:msg-f:17${tail}`] : [],
      author: 'a1b2c3d4',
      origin: mail ? 'thread' : 'hand',
      recordedAt: at,
      ...(mail ? { account: OWN, recipients: tail.padStart(14, '0') } : {}),
    };
  });
}

/** Ids and addresses, kept for the measurements of a later page load. */
interface Sample {
  id: string;
  address: string;
  name: string;
  phone: string;
}

/** Share of the filling that is done. */
let done = 0;

async function fill(clients: number, events: number): Promise<Record<string, number>> {
  const next = random(1);
  await setAccount(db, OWN, true, NOW - 200 * DAY);
  const all = Array.from({ length: clients }, (_, n) => clientOf(n, next));
  const t0 = performance.now();
  await putClients(db, all);
  done = 0.1;
  const t1 = performance.now();
  // As an import does it: by shard, so that each document is written once.
  all.sort((a, b) => (a.id.slice(-3) < b.id.slice(-3) ? -1 : 1));
  let made = 0;
  let writing = 0;
  const mean = events / clients;
  for (let from = 0; from < all.length; from += 2000) {
    const some = all.slice(from, from + 2000);
    // Most have a few, some have very many.
    const batch = some.flatMap((client, n) =>
      eventsOf(client, n % 500 === 0 ? mean * 50 : Math.round(mean * 0.9), next),
    );
    made += batch.length;
    const start = performance.now();
    await record(db, batch);
    writing += performance.now() - start;
    done = 0.1 + (0.9 * Math.min(all.length, from + 2000)) / all.length;
  }
  const sample = random(2);
  const samples = Array.from({ length: 2000 }, (): Sample => {
    const one = all[Math.floor(sample() * all.length)]!;
    return { id: one.id, address: one.addresses[0]!, name: one.name, phone: one.phones[0]!.number };
  });
  localStorage.setItem('samples', JSON.stringify(samples));
  return { clientsMs: t1 - t0, eventsMs: writing, clients: all.length, events: made };
}

function samples(): Sample[] {
  return JSON.parse(localStorage.getItem('samples')!) as Sample[];
}

async function toCard({ id, address }: Sample): Promise<void> {
  const found = await identify(db, [{ address }], OWN);
  const hit = found.known[0];
  const view = hit && (await readClient(db, hit.clientId, { now: NOW, zone: ZONE }));
  if (view?.card.id !== id) throw new Error('not the client that was asked for');
}

async function times<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    all.push(performance.now() - start);
  }
  return all;
}

const api = {
  fill,
  done: () => done,
  /** The first card after the browser has started. */
  cold: () => times(samples().slice(-1), toCard),
  cards: () => times(samples().slice(0, 1000), toCard),
  sent: () =>
    times(samples().slice(1000, 1200), async ({ address }) => {
      const mail = {
        to: [{ address }],
        cc: [],
        bcc: [],
        subject: 'Spring',
        at: NOW,
        keys: [`sent:${address}`],
      };
      const context = {
        account: OWN,
        keepSubject: true,
        author: 'a',
        newId: () => crypto.randomUUID(),
        now: NOW,
        zone: ZONE,
      };
      if (!(await recordSent(db, mail, context))) throw new Error('nothing was recorded');
    }),
  edit: () =>
    times(samples().slice(1200, 1300), ({ id, name }) =>
      updateClient(db, id, old => setField(old, 'nickname', name.slice(0, 3), { source: 'hand', at: NOW })),
    ),
  /** Today's list. */
  dues: () =>
    times(Array.from({ length: 20 }), async () => {
      const dues = await duesOn(db, { now: NOW, zone: ZONE });
      if (dues.overdue.length === 0) throw new Error('nobody is overdue');
    }),
  /** The whole of Today: every reason, as panel and dashboard show it. */
  today: () =>
    times(Array.from({ length: 20 }), async () => {
      const { items } = await todayView(db, { now: NOW, zone: ZONE });
      if (items.length !== 10) throw new Error(`Today has ${items.length} lines`);
    }),
  /** All that the list of clients is made of: read for the first time. */
  listFirst: () => times([db], standings),
  /** The same after each of some writes. */
  listAgain: async () => {
    const all: number[] = [];
    for (const { id } of samples().slice(1400, 1420)) {
      await updateClient(db, id, old => setField(old, 'nickname', `N ${id}`, { source: 'hand', at: NOW }));
      all.push(...(await times([db], standings)));
    }
    return all;
  },
  findFirst: () => times(samples().slice(0, 1), ({ name }) => findClients(db, name)),
  find: () =>
    times(samples().slice(1300, 1400), async ({ name, id }) => {
      const hits = await findClients(db, name.slice(0, -1));
      if (hits.length === 0) throw new Error(`${id} was not found`);
    }),
  size: async () => (await navigator.storage.estimate()).usage ?? 0,
};

declare global {
  interface Window {
    bookBench: typeof api;
  }
}
window.bookBench = api;
