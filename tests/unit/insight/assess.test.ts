import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { begun } from '../../../lib/care/record';
import { emptyDay } from '../../../lib/counts';
import { assessments, putAssessment } from '../../../lib/db/assessments';
import { otherStores, unionRows } from '../../../lib/db/other-stores';
import { answersOf, assessment, CARDS, cardFigures, parseAssessment } from '../../../lib/insight/assess';
import { AT, TODAY, writing, ZONE } from '../care/make';
import { freshBook } from '../db/open';

const answer = (on: string, choice: 1 | 2 | 3 | 4, words?: string) =>
  assessment('policy', { choice, ...(words ? { words } : {}) }, { on, at: AT });

it('tells today’s answer from the last one before', () => {
  const all = [answer('2026-08-01', 1), answer(TODAY, 3), answer('2026-10-01', 2)];
  expect(answersOf(all, 'policy', TODAY)).toEqual({ now: all[1], last: all[2] });
  expect(answersOf(all, 'yes', TODAY)).toEqual({});
});

it.each([
  undefined,
  {},
  { ...answer(TODAY, 1), card: 'x' },
  { ...answer(TODAY, 1), choice: 5 },
  { ...answer(TODAY, 1), id: 'policy/1' },
])('takes nothing for an answer that is none: %j', value => expect(parseAssessment(value)).toBeUndefined());

it('is kept, taken back, and goes into copies of the book', async () => {
  const db = freshBook(new IDBFactory());
  const back = await putAssessment(db, answer(TODAY, 2, ' fine '));
  expect(await assessments(db)).toMatchObject([{ id: `policy/${TODAY}`, choice: 2, words: 'fine' }]);
  expect(otherStores(db)).toContain('assessments');
  await unionRows(db, 'assessments', [{ ...answer('2026-01-01', 4) }, { id: 'x', at: 1 }]);
  expect(await assessments(db)).toHaveLength(2);
  await back();
  expect(await assessments(db)).toHaveLength(1);
});

it('has a measured figure where there is something to measure, and none else', () => {
  const input = { moment: { now: AT, zone: ZONE }, clients: [], kept: [] };
  expect(cardFigures({ ...input, days: [], records: [], mornings: [] })).toEqual({});
  const figures = cardFigures({
    ...input,
    days: [
      {
        ...emptyDay(TODAY),
        checked: 10,
        yes: 7,
        policy: 2,
        mended: { policy: 9, refusal: 0, blame: 0, excuse: 0 },
      },
    ],
    records: [{ kind: 'call', ...begun(['a'], writing()), reason: 'price' }],
    mornings: [TODAY, '2026-01-01'],
  });
  expect(figures).toMatchObject({ policy: [11, 9], yes: [7, 10], mornings: [1, 28], reasons: [1, 0] });
  expect(Object.keys(figures).every(card => CARDS.includes(card as 'pay'))).toBe(true);
});
