import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vcard from '../../../lib/importers/formats/vcard';
import { inChunks, readAll } from './reading';

const card = (...lines: string[]) => `${['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')}\r\n`;
const one = async (...lines: string[]) => (await readAll(vcard, card(...lines))).clients[0]!;

describe('vCard', () => {
  it('reads version 4 whole', async () => {
    const { clients, unread } = await readAll(
      vcard,
      card(
        'VERSION:4.0',
        'UID:urn:uuid:1',
        'REV:20260102T030405Z',
        'FN:Margaret Okafor',
        'N:Okafor;Margaret;;;',
        'NICKNAME:Maggie',
        'TITLE:Buyer',
        'ORG:Harlow\\, Ltd;Purchasing',
        'EMAIL;TYPE=home:maggie@home.example',
        'EMAIL;PREF=1;TYPE=work:Margaret@Harlow.example',
        'TEL;VALUE=uri;TYPE="voice,cell":tel:+1-617-555-0148',
        'TZ:America/New_York',
        'CATEGORIES:VIP,Lyon\\, spring,vip',
        'BDAY:--0229',
        'ANNIVERSARY:20100605',
        'NOTE:Likes rowing.\\nNever call on\r\n  Mondays.',
        'RELATED;TYPE=spouse;VALUE=text:Ike',
        'item1.X-ABDATE:2027-06-01',
        'item1.X-ABLabel:Ines graduates',
        'PHOTO:https://harlow.example/m.jpg',
      ),
    );
    expect(unread).toEqual([]);
    expect(clients).toEqual([
      {
        line: 1,
        source: 'import:vcard',
        sourceId: 'urn:uuid:1',
        changedAt: Date.parse('2026-01-02T03:04:05Z'),
        name: 'Margaret Okafor',
        fields: {
          nickname: 'Maggie',
          role: 'Buyer',
          company: 'Harlow, Ltd',
          zone: 'America/New_York',
          notes: 'Likes rowing.\nNever call on Mondays.',
          partner: 'Ike',
        },
        addresses: ['margaret@harlow.example', 'maggie@home.example'],
        phones: [{ number: '+16175550148', label: 'cell' }],
        dates: [
          { month: 2, day: 29, kind: 'birthday', label: '' },
          { year: 2010, month: 6, day: 5, kind: 'anniversary', label: '' },
          { year: 2027, month: 6, day: 1, kind: 'other', label: 'Ines graduates' },
        ],
        tags: ['VIP', 'Lyon, spring'],
        photo: { line: 22, link: 'https://harlow.example/m.jpg' },
      },
    ]);
  });

  it('reads quoted-printable of 2.1, folded and in its charset', async () => {
    const draft = await one(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E;=E9=9B=B7;;;',
      'ORG;CHARSET=GBK;QUOTED-PRINTABLE:=C9=CF=BA=A3=\r\n=C3=B3=D2=D7',
      'TEL;CELL:+86 138 0013 8000',
      'EMAIL;PREF;INTERNET:li@lei.example',
      'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n SkZJRg==\r\n',
      'X-PHONETIC-FIRST-NAME:Lei',
      'X-PHONETIC-LAST-NAME:Li',
    );
    expect(draft).toMatchObject({
      name: '李雷',
      fields: { company: '上海贸易', sayName: 'Lei Li' },
      addresses: ['li@lei.example'],
      phones: [{ number: '+8613800138000', label: 'cell' }],
      photo: { line: 8 },
    });
    expect(draft.photo!.bytes).toBeLessThan(40);
  });

  it.each([
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-05', { month: 3, day: 5 }],
    ['BDAY:1980-03-05T00:00:00Z', { year: 1980, month: 3, day: 5 }],
    ['BDAY;VALUE=date:19800305', { year: 1980, month: 3, day: 5 }],
  ])('%s', async (line, date) =>
    expect((await one('FN:A', line)).dates).toEqual([{ ...date, kind: 'birthday', label: '' }]),
  );

  it('tells what it left out, and reads the rest', async () => {
    const { clients, unread } = await readAll(
      vcard,
      card('FN:A', 'BDAY:03/04/1980', 'EMAIL:nobody', 'TEL:12', 'nonsense', `NOTE:${'x'.repeat(200_000)}`) +
        card('FN:B', 'BDAY:2026-02-30'),
    );
    expect(clients.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(unread).toEqual([
      { line: 1, reason: 'bad-date', field: 'dates' },
      { line: 1, reason: 'bad-address', field: 'addresses' },
      { line: 1, reason: 'bad-phone', field: 'phones' },
      { line: 6, reason: 'bad-line', field: 'line' },
      { line: 7, reason: 'too-long', field: 'note' },
      { line: 9, reason: 'bad-date', field: 'dates' },
    ]);
  });

  it('a broken card loses nothing else', async () => {
    const { clients, unread } = await readAll(
      vcard,
      `stray\r\n${card('FN:A')}BEGIN:VCARD\r\nFN:Half\r\n${card('FN:B')}${card('NOTE:nobody')}BEGIN:VCARD\r\nFN:End`,
    );
    expect(clients.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(unread).toEqual([
      { line: 1, reason: 'bad-line' },
      { line: 5, reason: 'not-closed' },
      { line: 10, reason: 'no-name' },
      { line: 13, reason: 'not-closed' },
    ]);
  });

  it('a group is nobody, and an agent within a card is somebody else', async () => {
    const text =
      card('FN:Friends', 'KIND:group') +
      card('FN:A', 'AGENT:\r\nBEGIN:VCARD\r\nFN:Agent\r\nEND:VCARD', 'TITLE:Boss');
    const { clients, unread } = await readAll(vcard, text);
    expect(unread).toEqual([]);
    expect(clients).toMatchObject([{ name: 'A', fields: { role: 'Boss' } }]);
  });

  it('markup and control characters are text', async () =>
    expect((await one('FN:<b onclick="x">A\u0000\u202e</b>')).name).toBe('<b onclick="x">A</b>'));

  it('names that are members of every object do no harm', async () => {
    const { clients } = await readAll(vcard, card('FN:A', 'CONSTRUCTOR:x', '__proto__:y', 'TOSTRING:z'));
    expect(clients).toHaveLength(1);
  });

  it('reads the same in pieces of any size', () => {
    const text = card('FN:Zoë 李雷', 'EMAIL:z@a.example', 'NOTE:a\r\n b') + card('FN:B');
    return fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async size => {
        expect((await readAll(vcard, inChunks(text, size))).clients).toEqual(
          (await readAll(vcard, text)).clients,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('any lines between two cards lose neither', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 40 }),
            fc.constantFrom(
              'BEGIN:VCARD',
              'N:;;',
              'EMAIL;=:',
              'BDAY;X="',
              ' fold',
              'TEL;QUOTED-PRINTABLE:=',
              'AGENT:',
            ),
          ),
          { maxLength: 12 },
        ),
        async lines => {
          const middle = lines.filter(line => !/^(?:END:VCARD|\s)/iu.test(line)).join('\n');
          const { clients } = await readAll(vcard, `${card('FN:First')}${middle}\n\n${card('FN:Last')}`);
          expect(clients[0]?.name).toBe('First');
          expect(clients.length).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    ));

  it('stops where the signal says so', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(readAll(vcard, card('FN:A'), { signal })).rejects.toThrow('stop');
  });
});
