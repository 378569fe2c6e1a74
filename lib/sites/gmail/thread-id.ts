/**
 * The hexadecimal id that addresses, lists and threads share. `thread-f:` and `msg-f:` hold the same number in
 * decimal; `-a:` ids are given before the server knows the thing, and cannot be turned into it.
 */
export function legacyId(id: string | null | undefined): string | undefined {
  const text = id?.replace(/^#/, '').trim();
  if (!text) return undefined;
  if (/^[0-9a-f]{8,20}$/.test(text)) return text;
  const number = /^(?:thread|msg)-f:(\d{1,20})$/.exec(text)?.[1];
  return number ? BigInt(number).toString(16) : undefined;
}
