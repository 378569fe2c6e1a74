import { COMMON_HANZI } from './common-hanzi';

/** Labels that `TextDecoder` knows. GBK is read as GB18030, which holds all of it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'gb18030' | 'big5' | 'shift_jis';

const BOMS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Most bytes that are looked at: what more of them say is the same. */
const ENOUGH = 65_536;

/**
 * The encoding of a file.
 * @param bytes its beginning, or a piece that begins at its first byte that is not ASCII
 * @returns with `certain` false where nothing but ASCII was there
 */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding; certain: boolean } {
  const head = bytes.subarray(0, ENOUGH);
  for (const [encoding, bom] of BOMS)
    if (bom.every((byte, index) => head[index] === byte)) return { encoding, certain: true };
  const wide = utf16(head);
  if (wide) return { encoding: wide, certain: true };
  if (!head.some(byte => byte >= 0x80)) return { encoding: 'utf-8', certain: false };
  if (decodes(head, 'utf-8')) return { encoding: 'utf-8', certain: true };
  let best: Encoding = 'windows-1252';
  let score = latinScore(head);
  for (const { encoding, weigh } of DOUBLE_BYTE) {
    const one = doubleByteScore(head, encoding, weigh);
    if (one !== undefined && one > score) [best, score] = [encoding, one];
  }
  return { encoding: best, certain: true };
}

/** Without a mark: ASCII leaves every second byte zero, Chinese letters leave line ends so. */
function utf16(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  const ends = [0, 0];
  const length = head.length - (head.length % 2);
  if (length < 4) return undefined;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) zeros[0]!++;
    if (head[i + 1] === 0) zeros[1]!++;
    if (head[i] === 0 && head[i + 1] === 0x0a) ends[0]!++;
    if (head[i] === 0x0a && head[i + 1] === 0) ends[1]!++;
  }
  const most = length / 2;
  const [be, le] = zeros as [number, number];
  if (le > be * 4 && (le > most * 0.3 || ends[1]! > 0)) return 'utf-16le';
  if (be > le * 4 && (be > most * 0.3 || ends[0]! > 0)) return 'utf-16be';
  return undefined;
}

/** Whether the bytes are of that encoding; the last letter may be cut. */
function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // A fatal decoder throws at the first byte that the encoding does not have.
    return false;
  }
}

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** Accented letters stand alone within words; quotes, dashes and the euro sign between them. */
function latinScore(bytes: Uint8Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    count++;
    const alone = (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80;
    const inWord = isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]);
    if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) sum += alone ? (inWord ? 1.6 : 0.4) : -0.6;
    else if ([0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85, 0xa0, 0xb0, 0xa3, 0xa7].includes(byte))
      sum += alone ? 1 : -0.6;
    else sum -= 0.8;
  }
  return sum / count;
}

type Weigh = (lead: number, trail: number) => number;

/** What a pair of bytes speaks for its encoding: the letters in daily use have zones of their own. */
const DOUBLE_BYTE: readonly { encoding: Encoding; weigh: Weigh }[] = [
  {
    encoding: 'gb18030',
    weigh: (lead, trail) => {
      if (trail < 0xa1) return -0.6;
      return lead >= 0xb0 && lead <= 0xd7 ? 1 : lead === 0xa1 || lead === 0xa3 ? 0.7 : lead > 0xd7 ? 0 : -0.3;
    },
  },
  {
    encoding: 'big5',
    weigh: lead => (lead >= 0xa4 && lead <= 0xc6 ? 1 : lead >= 0xa1 && lead < 0xa4 ? 0.6 : -0.2),
  },
  {
    encoding: 'shift_jis',
    weigh: lead => {
      if (lead === 0x82 || lead === 0x83) return 2;
      return lead >= 0x88 && lead <= 0x97 ? 1 : lead === 0x81 ? 0.7 : -0.5;
    },
  },
];

function doubleByteScore(bytes: Uint8Array, encoding: Encoding, weigh: Weigh): number | undefined {
  if (!decodes(bytes, encoding)) return undefined;
  let [sum, count] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    count++;
    // Half a width of katakana stands alone in Shift-JIS, and in few files that anybody keeps today.
    if (encoding === 'shift_jis' && byte >= 0xa1 && byte <= 0xdf) sum -= 0.6;
    else sum += weigh(byte, bytes[++i] ?? 0xff);
  }
  let common = 0;
  for (const letter of new TextDecoder(encoding).decode(bytes)) if (COMMON_HANZI.has(letter)) common++;
  return (sum + 1.5 * common) / count;
}
