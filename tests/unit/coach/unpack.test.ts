import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOOR, unpack, WHOLE } from '../../../lib/coach/opinion/unpack';
import { pack } from '../../tools/opinion/pack.mjs';

const KINDS = 9;
const symbols = fc.array(
  fc.nat(KINDS - 1).map(one => (one > 5 ? one : 4)),
  { minLength: 1, maxLength: 400 },
);

describe('packed symbols', () => {
  it('are read as they were packed', () => {
    fc.assert(
      fc.property(symbols, list => {
        const { shares, packed } = pack(list, KINDS, { WHOLE, FLOOR });
        expect([...unpack(packed, shares, list.length)]).toEqual(list);
      }),
    );
  });

  it('take little where one comes nearly always', () => {
    const list = Array.from({ length: 8000 }, (_, i) => (i % 20 === 0 ? 1 : 4));
    // 0.29 bits a symbol at best, 8 bits in 4 / 3 letters.
    expect(pack(list, KINDS, { WHOLE, FLOOR }).packed.length).toBeLessThan(450);
  });

  it('are refused where they are not what was packed', () => {
    const list = Array.from({ length: 400 }, (_, i) => i % KINDS);
    const { shares, packed } = pack(list, KINDS, { WHOLE, FLOOR });
    expect(() => unpack(packed.slice(0, -8), shares, list.length)).toThrow(TypeError);
    expect(() => unpack(`?${packed.slice(1)}`, shares, list.length)).toThrow(TypeError);
    expect(() => unpack(packed, shares, list.length + 50)).toThrow(TypeError);
    expect(() => unpack(packed, shares.slice(1), list.length)).toThrow(TypeError);
  });
});
