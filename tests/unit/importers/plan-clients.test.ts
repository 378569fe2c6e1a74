import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import { addAddress, addPhone, removeAddress, setField } from '../../../lib/clients/edit';
import { parseClient } from '../../../lib/clients/parse';
import type { ClientDraft } from '../../../lib/importers/importer';
import { type ClientPlan, type Decision, planClients } from '../../../lib/importers/plan-clients';
import { client, id, MARGARET } from '../clients/make';
import { NOW } from './reading';

const DAY = 86_400_000;
let line = 1;
const draft = (part: Partial<ClientDraft> = {}): ClientDraft => ({
  line: ++line,
  source: 'import:vcard',
  name: 'Margaret Okafor',
  fields: {},
  addresses: ['margaret@harlow.example'],
  phones: [],
  dates: [],
  ...part,
});
const plan = (drafts: ClientDraft[], book: Client[] = [], decisions?: Map<number, Decision>, now = NOW) =>
  planClients(drafts, book, { now, newId: id, decisions });
const afterwards = (book: readonly Client[], { added, changed }: ClientPlan): Client[] => [
  ...book.map(one => changed.find(({ before }) => before.id === one.id)?.after ?? one),
  ...added.map(one => one.client),
];
const hand = (at: number) => ({ source: 'hand', at });

