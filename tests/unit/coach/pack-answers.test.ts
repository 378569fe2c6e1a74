import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_LIMITS, joinAnswers, readAnswers } from '../../../lib/coach/pack-answers';
import { parsePack } from '../../../lib/coach/pack-check';
import type { Problem } from '../../../lib/coach/pack-problems';
import type { Pack } from '../../../lib/coach/phrase-pack';
import { answersInForce } from '../../../lib/packs';
import { diffPacks, isSamePack } from '../../../lib/rules/diff-packs';
import { packFile } from '../../../lib/rules/pack-file';

const delivery = { id: 'delivery', answers: ['It left this morning.'] };
const raw = (answers: unknown) => ({ format: 'phrase-pack/1', name: 'Team', version: 1, rules: [], answers });

describe('answers in a pack', () => {
  it.each([
    ['no list', 'wrong-type'],
    [['x'], 'wrong-type'],
    [[{ answers: ['x'] }], 'missing'],
    [[{ id: '../x', answers: ['x'] }], 'bad-name'],
    [[delivery, delivery], 'repeated'],
    [[{ id: 'price', answers: 'x' }], 'wrong-type'],
    [[{ id: 'price', answers: ['x', 7] }], 'wrong-type'],
    [[{ id: 'price', answers: ['x'.repeat(2001)] }], 'too-long'],
    [[{ id: 'price', answers: Array.from({ length: 21 }, (_, n) => `${n}`) }], 'too-many'],
    [[{ ...delivery, words: ['x'.repeat(81)] }], 'too-long'],
    [[{ ...delivery, label: 7 }], 'wrong-type'],
    [Array.from({ length: 201 }, (_, n) => ({ id: `r${n}`, answers: ['x'] })), 'too-many'],
  ])('%j is told as %s, and costs the pack nothing else', (answers, code) => {
    const { pack, problems } = parsePack(raw(answers));
    expect(pack?.name).toBe('Team');
    expect(problems.map(one => one.code)).toContain(code);
  });

  it('are kept with known fields only, and go out into the file and in again', () => {
    const given = [{ ...delivery, words: ['van'], label: ' Van ', extra: 1, answers: [' a ', '', 'a', 'b'] }];
    const { pack, problems } = parsePack(raw(given));
    expect(problems).toEqual([]);
    expect(pack?.answers).toEqual([{ id: 'delivery', label: 'Van', words: ['van'], answers: ['a', 'b'] }]);
    expect(parsePack(JSON.parse(packFile(pack!, []))).pack?.answers).toEqual(pack?.answers);
    expect(answersInForce([raw(given), { source: 'policy', pack: raw([delivery]) }, 7, {}])).toMatchObject([
      { id: 'delivery', from: 'Team', answers: ['a', 'b'] },
      { id: 'delivery', from: 'Team', answers: delivery.answers },
    ]);
  });

  it('differ between versions', () => {
    const before = parsePack(raw([delivery, { id: 'price', answers: ['p'] }])).pack as Pack;
    const after = parsePack(raw([{ ...delivery, answers: ['new'] }])).pack as Pack;
    expect(diffPacks(before, after).answers.map(({ id }) => id)).toEqual(['delivery', 'price']);
    expect(isSamePack(before, after)).toBe(false);
    expect(isSamePack(before, structuredClone(before))).toBe(true);
  });

  it('are joined, each once, those that were there first', () => {
    const own = { id: 'delivery', label: 'x', answers: ['Tomorrow.', ...delivery.answers] };
    expect(joinAnswers([delivery], [own])).toEqual([
      { id: 'delivery', label: 'x', answers: ['It left this morning.', 'Tomorrow.'] },
    ]);
  });

  it('never throw and never exceed the limits, whatever is read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const problems: Problem[] = [];
        const read = readAnswers([value, delivery], problems);
        expect(read.length).toBeLessThanOrEqual(ANSWER_LIMITS.reasons);
        expect(read).toContainEqual(delivery);
        readAnswers(value);
      }),
    );
  });
});
