import { digest } from '../clients/digest';
import type { ClientDraft } from './importer';

/** Digest of all that a row says. A digest: the row may name what was removed since. */
export function contentOf(draft: ClientDraft): string {
  const { line: _line, photo: _photo, ...said } = draft;
  return digest(JSON.stringify(said));
}

/**
 * Key in a client's `facts` that says which row of which program it came from, so that the row is known
 * again: by the row's own id, else by all that it says. The fact's value is `contentOf` the row.
 */
export function sourceKey(draft: ClientDraft): string {
  return `source:${draft.source}:${draft.sourceId === undefined ? contentOf(draft) : digest(`id ${draft.sourceId}`)}`;
}
