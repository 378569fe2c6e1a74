import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import { addAddress, addDate, addPhone, addTag, newClient, setField } from '../../../lib/clients/edit';
import { exportCsv } from '../../../lib/importers/exports/csv';
import { withoutPrivate } from '../../../lib/importers/exports/exportable';
import { exportIcs } from '../../../lib/importers/exports/ics';
import { type BookFile, type BookLists, exportJson } from '../../../lib/importers/exports/json';
import { exportVcard } from '../../../lib/importers/exports/vcard';
import ics from '../../../lib/importers/formats/ics';
import vcard from '../../../lib/importers/formats/vcard';
import { event, MARGARET } from '../clients/make';
import { NOW, readAll } from './reading';

const hand = { source: 'hand', at: NOW };

/** The lists of a book as one text. */
async function jsonOf({ clients, interactions, tombstones, accounts }: BookLists): Promise<string> {
  const lists = {
    clients: [clients],
    interactions: [[], interactions],
    tombstones: [tombstones],
    accounts: [accounts],
  };
  let text = '';
  for await (const piece of exportJson(NOW, lists)) text += piece;
  return text;
}
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(one => one.replace(/\s+/gu, ' ').trim())
  .filter(one => /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(one) && one === one.normalize('NFC'));

const someClient = fc
  .record({
    name: text,
    tag: text,
    fields: fc.dictionary(
      fc.constantFrom('nickname', 'role', 'company', 'bornIn', 'notes', 'partner', 'workPlace', 'talksAbout'),
      text,
      { noNullPrototype: true },
    ),
    date: fc.record({
      year: fc.option(fc.integer({ min: 1900, max: 2026 }), { nil: undefined }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  })
  .map(({ name, tag, fields, date: { year, ...day } }) => {
    let client = addTag(newClient(MARGARET, name, hand), tag, hand);
    for (const [field, value] of Object.entries(fields)) client = setField(client, field, value, hand);
    client = addPhone(
      addAddress(client, 'm@harlow.example', hand),
      { number: '+16175550148', extension: '12', label: 'cell' },
      hand,
    );
    client = addDate(
      client,
      { ...(year === undefined ? {} : { year }), ...day, kind: 'birthday', label: '' },
      hand,
    );
    return addDate(client, { ...day, year: 2027, kind: 'other', label: 'Ines graduates' }, hand);
  });

describe('vCard 4', () => {
  it('comes back as it was', () =>
    fc.assert(
      fc.asyncProperty(someClient, async client => {
        const file = exportVcard([client, client]);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const { clients, unread } = await readAll(vcard, file);
        expect(unread).toEqual([]);
        const { name: _name, ...facts } = client.facts;
        const fields = Object.fromEntries(
          Object.entries(facts)
            .filter(([, { value }]) => value)
            .map(([field, { value }]) => [field, value]),
        );
        expect(clients).toHaveLength(2);
        expect(clients[1]).toMatchObject({
          name: client.name,
          addresses: client.addresses,
          phones: client.phones,
          fields,
          sourceId: `urn:uuid:${client.id}`,
        });
        expect(clients[1]!.dates).toEqual(client.dates);
        expect(clients[1]!.tags).toEqual(client.tags);
      }),
      { numRuns: 150 },
    ));
});

describe('CSV', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("x")'])(
    '%s runs in no spreadsheet',
    value => {
      const client = {
        ...newClient(MARGARET, 'M', hand),
        facts: {
          role: { value, source: 'hand', learnedAt: 1, visibility: 'team' as const, exportable: true },
        },
      };
      const [, row] = Papa.parse<string[]>(exportCsv([client]).slice(1)).data;
      expect(row).toContain(`'${value}`);
    },
  );

  it('phones and birthdays without a year are as they are', () => {
    let client = addPhone(newClient(MARGARET, 'Zoë', hand), { number: '+16175550148' }, hand);
    client = addDate(client, { month: 2, day: 29, kind: 'birthday', label: '' }, hand);
    expect(exportCsv([client])).toBe(
      `\ufeffid,name,phones,birthday\r\n${MARGARET},Zoë,+16175550148,--02-29\r\n`,
    );
  });

  it('whatever is written, a row stays a row and no cell a formula', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), value => {
        const client = setField(newClient(MARGARET, 'M', hand), 'notes', value, hand);
        const { data } = Papa.parse<string[]>(exportCsv([client, client]).slice(1), { skipEmptyLines: true });
        expect(data).toHaveLength(3);
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
      { numRuns: 300 },
    ));
});

