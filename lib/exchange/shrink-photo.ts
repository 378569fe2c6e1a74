import { checkedPhoto } from '../clients/photo';
import { readPicture } from '../clients/picture';

/** The longer side of what is kept, px: twice of what any page shows. */
const SIDE = 256;
const QUALITY = 0.86;

/** Makes a picture small enough to be kept: a `data:` URL, or `undefined` where it can't be read. */
export type ShrinkPhoto = (picture: Blob) => Promise<string | undefined>;

/**
 * Makes a picture smaller by the browser's own means. Runs in a worker. Nothing but the pixels is kept, turned as
 * they were meant to be seen: not where the photo was taken, either.
 * @param picture was looked at by `readPicture` before
 */
export const shrinkPhoto: ShrinkPhoto = async picture => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(picture);
  } catch {
    return undefined;
  }
  try {
    const { width, height } = bitmap;
    const scale = Math.min(1, SIDE / Math.max(width, height));
    const side = (px: number) => Math.max(1, Math.round(px * scale));
    const canvas = new OffscreenCanvas(side(width), side(height));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    // A JPEG has no holes: what one can see through is white, as paper is.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return checkedPhoto(base64Of(new Uint8Array(await small.arrayBuffer())));
  } finally {
    bitmap.close();
  }
};

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** Base64 that was checked, as a blob of this type. */
export function pictureOf(base64: string, type: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type });
}

/**
 * A file that the person picked, as a photo.
 * @returns `too-long`: more bytes or pixels than are read; `bad-photo`: the browser reads no image in it
 */
export async function photoFrom(
  file: Blob,
  shrink: ShrinkPhoto = shrinkPhoto,
): Promise<{ url: string } | { why: 'too-long' | 'bad-photo' }> {
  // A file of any size may be picked: only what tells how large the image is comes into memory for that.
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const read = readPicture(head, file.size);
  if ('why' in read) return read;
  const url = await shrink(file.slice(0, file.size, read.type));
  return url === undefined ? { why: 'bad-photo' } : { url };
}

const HEAD = 600_000;
