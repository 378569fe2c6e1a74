import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftSpans } from '../../../lib/editors/shift-spans';

const at = (text: string, phrase: string, extra = {}) => {
  const start = text.indexOf(phrase);
  return { start, end: start + phrase.length, ...extra };
};

describe('shiftSpans', () => {
  it('moves what lies behind the edit, keeps what lies before it and other fields', () => {
    const before = 'our policy is no';
    const after = 'our policy, sadly, is no';
    const spans = [at(before, 'policy', { id: 'a' }), at(before, 'no', { id: 'b' })];
    expect(shiftSpans(spans, before, after)).toEqual([
      at(after, 'policy', { id: 'a' }),
      { ...at(after, ' no', { id: 'b' }), start: after.lastIndexOf('no') },
    ]);
  });

  it('hides a span that is edited, deleted or typed on', () => {
    const text = 'our policy is';
    const span = at(text, 'policy');
    for (const edited of ['our pol is', 'our is', 'our policys is', 'our xpolicy is', 'our poXlicy is', '']) {
      expect(shiftSpans([span], text, edited), edited).toEqual([]);
    }
  });

  it('keeps a span when a space or a mark follows it', () => {
    for (const next of [' ', '.', ',', '\n', '😀']) {
      expect(shiftSpans([{ start: 4, end: 10 }], 'our policy', `our policy${next}`)).toEqual([
        { start: 4, end: 10 },
      ]);
    }
  });

  it('hides a span whose neighbour is joined to it by a deletion', () => {
    expect(shiftSpans([{ start: 4, end: 10 }], 'our policy maker', 'our policymaker')).toEqual([]);
  });

  it('after any single edit each kept span holds the text it held', () => {
    // Three alphabets: of equal characters nobody could say which were typed, and hiding is right then.
    const part = (...signs: string[]) => fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
    const kept = part('a', 'b', ' ', '政', '.');
    fc.assert(
      fc.property(
        kept,
        part('c', '\n', '策'),
        part('d', '!', '好'),
        kept,
        fc.nat(),
        fc.nat(),
        (head, gone, come, tail, a, b) => {
          const before = head + gone + tail;
          const after = head + come + tail;
          const start = Math.min(a, b) % (before.length + 1);
          const end = Math.max(start, Math.max(a, b) % (before.length + 1));
          fc.pre(end > start);
          const left = shiftSpans([{ start, end }], before, after);
          for (const span of left) expect(after.slice(span.start, span.end)).toBe(before.slice(start, end));
          const clear = end + 1 < head.length || start > head.length + gone.length + 1;
          if (clear) expect(left).toHaveLength(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
