import { expect, test } from 'vitest';
import { tamed } from '../../../lib/sites/tamed';

test('marks that turn the direction of a text are taken out, wherever it stands', () => {
  const told = {
    people: [{ address: 'a@b.example', name: '\u202Efdp.exe\u2066 Okafor' }],
    thread: { subject: 'Re: \u202Dtiles\u202C' },
  };
  expect(tamed(told)).toEqual({
    people: [{ address: 'a@b.example', name: 'fdp.exe Okafor' }],
    thread: { subject: 'Re: tiles' },
  });
});

test('a name is cut, a text is not; Arabic, emoji and numbers stay as they are', () => {
  const long = 'x'.repeat(10_000);
  expect(
    tamed({ name: long, text: long, at: 7, arabic: 'مرحبا\u200F', emoji: '👨‍👩‍👧', no: undefined }),
  ).toEqual({
    name: 'x'.repeat(200),
    text: long,
    at: 7,
    arabic: 'مرحبا\u200F',
    emoji: '👨‍👩‍👧',
  });
  expect(tamed(undefined)).toBeUndefined();
});
