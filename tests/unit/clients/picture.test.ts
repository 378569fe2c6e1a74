import { describe, expect, it } from 'vitest';
import { readAnyPhoto } from '../../../lib/clients/photo';
import { PICTURE_MOST, readPicture } from '../../../lib/clients/picture';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(one => one.charCodeAt(0)) : part)),
  );
const two = (n: number) => [n >> 8, n & 255];
const little = (n: number, count = 2) => Array.from({ length: count }, (_, i) => (n >> (8 * i)) & 255);

const png = (w: number, h: number) =>
  bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0], two(w), [0, 0], two(h), [8, 6, 0, 0, 0]);
const frame = (w: number, h: number) => [0xff, 0xc2, ...two(17), 8, ...two(h), ...two(w), 3];
/** With what a camera notes before the frame, and a table whose number is among those of frames. */
const jpeg = (w: number, h: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, ...two(40_002)],
    Array(40_000).fill(7),
    [0xff, 0xc4, ...two(4), 1, 2],
    frame(w, h),
  );
const gif = (w: number, h: number) => bytes('GIF89a', little(w), little(h), [0, 0, 0]);
const bmp = (w: number, h: number) =>
  bytes('BM', Array(12).fill(0), little(40, 4), little(w, 4), little(-h, 4));
const webp = (kind: string, size: number[]) =>
  bytes('RIFF', little(99, 4), `WEBPVP8${kind}`, little(10, 4), size);
const lossy = (w: number, h: number) => webp(' ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(w), ...little(h)]);
const lossless = (w: number, h: number) => webp('L', [0x2f, ...little((w - 1) | ((h - 1) << 14), 4)]);
const extended = (w: number, h: number) => webp('X', [0, 0, 0, 0, ...little(w - 1, 3), ...little(h - 1, 3)]);

describe('a picture that may be given to the browser', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/gif', gif],
    ['image/bmp', bmp],
    ['image/webp', lossy],
    ['image/webp', lossless],
    ['image/webp', extended],
  ])('%s: its size is read, and one that would fill the memory is not', (type, make) => {
    expect(readPicture(make(4000, 3000), 900_000)).toEqual({ type });
    expect(readPicture(make(16_000, 12_000), 900_000)).toEqual({ why: 'too-long' });
    expect(readPicture(make(4000, 3000), PICTURE_MOST + 1)).toEqual({ why: 'too-long' });
    // Torn anywhere it says nothing, or the same.
    const whole = make(4000, 3000);
    for (let end = 0; end < Math.min(64, whole.length); end++)
      expect([{ why: 'bad-photo' }, { type }]).toContainEqual(readPicture(whole.slice(0, end), 900_000));
  });

  it.each([
    ['no size', png(0, 20)],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xe0, 0, 2])],
    ['a JPEG whose parts have no length', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0])],
    ['a JPEG that goes astray', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 3, 1, 1, 1, 1, 1, 1, 1])],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', new Uint8Array()],
  ])('%s is none', (_, head) => expect(readPicture(head, 900_000)).toEqual({ why: 'bad-photo' }));

  it('a photo is kept as it is while it is small, and is a picture otherwise', () => {
    const base64 = (head: Uint8Array, more: number) =>
      btoa(String.fromCharCode(...head.slice(0, 200)) + 'x'.repeat(more));
    const small = base64(png(900, 900), 300);
    expect(readAnyPhoto(small)).toMatchObject({ url: `data:image/png;base64,${small}` });
    const large = base64(png(900, 900), 299_971);
    expect(readAnyPhoto(`data:image/svg+xml;base64,${large}`)).toEqual({
      picture: large,
      type: 'image/png',
      bytes: 300_000,
    });
    expect(readAnyPhoto(base64(gif(9, 9), 30))).toMatchObject({ type: 'image/gif' });
    expect(readAnyPhoto(base64(png(30_000, 30_000), 300_000))).toEqual({ why: 'too-long' });
    expect(readAnyPhoto(`${large}*`)).toEqual({ why: 'bad-photo' });
  });
});
