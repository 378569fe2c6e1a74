/** Larger than this is no portrait, and a book of thousands would feel it. Bytes of the image. */
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
  const text = base64.replace(/^\s*data:[^,]*;base64,/iu, '').replace(/\s+/gu, '');
  if (!BASE64.test(text)) return { why: 'bad-photo' };
  const bare = text.replace(/=+$/u, '');
  const bytes = Math.floor(bare.length * 0.75);
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

/** As `readPhoto`: the `data:` URL, or `undefined`. */
export function checkedPhoto(base64: string): string | undefined {
  const read = readPhoto(base64);
  return 'url' in read ? read.url : undefined;
}
