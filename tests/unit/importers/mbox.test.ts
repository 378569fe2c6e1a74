import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import mbox from '../../../lib/importers/formats/mbox';
import { inChunks, readAll } from './reading';

const SEPARATOR = 'From ann@harlow.example Mon Oct 19 09:00:00 2026';
const mail = (headers: string[], body = 'Hello.') => `${[SEPARATOR, ...headers, '', body, ''].join('\n')}\n`;
const HEADERS = [
  'From: Ann Lee <Ann@Harlow.example>',
  'To: "Okafor, Margaret" <margaret@firm.example>, Team: a@firm.example, b@firm.example;',
  'Cc: c@firm.example',
  'Date: Mon, 19 Oct 2026 11:00:00 +0200',
  'Message-ID: <1@harlow.example>',
  'Subject: =?UTF-8?B?UHJpY2Ug5oql5Lu3?=',
];

describe('mbox', () => {
  it('reads headers alone', async () => {
    const { interactions, unread } = await readAll(mbox, mail(HEADERS));
    expect(unread).toEqual([]);
    expect(interactions).toEqual([
      {
        line: 1,
        source: 'import:mbox',
        channel: 'mail',
        key: 'mid:1@harlow.example',
        at: Date.parse('2026-10-19T09:00:00Z'),
        precision: 'instant',
        from: 'ann@harlow.example',
        to: ['margaret@firm.example', 'a@firm.example', 'b@firm.example'],
        cc: ['c@firm.example'],
        subject: 'Price 报价',
        automatic: false,
      },
    ]);
  });

  it.each([
    'Auto-Submitted: auto-replied',
    'List-Id: <news.harlow.example>',
    'Precedence: bulk',
    'X-Autoreply: yes',
    'Content-Type: multipart/report; boundary=x',
  ])('%s: no human wrote it', async header =>
    expect((await readAll(mbox, mail([...HEADERS, header]))).interactions[0]!.automatic).toBe(true),
  );

  it('a sentence that begins with From is no mail', async () => {
    const body =
      'x\n\nFrom 2026 on all is well.\nFrom me: hello\n\n>From quoted: 2026\n\nFrom the year 2026: a story\n\nend';
    const { interactions, unread } = await readAll(mbox, mail(HEADERS, body) + mail(HEADERS));
    expect(interactions).toHaveLength(2);
    expect(unread).toEqual([]);
  });

  it('a broken mail loses nothing else', async () => {
    const { interactions, unread } = await readAll(
      mbox,
      mail(HEADERS) +
        mail(['Subject: nobody', 'Date: Mon, 19 Oct 2026 11:00:00 +0200']) +
        mail(['From: a@b.example', 'Date: then']) +
        mail(HEADERS),
    );
    expect(interactions).toHaveLength(2);
    expect(unread.map(({ reason }) => reason)).toEqual(['no-people', 'bad-date']);
  });

  it('raw letters of GBK in a subject are read', async () => {
    const bytes = new TextEncoder().encode(mail([...HEADERS.slice(0, 5), 'Subject: @@@@']));
    const at = bytes.indexOf(0x40, bytes.length - 20);
    // 报价
    bytes.set([0xb1, 0xa8, 0xbc, 0xdb], at);
    expect((await readAll(mbox, bytes)).interactions[0]!.subject).toBe('报价');
  });

  it('a line of 40 MB in a body, and one in the headers, are passed over', async () => {
    const piece = new Uint8Array(1_000_000).fill(0x78);
    function* chunks() {
      yield new TextEncoder().encode(`${SEPARATOR}\n${HEADERS.join('\n')}\n\n`);
      for (let i = 0; i < 40; i++) yield piece;
      yield new TextEncoder().encode(`\n\n${SEPARATOR}\n${HEADERS.join('\n')}\nX-Long: `);
      for (let i = 0; i < 40; i++) yield piece;
      yield new TextEncoder().encode(`\n\nbody\n\n${mail(HEADERS)}`);
    }
    expect((await readAll(mbox, chunks())).interactions).toHaveLength(3);
  });

  it('reads the same in pieces of any size', () => {
    const text = mail(HEADERS, 'a\n\nFrom here on 2026\n\nb') + mail(HEADERS);
    return fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async size => {
        expect((await readAll(mbox, inChunks(text, size))).interactions).toEqual(
          (await readAll(mbox, text)).interactions,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('any bytes between two mails lose neither', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async bytes => {
        const [before, after] = [mail(HEADERS), `\n\n${mail(HEADERS)}`].map(text =>
          new TextEncoder().encode(text),
        );
        const { interactions } = await readAll(mbox, [before!, bytes, after!]);
        expect(interactions.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 150 },
    ));
});
