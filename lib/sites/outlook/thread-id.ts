import { findAll } from './find';

/** Id of the conversation that is open: of the one chosen row. With several chosen, none is. */
export function threadId(doc: Document): string | undefined {
  const [row, other] = findAll(doc, 'listRowChosen');
  return row && !other ? (row.getAttribute('data-convid') ?? undefined) : undefined;
}
