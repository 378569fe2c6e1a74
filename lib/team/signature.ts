/** Bytes of standard base64, or nothing. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64.trim()), sign => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Bytes as standard base64. */
export const base64Of = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** Whether a text is a public key as `makeKeys` writes it: base64 of 32 bytes. */
export const isPublicKey = (text: string): boolean => bytesOf(text)?.length === 32;

/** A pack as it lies at an address, with its signature: one file, so that both change at once. */
export interface SignedPack {
  format: 'signed-pack/1';
  /** Base64 of the Ed25519 signature over the UTF-8 bytes of `pack`. */
  signature: string;
  /** The text of the pack's own file. */
  pack: string;
}

export function isSignedPack(json: unknown): json is SignedPack {
  const { format, signature, pack } = (json ?? {}) as Partial<SignedPack>;
  return format === 'signed-pack/1' && typeof signature === 'string' && typeof pack === 'string';
}

/**
 * Whether a signature fits.
 * @returns `unable` where this browser has no Ed25519
 */
export async function verify(
  publicKey: string,
  signature: string,
  text: string,
): Promise<'fits' | 'wrong' | 'unable'> {
  const [key, signed] = [bytesOf(publicKey), bytesOf(signature)];
  if (!key || !signed) return 'wrong';
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    const fits = await crypto.subtle.verify('Ed25519', imported, signed, new TextEncoder().encode(text));
    return fits ? 'fits' : 'wrong';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unable' : 'wrong';
  }
}

/** A pair of keys: the public one as base64 of 32 bytes, the secret one as base64 of PKCS 8. Throws where the browser has no Ed25519. */
export async function makeKeys(): Promise<{ publicKey: string; secretKey: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    publicKey: base64Of(await crypto.subtle.exportKey('raw', pair.publicKey)),
    secretKey: base64Of(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** Signs a pack's text. Throws where the key is none. */
export async function sign(secretKey: string, pack: string): Promise<SignedPack> {
  const bytes = bytesOf(secretKey);
  if (!bytes) throw new Error('not a key');
  const key = await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', false, ['sign']);
  const signature = base64Of(await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(pack)));
  return { format: 'signed-pack/1', signature, pack };
}