describe('what is not exportable', () => {
  let client: Client = setField(newClient(MARGARET, 'Margaret', hand), 'religion', 'SECRET-A', hand);
  client = setField(client, 'company', 'SECRET-B', hand);
  client = setField(
    { ...client, facts: { ...client.facts, company: { ...client.facts.company!, exportable: false } } },
    'health',
    'SECRET-C',
    hand,
  );
  client = { ...client, humanLine: 'health' };

  it('stays in the book, whatever the file', async () => {
    const book = await jsonOf({
      clients: [withoutPrivate(client)],
      interactions: [event()],
      tombstones: [],
      accounts: [],
    });
    for (const file of [exportVcard([client]), exportCsv([client]), book]) {
      expect(file).toContain('Margaret');
      expect(file).not.toContain('SECRET');
    }
    expect((JSON.parse(book) as BookFile).clients[0]).not.toHaveProperty('humanLine');
  });

  it('leaves where it is chosen: what only I see, and apart from it health and religion', () => {
    const mine = setField(newClient(MARGARET, 'Margaret', hand), 'sports', 'MINE', hand);
    mine.facts.sports!.visibility = 'me';
    const all = { ...mine, facts: { ...mine.facts, ...client.facts } };
    const said = (choice: object) => /MINE|SECRET-A/u.exec(exportVcard([all], choice))?.[0];
    expect(said({})).toBeUndefined();
    expect(said({ private: true })).toBe('MINE');
    expect(said({ special: true })).toBe('SECRET-A');
    expect(exportCsv([all], { private: true, special: true })).toContain('SECRET-C');
    expect(exportCsv([all], { private: true, special: true })).not.toContain('SECRET-B');
  });
});

describe('ICS', () => {
  const words = {
    calendar: 'Clients, dates',
    birthday: (name: string) => `${name}: birthday`,
    date: (name: string, label: string) => `${name}: ${label}`,
    followUp: (name: string) => `Follow up: ${name}`,
  };
  let client = newClient(MARGARET, 'Margaret; "O", 周慧敏', hand);
  client = addDate(client, { month: 2, day: 29, kind: 'birthday', label: '' }, hand);
  client = addDate(client, { year: 2027, month: 5, day: 1, kind: 'other', label: 'Ines graduates' }, hand);
  const text = exportIcs([client], { now: NOW, dueOn: new Map([[MARGARET, '2026-12-03']]), words });
  const lines = text.replace(/\r\n /gu, '').split('\r\n');

  it('has birthdays every year, dates once, and when the follow-up is due', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:19720229');
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1');
    expect(lines).toContain('DTSTART;VALUE=DATE:20270501');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261203');
    expect(lines).toContain(String.raw`SUMMARY:Follow up: Margaret\; "O"\, 周慧敏`);
    expect(lines.filter(line => line.startsWith('UID:'))).toHaveLength(3);
    expect(exportIcs([client], { now: NOW, dueOn: new Map(), words }).match(/UID:.*/gu)![0]).toBe(
      text.match(/UID:.*/gu)![0],
    );
  });

  it('folds by octets, and its own importer finds no fault', async () => {
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(await readAll(ics, text)).toMatchObject({ interactions: [], unread: [] });
  });
});

describe('JSON', () => {
  it('is the whole book', () =>
    fc.assert(
      fc.asyncProperty(fc.array(someClient, { maxLength: 3 }), async clients => {
        const book = {
          clients,
          interactions: [event({ note: 'x' })],
          tombstones: [{ id: MARGARET, at: 1 }],
          accounts: [],
        };
        expect(JSON.parse(await jsonOf(book))).toEqual({
          format: 'yesfirst-book',
          version: 1,
          exportedAt: NOW,
          ...book,
        });
      }),
      { numRuns: 50 },
    ));
});
