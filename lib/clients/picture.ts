/** An image that is made smaller before it is kept may be this large, in bytes: that of a good camera is. */
export const PICTURE_MOST = 12_000_000;
/** More than this, and a few kilobytes that say so would fill the memory. */
const PIXELS_MOST = 50_000_000;

const text = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to));

/** Kinds of images that a browser reads and that run nothing, by how their bytes begin; with where the size stands. */
const KINDS: readonly [type: string, is: (head: Uint8Array) => boolean, size: (view: DataView) => Size][] = [
  ['image/jpeg', head => text(head, 0, 3) === '\xff\xd8\xff', jpegSize],
  [
    'image/png',
    head => text(head, 0, 8) === '\x89PNG\r\n\x1a\n',
    view => [view.getUint32(16), view.getUint32(20)],
  ],
  ['image/webp', head => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP', webpSize],
  [
    'image/gif',
    head => text(head, 0, 4) === 'GIF8',
    view => [view.getUint16(6, true), view.getUint16(8, true)],
  ],
  [
    'image/bmp',
    head => text(head, 0, 2) === 'BM',
    view => [view.getInt32(18, true), Math.abs(view.getInt32(22, true))],
  ],
];

type Size = [width: number, height: number];

/** Frame headers of a JPEG: all SOFs, without the tables that share their numbers. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): Size {
  let at = 2;
  for (;;) {
    // Any number of 0xFF may stand before a marker.
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++;
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker');
    if (isFrame(view.getUint8(at + 1))) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

function webpSize(view: DataView): Size {
  const kind = String.fromCharCode(view.getUint8(15));
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
  if (kind === 'X') return [three(24) + 1, three(27) + 1];
  if (kind === 'L') {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
}

/** A picture that may be made smaller, or why it may not. */
export type PictureRead = { type: string } | { why: 'too-long' | 'bad-photo' };

/**
 * Whether an image may be given to the browser's own reader, by what its first bytes say: a small file may claim
 * to be larger than the memory.
 * @param head its beginning, at best all of it
 * @param size bytes of all of it
 * @returns its type; `too-long`: too many bytes or pixels; `bad-photo`: none that is read here, or broken
 */
export function readPicture(head: Uint8Array, size: number): PictureRead {
  const kind = KINDS.find(([, is]) => is(head));
  if (!kind) return { why: 'bad-photo' };
  if (size > PICTURE_MOST) return { why: 'too-long' };
  try {
    const [width, height] = kind[2](new DataView(head.buffer, head.byteOffset, head.byteLength));
    if (!(width > 0 && height > 0)) return { why: 'bad-photo' };
    return width * height > PIXELS_MOST ? { why: 'too-long' } : { type: kind[0] };
  } catch {
    // It ends before it has said how large it is.
    return { why: 'bad-photo' };
  }
}
