import { PICTURE_MOST, readPicture } from './picture';

/** Larger than this is kept smaller: a book of thousands would feel it. Bytes of the image. */
export const PHOTO_MOST = 200_000;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

/** How the bytes of the kinds begin that run nothing (no SVG) and do not move (no GIF). */
const KINDS: readonly [type: string, start: string][] = [
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
];

/** A photo, or why it is none that may be kept. */
export type PhotoRead = { url: string; bytes: number } | { why: 'too-long' | 'bad-photo' };

/**
 * A photo that may be stored and shown: its type is what its bytes say, not what a file says.
 * @param base64 bytes of the image, or a `data:` URL with them; white space between is left out
 * @returns a `data:` URL; `too-long`: more than `PHOTO_MOST`; `bad-photo`: none of JPEG, PNG, WebP, or no base64
 */
export function readPhoto(base64: string): PhotoRead {
  const text = bareBase64(base64);
  if (!BASE64.test(text)) return { why: 'bad-photo' };
  const bare = text.replace(/=+$/u, '');
  const bytes = bytesIn(bare);
  if (bytes > PHOTO_MOST) return { why: 'too-long' };
  if (bare.length % 4 === 1) return { why: 'bad-photo' };
  const head = atob(bare.slice(0, 24));
  const type =
    head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
      ? 'image/webp'
      : KINDS.find(([, start]) => head.startsWith(start))?.[0];
  const padding = '='.repeat((4 - (bare.length % 4)) % 4);
  return type ? { url: `data:${type};base64,${bare}${padding}`, bytes } : { why: 'bad-photo' };
}

/** As much of an image, in letters of base64, is looked at for how large it says it is: behind what a camera notes. */
const HEAD = 800_000;

/**
 * A photo that may be stored as it is, or one that may be once it was made smaller.
 * @param base64 as for `readPhoto`
 * @returns as `readPhoto`, or `picture`: base64 of an image that a browser may read; its `bytes` are those of it
 */
export function readAnyPhoto(base64: string): PhotoRead | { picture: string; type: string; bytes: number } {
  const read = readPhoto(base64);
  if ('url' in read) return read;
  const picture = bareBase64(base64);
  if (!BASE64.test(picture)) return read;
  const bytes = bytesIn(picture);
  if (bytes > PICTURE_MOST) return { why: 'too-long' };
  // Whole groups of four.
  const letters = picture.slice(0, Math.min(HEAD, picture.length - (picture.length % 4)));
  let head: Uint8Array;
  try {
    head = Uint8Array.from(atob(letters), letter => letter.charCodeAt(0));
  } catch {
    return { why: 'bad-photo' };
  }
  const found = readPicture(head, bytes);
  return 'why' in found ? found : { picture, type: found.type, bytes };
}

const bareBase64 = (text: string) => text.replace(/^\s*data:[^,]*;base64,/iu, '').replace(/\s+/gu, '');
const bytesIn = (bare: string) => Math.floor(bare.replace(/=+$/u, '').length * 0.75);

/** As `readPhoto`: the `data:` URL, or `undefined`. */
export function checkedPhoto(base64: string): string | undefined {
  const read = readPhoto(base64);
  return 'url' in read ? read.url : undefined;
}
