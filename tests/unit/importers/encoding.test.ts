import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../lib/importers/encoding';
import { decoded, LONGEST_LINE, linesOf, Source } from '../../../lib/importers/text';
import { inChunks } from './reading';

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
};

/** Bytes as other programs write them; made with Python's codecs. */
const SAMPLES: [encoding: string, bytes: Uint8Array, text: string][] = [
  [
    'gb18030',
    hex('d0d5c3fb2cb9abcbbe0d0ac0eec0d72cc9cfbaa3c3b3d2d7d3d0cfdeb9abcbbe0d0abaabc3b7c3b72cb1b1bea90d0a'),
    '姓名,公司\r\n李雷,上海贸易有限公司\r\n韩梅梅,北京\r\n',
  ],
  ['gb18030', hex('c3cfe7f7'), '孟琪'],
  ['gb18030', hex('464e3acdf5b7bc0d0a4f52473ac9eedbdabfc6bcbc0d0a'), 'FN:王芳\r\nORG:深圳科技\r\n'],
  [
    'big5',
    hex('a96da6572ca4bda5710d0ab3afa46aa4e52cbb4fa55fb654a9f6aad1a5f7a6b3adada4bda5710d0a'),
    '姓名,公司\r\n陳大文,臺北貿易股份有限公司\r\n',
  ],
  ['big5', hex('b6c0a470a9fa'), '黃小明'],
  [
    'shift_jis',
    hex('8e8196bc2c89ef8ed00d0a8db293a12089d48e712c938c8b9e8fa48e968a948eae89ef8ed00d0a82bd82c882a90d0a'),
    '氏名,会社\r\n佐藤 花子,東京商事株式会社\r\nたなか\r\n',
  ],
  ['shift_jis', hex('835e8369834a'), 'タナカ'],
  [
    'windows-1252',
    hex(
      '4a6f73e92047617263ed612c4dfc6c6c657220262053f6686e650d0a4672616ee76f6973209346726564942043f474e92c31303020800d0a',
    ),
    'José García,Müller & Söhne\r\nFrançois “Fred” Côté,100 €\r\n',
  ],
  ['windows-1252', hex('4dfc6c6c6572'), 'Müller'],
  ['windows-1252', hex('d879737465696e20c673f8'), 'Øystein Æsø'],
  ['utf-8', hex('5a6fc3ab2ce69d8ee99bb72cc581756b61737a'), 'Zoë,李雷,Łukasz'],
];

async function textOf(bytes: Uint8Array, size: number): Promise<string> {
  let text = '';
  for await (const piece of decoded(new Source(inChunks(bytes, size)))) text += piece;
  return text;
}

describe('encoding', () => {
  it.each(SAMPLES)('%s is told: %#', async (encoding, bytes, text) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, certain: true });
    for (const size of [1, 2, 7, 4096]) expect(await textOf(bytes, size)).toBe(text);
  });

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('%s is told with and without a mark', async (encoding, big) => {
    for (const text of ['name,mail\r\nZoë,zoe@a.example\r\n', '姓名,电话\r\n李雷,13800138000\r\n'])
      for (const mark of ['', '\ufeff']) {
        expect(detectEncoding(utf16(mark + text, big)).encoding).toBe(encoding);
        for (const size of [1, 3, 4096]) expect(await textOf(utf16(mark + text, big), size)).toBe(text);
      }
  });

  it('UTF-8 with a mark loses the mark', async () =>
    expect(await textOf(new TextEncoder().encode('\ufeffZoë'), 2)).toBe('Zoë'));

  it('is decided where the first letter stands that is not ASCII, however far down', async () => {
    const gbk = hex('d0d5c3fbcad6bbfac0eec0d7baabc3b7c3b7');
    const bytes = new Uint8Array(300_000 + gbk.length).fill(0x61);
    bytes.set(gbk, 300_000);
    expect((await textOf(bytes, 4096)).slice(300_000)).toBe('姓名手机李雷韩梅梅');
  });

  it('any text comes back from UTF-8, in pieces of any size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\0') && !text.startsWith('\ufeff')),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          expect(await textOf(new TextEncoder().encode(`name ${text}`), size)).toBe(`name ${text}`);
        },
      ),
      { numRuns: 200 },
    ));

  it('any bytes are some text', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect(typeof (await textOf(bytes, 50))).toBe('string');
      }),
      { numRuns: 300 },
    ));
});

describe('lines', () => {
  const lines = async (text: string, size: number) => {
    const found = [];
    for await (const batch of linesOf(decoded(new Source(inChunks(new TextEncoder().encode(text), size)))))
      found.push(...batch);
    return found;
  };

  it.each([1, 2, 70, 4096])('end with LF, CRLF or CR, in pieces of %i', async size => {
    const text = 'one\r\ntwo\rthree\n\nfive';
    expect(
      (await lines(`${'x'.repeat(64)}\n${text}`, size)).map(one => `${one.line} ${one.text}`).slice(1),
    ).toEqual(['2 one', '3 two', '4 three', '5 ', '6 five']);
  });

  it('a line beyond all measure is told, and the next is read', async () => {
    const found = await lines(`a\n${'x'.repeat(LONGEST_LINE * 3)}\nb`, 65_536);
    expect(found).toEqual([
      { text: 'a', line: 1, cut: false },
      { text: '', line: 2, cut: true },
      { text: 'b', line: 3, cut: false },
    ]);
  });
});
