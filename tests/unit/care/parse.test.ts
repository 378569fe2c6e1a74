import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCare } from '../../../lib/care/parse';
import { newId, problem } from './make';

describe('a record out of a file', () => {
  it('is taken as it is where it is one', () => {
    const one = problem(newId());
    expect(parseCare(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it.each([
    ['no kind of ours', { kind: 'virus' }],
    ['a kind of every object', { kind: 'constructor' }],
    ['no id', { id: '' }],
    ['ids that are none', { clientIds: [1] }],
    ['no time', { updatedAt: Number.NaN }],
    ['no steps', { steps: null }],
    ['far too long', { title: 'x'.repeat(300_000) }],
  ])('not with %s', (_why, change) => {
    expect(parseCare({ ...problem(newId()), ...change })).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), value => void parseCare(value)));
  });
});
