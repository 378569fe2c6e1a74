export interface Span {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether the characters on both sides of `at` make one word. */
function joins(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
}

/**
 * Moves spans along with a single edit, so that marks stay in place until the text is checked again.
 * In: spans of `oldText`. Out: those the edit did not touch, as offsets into `newText`; a span to which a
 * letter was joined counts as touched. Other fields are kept as they are.
 */
export function shiftSpans<T extends Span>(spans: readonly T[], oldText: string, newText: string): T[] {
  if (oldText === newText) return [...spans];
  const most = Math.min(oldText.length, newText.length);
  let from = 0;
  while (from < most && oldText[from] === newText[from]) from++;
  let tail = 0;
  while (tail < most - from && oldText[oldText.length - 1 - tail] === newText[newText.length - 1 - tail])
    tail++;
  const until = oldText.length - tail;
  const by = newText.length - oldText.length;
  return spans.flatMap(span => {
    if (span.end < from || (span.end === from && !joins(newText, from))) return [span];
    if (span.start > until || (span.start === until && !joins(newText, until + by))) {
      return [{ ...span, start: span.start + by, end: span.end + by }];
    }
    return [];
  });
}
