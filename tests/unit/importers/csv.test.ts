import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import csv, { previewCsv } from '../../../lib/importers/formats/csv';
import { bytesOf, inChunks, NOW, readAll } from './reading';

const table = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;

describe('CSV', () => {
  it('Google, several values in a cell, labels beside', async () => {
    const { clients, unread } = await readAll(
      csv,
      table(
        'First Name,Last Name,Phonetic Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value,Event 1 - Label,Event 1 - Value,Labels',
        'Margaret,Okafor,oh-KAH-for,Maggie,Harlow,Buyer, --02-29,"two\nlines",* Work,m@harlow.example ::: m2@harlow.example,Mobile,(617) 555-0148,Spouse,Ike,Anniversary,2010-06-05,* myContacts ::: Lyon fair ::: VIP',
      ),
    );
    expect(unread).toEqual([]);
    expect(clients).toMatchObject([
      {
        line: 2,
        source: 'import:csv.google',
        name: 'Margaret Okafor',
        fields: {
          sayName: 'oh-KAH-for',
          nickname: 'Maggie',
          company: 'Harlow',
          role: 'Buyer',
          partner: 'Ike',
          notes: 'two\nlines',
        },
        phones: [{ number: '+16175550148', label: 'mobile' }],
        tags: ['Lyon fair', 'VIP'],
        dates: [
          { month: 2, day: 29, kind: 'birthday' },
          { year: 2010, month: 6, day: 5, kind: 'anniversary' },
        ],
      },
    ]);
    expect([...clients[0]!.addresses].sort()).toEqual(['m2@harlow.example', 'm@harlow.example']);
  });

  it.each([
    [
      'outlook',
      'Title,First Name,Last Name,Company,Job Title,E-mail Address,Birthday,Government ID Number',
      'Dr,Ann,Lee,Harlow,Buyer,ann@harlow.example,0/0/00,123-45',
    ],
    ['outlook', '名,姓,单位,职务,电子邮件地址', '安,李,Harlow,Buyer,ann@harlow.example'],
    [
      'hubspot',
      'Record ID,First Name,Last Name,Email,Job Title,Company Name,Last Activity Date',
      '7,Ann,Lee,ann@harlow.example,Buyer,Harlow,2026-10-18 09:00',
    ],
    ['hubspot', '记录 ID,名字,姓氏,电子邮件,职位名称,公司名称', '7,安,李,ann@harlow.example,Buyer,Harlow'],
    [
      'salesforce',
      'Salutation,First Name,Last Name,Title,Account Name,Email,Last Activity',
      'Ms,Ann,Lee,Buyer,Harlow,ann@harlow.example,2026-10-18',
    ],
    [
      'pipedrive',
      'Person - ID,Person - Name,Person - Email - Work,Person - Organization,Person - Job title,Person - Last activity date',
      '7,Ann Lee,ann@harlow.example,Harlow,Buyer,2026-10-18',
    ],
  ])('%s is known by its columns', async (program, header, row) => {
    const { clients, unread, interactions } = await readAll(csv, table(header, row));
    expect(unread).toEqual([]);
    expect(interactions).toEqual([]);
    expect(clients).toHaveLength(1);
    expect(clients[0]).toMatchObject({
      source: `import:csv.${program}`,
      name: /\p{Script=Han}/u.test(row) ? '李安' : 'Ann Lee',
      fields: { company: 'Harlow', role: 'Buyer' },
      addresses: ['ann@harlow.example'],
      dates: [],
    });
    expect(JSON.stringify(clients)).not.toContain('123-45');
    if (/activity/iu.test(header))
      expect(clients[0]!.hint).toMatchObject({ source: `import:csv.${program}` });
  });

  it('any other needs a mapping, and is shown before', async () => {
    const text = table(
      'Who;Mail;Seen;Opt out',
      'Ann Lee;ann@a.example;2026-10-18;yes',
      'Bo;bo@a.example;05/06/2026;no',
    );
    expect(await readAll(csv, text)).toMatchObject({
      clients: [],
      unread: [{ line: 1, reason: 'no-columns' }],
    });
    expect(await previewCsv([bytesOf(text)])).toEqual({
      columns: ['Who', 'Mail', 'Seen', 'Opt out'],
      rows: [
        ['Ann Lee', 'ann@a.example', '2026-10-18', 'yes'],
        ['Bo', 'bo@a.example', '05/06/2026', 'no'],
      ],
    });
    const read = await readAll(csv, text, {
      mapping: { who: 'name', Mail: 'address', Seen: 'lastActivity', 'Opt out': 'consent' },
    });
    expect(read.clients.map(({ name, addresses, hint }) => [name, addresses, hint?.at])).toEqual([
      ['Ann Lee', ['ann@a.example'], Date.parse('2026-10-18T10:00:00Z')],
      ['Bo', ['bo@a.example'], undefined],
    ]);
    expect(read.unread).toEqual([{ line: 3, reason: 'bad-date', field: 'hint' }]);
  });

  it('last activity ahead of now is a plan, and no hint', async () => {
    const later = new Date(NOW + 9e8).toISOString().slice(0, 10);
    const { clients } = await readAll(csv, table('Who,Seen', `Ann,${later}`), {
      mapping: { Who: 'name', Seen: 'lastActivity' },
    });
    expect(clients[0]).not.toHaveProperty('hint');
  });

  const mapping = { Who: 'name', Note: 'notes' };
  const names = async (text: string | Uint8Array[]) =>
    (await readAll(csv, text, { mapping })).clients.map(({ name }) => name);

  it.each([
    ['never closed', 'B,"open', { line: 3, reason: 'not-closed' }],
    ['closed in the middle', '"B"x,y', { line: 3, reason: 'not-closed' }],
  ])('a quote %s costs its own row alone', async (_what, row, reason) => {
    const { clients, unread } = await readAll(csv, table('Who,Note', 'A,a', row, 'C,"c, c"', 'D,d'), {
      mapping,
    });
    expect(clients.map(({ name }) => name)).toEqual(['A', 'C', 'D']);
    expect(unread).toEqual([reason]);
  });

  it('a row beyond all measure is told, and the next is read', async () => {
    const { clients, unread } = await readAll(
      csv,
      inChunks(table('Who,Note', 'A,a', `B,${'x'.repeat(1_000_000)}`, 'C,c'), 50_000),
      { mapping },
    );
    expect(clients.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(unread).toHaveLength(1);
    expect(unread[0]).toMatchObject({ line: 3 });
  });

  it('a file of nothing but open quotes ends', async () => {
    const { unread } = await readAll(csv, `Who,Note\n${'"x\n'.repeat(50_000)}`, { mapping });
    expect(unread.length).toBeGreaterThan(0);
  });

  it('Excel may name the delimiter', async () =>
    expect(await names(table('sep=;', 'Who;Note', 'A, B;c'))).toEqual(['A, B']));

  it('whatever a row holds, quoted or not, in pieces of any size, its neighbours are read', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        async (raw, note, size) => {
          const quoted = `"${note.replaceAll('"', '""')}"`;
          const text = table(
            'Who,Note',
            'First,a',
            `X,${quoted}`,
            raw.replace(/[\r\n]/gu, ' '),
            'Last,b',
            'End,c',
          );
          const found = await names(inChunks(text, size));
          expect(found[0]).toBe('First');
          expect(found[1]).toBe('X');
          expect(found.at(-1)).toBe('End');
        },
      ),
      { numRuns: 150 },
    ));
});
