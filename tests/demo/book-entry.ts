import type { Client, DateFact, Tier } from '../../lib/clients/client';
import { addAddress, addDate, addPhone, newClient, setField, setSetting } from '../../lib/clients/edit';
import type { Channel, Feeling, Interaction, Purpose } from '../../lib/clients/interaction';
import { setAccount } from '../../lib/db/accounts';
import { noteSelf } from '../../lib/db/authors';
import { openBook } from '../../lib/db/book';
import { putClients } from '../../lib/db/clients';
import { record } from '../../lib/db/interactions';

/** A contact of a sample client. */
export interface SampleContact {
  daysAgo: number;
  channel: Channel;
  direction: 'in' | 'out';
  purpose?: Purpose;
  subject?: string;
  note?: string;
  feeling?: Feeling;
  mood?: Feeling;
}

/** A client as the demo and the tests write it down. */
export interface SampleClient {
  name: string;
  addresses: string[];
  phone?: string;
  tier?: Tier;
  /** Core fields (`company`, `role`, `sayName`, `nickname`, `zone`) and profile fields by id. */
  fields?: Record<string, string>;
  /** Id of the field that is the card's human line. */
  humanLine?: string;
  openThing?: { text: string; due?: string };
  annualSales?: { amount: number; currency: string };
  dates?: DateFact[];
  /** In the book since; 400 days where nothing is said. */
  knownDays?: number;
  contacts?: SampleContact[];
}

/** What `fillBook` writes. */
export interface SampleBook {
  /** Own work account, and for how many days its mail has been seen. */
  account?: { address: string; days: number };
  clients: SampleClient[];
}

const DAY = 864e5;

/** A UUIDv7 as the book wants it. */
function newId(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = at;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function clientOf(sample: SampleClient, now: number): Client {
  const at = now - (sample.knownDays ?? 400) * DAY;
  const learned = { source: 'hand', at };
  let client = newClient(newId(at), sample.name, learned);
  for (const address of sample.addresses) client = addAddress(client, address, learned);
  if (sample.phone) client = addPhone(client, { number: sample.phone }, learned);
  for (const [field, value] of Object.entries(sample.fields ?? {}))
    client = setField(client, field, value, learned);
  for (const date of sample.dates ?? []) client = addDate(client, date, learned);
  if (sample.tier) client = setSetting(client, 'tier', sample.tier, learned);
  if (sample.humanLine) client = setSetting(client, 'humanLine', sample.humanLine, learned);
  if (sample.openThing) client = setSetting(client, 'openThing', sample.openThing, learned);
  if (sample.annualSales) client = setSetting(client, 'annualSales', sample.annualSales, learned);
  return client;
}

function interactionOf(sample: SampleContact, clientId: string, now: number): Interaction {
  const { daysAgo, purpose, ...rest } = sample;
  const at = now - daysAgo * DAY;
  return {
    ...rest,
    id: newId(at),
    clientIds: [clientId],
    at,
    precision: 'instant',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    purpose: purpose ?? 'unknown',
    purposeBy: purpose ? 'hand' : 'rule',
    personal: true,
    automatic: false,
    keys: [],
    author: 'sample',
    origin: 'hand',
    recordedAt: at,
  };
}

/**
 * Writes sample clients with their contacts into the book of the extension whose page this runs in.
 * @returns ids of the clients by name
 */
export async function fillBook(book: SampleBook, now = Date.now()): Promise<Record<string, string>> {
  const db = openBook();
  const clients = book.clients.map(sample => clientOf(sample, now));
  if (book.account) await setAccount(db, book.account.address, true, now - book.account.days * DAY);
  await noteSelf(db, 'sample', undefined, now);
  await putClients(db, clients);
  await record(
    db,
    book.clients.flatMap((sample, i) =>
      (sample.contacts ?? []).map(contact => interactionOf(contact, clients[i]!.id, now)),
    ),
  );
  db.close();
  return Object.fromEntries(clients.map(client => [client.name, client.id]));
}