describe('plan of clients', () => {
  it('a new one carries where each value comes from', () => {
    const { added, changed, double } = plan([draft({ fields: { role: 'Buyer' }, changedAt: NOW - DAY })]);
    expect([changed, double]).toEqual([[], []]);
    expect(added[0]!.client).toMatchObject({
      name: 'Margaret Okafor',
      role: 'Buyer',
      facts: {
        role: { source: 'import:vcard', learnedAt: NOW - DAY, exportable: true },
        name: { source: 'import:vcard' },
      },
    });
    expect(parseClient(JSON.parse(JSON.stringify(added[0]!.client)))).toEqual(added[0]!.client);
  });

  it('religion and the like are not exportable unless said so', () => {
    const [one] = plan([draft({ fields: { religion: 'x' } })]).added;
    expect(one!.client.facts.religion).toMatchObject({ exportable: false, visibility: 'me' });
  });

  it('fills what is empty, field by field', () => {
    const { changed, kept } = plan(
      [draft({ fields: { role: 'Buyer' }, phones: [{ number: '+16175550148' }] })],
      [client()],
    );
    expect(kept).toEqual([]);
    expect(changed).toMatchObject([
      {
        by: 'address',
        fields: [
          { field: 'role', after: 'Buyer' },
          { field: 'phones', after: '+16175550148' },
        ],
      },
    ]);
  });

  it.each([
    ['without a date', undefined, 'Chief'],
    ['of older date', NOW - 2 * DAY, 'Chief'],
    ['of younger date', NOW - DAY / 2, 'Buyer'],
  ])('a value by hand and a row %s', (_what, changedAt, role) => {
    const book = [setField(client(), 'role', 'Chief', hand(NOW - DAY))];
    const made = plan([draft({ fields: { role: 'Buyer' }, changedAt })], book);
    expect(afterwards(book, made)[0]!.role).toBe(role);
    expect(made.kept).toHaveLength(role === 'Chief' ? 1 : 0);
  });

  it('what was cleared or removed by hand does not come back', () => {
    let one = setField(client(), 'role', 'Chief', hand(NOW - 3 * DAY));
    one = setField(one, 'role', '', hand(NOW - DAY));
    one = removeAddress(
      addAddress(one, 'old@harlow.example', hand(NOW - 3 * DAY)),
      'old@harlow.example',
      NOW - DAY,
    );
    const made = plan(
      [
        draft({
          fields: { role: 'Chief' },
          addresses: ['margaret@harlow.example', 'old@harlow.example'],
          changedAt: NOW - 2 * DAY,
        }),
      ],
      [one],
    );
    expect(afterwards([one], made)[0]).toMatchObject({ addresses: ['margaret@harlow.example'] });
    expect(afterwards([one], made)[0]).not.toHaveProperty('role');
    expect(made.kept.map(({ field }) => field.field)).toEqual(['role', 'addresses']);
  });

  it.each<[string, Partial<ClientDraft>, string]>([
    ['another spelling of the address', { addresses: ['Margaret+x@harlow.example'.toLowerCase()] }, 'known'],
    ['a new surname at the address', { name: 'Margaret Obi' }, 'known'],
    ['somebody else at a shared address', { name: 'Bo Lindqvist' }, 'double address'],
    ['the same phone and name', { addresses: [], phones: [{ number: '+16175550148' }] }, 'known'],
    [
      'the same phone, another name',
      { name: 'Bo', addresses: [], phones: [{ number: '+16175550148' }] },
      'double phone',
    ],
    [
      'a colleague at the switchboard',
      { name: 'Bo', addresses: ['bo@harlow.example'], phones: [{ number: '+16175550148' }] },
      'new',
    ],
    [
      'name and company alone',
      { name: 'OKAFOR, Margaret', addresses: [], fields: { company: 'Harlow ' } },
      'double name',
    ],
    ['the name at another company', { addresses: [], fields: { company: 'Tern' } }, 'new'],
  ])('%s', (_what, part, expected) => {
    const one = addPhone(
      setField(client(), 'company', 'Harlow', hand(5)),
      { number: '+16175550148' },
      hand(5),
    );
    const made = plan([draft(part)], [one]);
    const got = made.double[0] ? `double ${made.double[0].by}` : made.added.length > 0 ? 'new' : 'known';
    expect(got).toBe(expected);
  });

  it('of few at one number those of one first name are asked about, of many nobody', () => {
    const at = (n: number) => ({
      name: `Ann Person${n}`,
      addresses: [`a${n}@firm.example`],
      phones: [{ number: '+16175550148' }],
    });
    const book = Array.from({ length: 25 }, (_, n) => client({ ...at(n), id: id() }));
    const rows = [101, 102].map(n => draft(at(n)));
    expect(plan(rows, book.slice(1)).double).toHaveLength(2);
    expect(plan(rows, book)).toMatchObject({ double: [], added: { length: 2 } });
  });

  it('a decision is kept: the same row is asked once', () => {
    const row = draft({ name: 'Bo Lindqvist' });
    const book = [client()];
    const made = plan([row], book, new Map([[row.line, { is: 'new' }]]));
    expect(made.added).toHaveLength(1);
    expect(plan([row], afterwards(book, made))).toMatchObject({
      added: [],
      changed: [],
      double: [],
      same: 1,
    });
    const linked = plan([row], book, new Map([[row.line, { is: 'client', id: MARGARET }]]));
    expect(plan([row], afterwards(book, linked))).toMatchObject({
      added: [],
      changed: [],
      double: [],
      same: 1,
    });
    expect(plan([row], book, new Map([[row.line, { is: 'skip' }]]))).toMatchObject({ added: [], skipped: 1 });
  });

  it('a row is known by its own id, whatever else it says', () => {
    const book = afterwards([], plan([draft({ sourceId: '7' })]));
    const made = plan([draft({ sourceId: '7', name: 'M. Obi', addresses: ['m@tern.example'] })], book);
    expect(made.changed).toMatchObject([
      { by: 'source', fields: [{ field: 'name' }, { field: 'addresses' }] },
    ]);
  });

  it('two rows of one person make one client', () => {
    const { added } = plan([draft(), draft({ fields: { role: 'Buyer' } })]);
    expect(added).toMatchObject([
      { lines: [expect.any(Number), expect.any(Number)], client: { role: 'Buyer' } },
    ]);
  });

  it('the hint only goes forward, and is no event', () => {
    const hint = { at: NOW - DAY, source: 'import:csv.hubspot' };
    const made = plan([draft({ hint })], [client({ hint: { at: NOW, source: 'x' } })]);
    expect(made.changed[0]?.fields ?? []).toEqual([]);
    expect(plan([draft({ hint })]).added[0]!.client.hint).toEqual(hint);
  });

  const someDraft = fc.record({
    line: fc.nat(),
    source: fc.constantFrom('import:vcard', 'import:csv'),
    sourceId: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    changedAt: fc.option(fc.integer({ min: 0, max: NOW }), { nil: undefined }),
    name: fc.constantFrom('Ann Lee', 'Bo', 'Ann Obi', '李雷'),
    fields: fc.dictionary(fc.constantFrom('role', 'company', 'sports', 'notes'), fc.constantFrom('x', 'y'), {
      noNullPrototype: true,
    }),
    addresses: fc.uniqueArray(fc.constantFrom('a@a.example', 'b@b.example', 'a+x@a.example'), {
      maxLength: 2,
    }),
    phones: fc.uniqueArray(fc.constantFrom({ number: '+16175550148' }, { number: '+16175550149' }), {
      maxLength: 1,
    }),
    dates: fc.constant<ClientDraft['dates']>([]),
  });

  const someFile = fc.uniqueArray(someDraft, {
    maxLength: 6,
    // Programs give each row an id of its own.
    selector: ({ source, sourceId, ...rest }) => JSON.stringify([source, sourceId ?? rest]),
  });

  it('importing the same file twice changes nothing, and what is by hand stays', () =>
    fc.assert(
      fc.property(someFile, fc.array(someDraft, { maxLength: 3 }), (rows, before) => {
        const file = rows.map((row, index) => ({ ...row, line: index + 2 }));
        const start = afterwards([], plan(before)).map(one => setField(one, 'role', 'by hand', hand(NOW)));
        const decisions = new Map(file.map(row => [row.line, { is: 'new' } as const]));
        const first = plan(file, start, decisions);
        expect(first.double).toEqual([]);
        const book = afterwards(start, first);
        for (const one of start) expect(book.find(two => two.id === one.id)!.role).toBe('by hand');
        const again = plan(file, book, undefined, NOW + DAY);
        expect(again).toMatchObject({ added: [], changed: [], double: [], same: file.length });
        for (const one of book) expect(parseClient(JSON.parse(JSON.stringify(one)))).toBeDefined();
      }),
      { numRuns: 300 },
    ));
});
