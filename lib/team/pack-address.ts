import { parsePack } from '../coach/pack-check';
import { isFetchable } from './policy';
import { isSignedPack, verify } from './signature';

/** Why no pack came from an address. */
export type AddressFailure =
  | 'not-https'
  | 'needs-ok'
  | 'no-answer'
  | 'redirected'
  | 'status'
  | 'too-large'
  | 'not-json'
  | 'not-a-pack'
  | 'unsigned'
  | 'wrong-signature'
  | 'cannot-verify';

export interface FetchedPack {
  /** A `phrase-pack/1` object, which passed `parsePack`. */
  pack: unknown;
  signature?: string;
}

export type AddressAnswer = { ok: FetchedPack } | { failure: AddressFailure; detail?: string };

/** Several times the largest pack that is read (5,000 rules). */
export const MOST_BYTES = 16_000_000;
const PATIENCE = 30_000;

/**
 * Fetches a pack. Nothing of ours goes along: no cookies, no headers of our own (they would ask the server for
 * leave first); whether it changed is told by the browser's own cache and the server's ETag.
 * @param key the public key that its signature has to fit; without one a signature is not looked at
 * @param ask the browser's own `fetch`
 */
export async function fetchPack(
  address: string,
  key: string | undefined,
  ask: typeof fetch = fetch,
): Promise<AddressAnswer> {
  if (!isFetchable(address)) return { failure: 'not-https' };
  const request = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  let response: Response;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    response = await ask(address, { ...request, cache: 'no-cache', redirect: 'manual', signal });
  } catch {
    // Without its header a server is heard by nobody, but it can be told whether there is one.
    const there = await ask(address, {
      ...request,
      mode: 'no-cors',
      signal: AbortSignal.timeout(PATIENCE),
    }).then(
      () => true,
      () => false,
    );
    return { failure: there ? 'needs-ok' : 'no-answer' };
  }
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    return { failure: 'redirected' };
  if (!response.ok) return { failure: 'status', detail: String(response.status) };
  const text = await textOf(response).catch(() => undefined);
  if (text === undefined) return { failure: 'no-answer' };
  if (text === 'too-large') return { failure: 'too-large', detail: String(MOST_BYTES / 1_000_000) };
  return readPack(text.text, key);
}

/** Reads at most as much as a pack may be. */
async function textOf(response: Response): Promise<{ text: string } | 'too-large'> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return 'too-large';
    }
    text += decoder.decode(value, { stream: true });
  }
  return { text: text + decoder.decode() };
}

/** Takes the text of a file apart, and checks its signature where there is a key. */
export async function readPack(text: string, key: string | undefined): Promise<AddressAnswer> {
  try {
    const json: unknown = JSON.parse(text);
    const signed = isSignedPack(json) ? json : undefined;
    if (key !== undefined) {
      if (!signed) return { failure: 'unsigned' };
      const fits = await verify(key, signed.signature, signed.pack);
      if (fits !== 'fits') return { failure: fits === 'unable' ? 'cannot-verify' : 'wrong-signature' };
    }
    const pack: unknown = signed ? JSON.parse(signed.pack) : json;
    if (!parsePack(pack).pack) return { failure: 'not-a-pack' };
    return { ok: { pack, ...(signed ? { signature: signed.signature } : {}) } };
  } catch {
    return { failure: 'not-json' };
  }
}
