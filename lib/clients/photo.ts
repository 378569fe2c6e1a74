/** Larger than this is no portrait, and a book of thousands would feel it. Bytes of the image. */
export const PHOTO_MOST = 200_000;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

/** How the bytes of the kinds begin that run nothing (no SVG) and do not move (no GIF). */
const KINDS: readonly [type: string, start: string][] = [
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
];

/**
 * A photo that may be stored and shown: its type is what its bytes say, not what a file says.
 * @param base64 bytes of the image, or a `data:` URL with them; white space between is left out
 * @returns a `data:` URL; `undefined` where it is none of JPEG, PNG, WebP, or too large
 */
export function checkedPhoto(base64: string): string | undefined {
  const text = base64.replace(/^data:[^,]*;base64,/iu, '').replace(/\s+/gu, '');
  if (!BASE64.test(text) || text.length % 4 === 1 || text.length * 0.75 > PHOTO_MOST) return undefined;
  const head = atob(text.slice(0, 24).replace(/=+$/u, ''));
  const type =
    head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
      ? 'image/webp'
      : KINDS.find(([, start]) => head.startsWith(start))?.[0];
  return type && `data:${type};base64,${text}`;
}
