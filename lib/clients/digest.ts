/**
 * Digest of a text, for comparing what must not be stored, and for spreading by id. Not for secrets.
 * @param text any text
 * @returns 14 hex digits (53 bits, cyrb53 by bryc, public domain); equal texts give equal digests
 */
export function digest(text: string): string {
  return digestNumber(text).toString(16).padStart(14, '0');
}

/** As `digest`, as an integer below 2^53. */
export function digestNumber(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
