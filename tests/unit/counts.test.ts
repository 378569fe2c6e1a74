import { expect, it } from 'vitest';
import { emptyDay, isDraftCount, sumOf, withReply } from '../../lib/counts';

it('adds a reply to its day: how it began, and what was mended, each kind once', () => {
  const one = withReply(emptyDay('2026-11-24'), { opened: 'yes', mended: ['policy', 'policy', 'blame'] });
  const two = withReply(one, { opened: 'refusal', mended: [] });
  expect(two).toMatchObject({ day: '2026-11-24', checked: 2, yes: 1, refusal: 1, policy: 0 });
  expect(two.mended).toEqual({ policy: 1, refusal: 0, blame: 1, excuse: 0 });
  expect(one.checked).toBe(1);
});

it('sums days', () => {
  const day = withReply(emptyDay('2026-11-23'), { opened: 'policy', mended: ['excuse'] });
  const sum = sumOf([day, { ...day, day: '2026-11-24' }]);
  expect(sum).toMatchObject({ day: '2026-11-23', checked: 2, policy: 2, mended: { excuse: 2 } });
  expect(sumOf([])).toEqual(emptyDay(''));
});

it.each([
  [{ opened: 'yes', mended: [] }, true],
  [{ opened: 'policy', mended: ['policy'] }, true],
  [{ opened: 'the text of a mail', mended: [] }, false],
  [{ opened: 'yes', mended: ['the text of a mail'] }, false],
  [{ opened: 'yes', mended: Array(9).fill('policy') }, false],
  [{ opened: 'yes' }, false],
  [undefined, false],
])('tells a count from what is none: %j', (value, is) => expect(isDraftCount(value)).toBe(is));
