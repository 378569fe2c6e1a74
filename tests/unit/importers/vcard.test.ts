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
    expect(draft.photo!.bytes).toBe(10);
  });

  it.each([
    ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg=='],
    ['item1.PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0;TYPE=JPEG;ENCODING=BASE64:/9j/4AAQSkZJRg=='],
    ['PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n/9j/4AAQ\r\nSkZJRg==\r\n'],
    ['PHOTO:data:image/jpeg;base64,/9j/4AAQ\r\n SkZJRg=='],
    ['PHOTO;VALUE=URI:data:image/svg+xml;base64\\,/9j/4AAQSkZJRg'],
    ['PHOTO:https://x.example/a.jpg\r\nPHOTO;ENCODING=b:/9j/4AAQSkZJRg=='],
  ])('a photo stays in the file until it is asked for: %s', async line => {
    const text = card('FN:A', line, 'TITLE:Boss');
    const { clients, unread } = await readAll(vcard, text);
    expect(unread).toEqual([]);
    expect(clients).toMatchObject([{ name: 'A', fields: { role: 'Boss' }, photo: { bytes: 10 } }]);
    expect(clients[0]!.photo!.url).toBeUndefined();
    const asked = await readAll(vcard, text, { photos: true });
    expect(asked.clients[0]!.photo!.url).toBe('data:image/jpeg;base64,/9j/4AAQSkZJRg==');
  });

  it('a photo that is too large, none, or broken is told with its line, and loses nothing else', async () => {
    const jpeg = (bytes: number) => `/9j/${'A'.repeat(Math.ceil((bytes * 4) / 3) - 4)}`;
    /** With a frame of 4,000 × 3,000 behind its mark. */
    const camera = (bytes: number) => {
      const head = btoa('\xff\xd8\xff\xc0\x00\x11\x08\x0b\xb8\x0f\xa0\x03');
      return `${head}${'A'.repeat(Math.ceil((bytes * 4) / 3) - head.length)}`;
    };
    const folded = (text: string) => text.replace(/(.{74})/gu, '$1\r\n ');
    const fine = folded(`PHOTO;ENCODING=b:${jpeg(199_998)}`);
    const { clients, unread } = await readAll(
      vcard,
      card('FN:Fine', fine) +
        card('FN:Large', `PHOTO;ENCODING=b:${jpeg(200_100)}`, 'TITLE:Boss') +
        card('FN:Camera', `PHOTO;ENCODING=b:${camera(200_100)}`, 'TITLE:Boss') +
        card('FN:Folded', folded(`PHOTO;ENCODING=b:${camera(2_000_001)}`), 'TITLE:Boss') +
        card('FN:Huge', folded(`PHOTO;ENCODING=b:${camera(13_000_000)}`), 'TITLE:Boss') +
        card('FN:Line', `PHOTO;ENCODING=b:${camera(13_000_000)}`, 'TITLE:Boss') +
        card('FN:Svg', 'PHOTO;ENCODING=b:PHN2Zz48L3N2Zz4=', 'TITLE:Boss') +
        card('FN:Broken', 'PHOTO;ENCODING=b:/9j/4AA=Q***', 'TITLE:Boss') +
        card('FN:Torn', 'PHOTO;ENCODING=b:/9j/4==', 'TITLE:Boss') +
        card('FN:None', 'PHOTO:', 'TITLE:Boss'),
    );
    expect(clients.map(one => [one.name, one.fields.role, one.photo?.bytes])).toEqual([
      ['Fine', undefined, 199_998],
      ['Large', 'Boss', undefined],
      ['Camera', 'Boss', 200_100],
      ['Folded', 'Boss', 2_000_001],
      ...['Huge', 'Line', 'Svg', 'Broken', 'Torn', 'None'].map(name => [name, 'Boss', undefined]),
    ]);
    expect(unread.map(({ reason, field }) => `${reason} ${field}`)).toEqual([
      'bad-photo photo',
      'too-long photo',
      'too-long line',
      ...Array(3).fill('bad-photo photo'),
    ]);
    const at = fine.split('\r\n').length + 3;
    expect(unread[0]!.line).toBe(at + 3);
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
