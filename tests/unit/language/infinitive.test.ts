import { describe, expect, it } from 'vitest';
import { toInfinitive } from '../../../lib/language/infinitive';

describe('toInfinitive', () => {
  it.each([
    ['send the form by Friday.', 'send the form by Friday.'],
    ['sending the form back to us.', 'send the form back to us.'],
    ['fill in form B and email it to us.', 'fill in form B and email it to us.'],
    ['please call the branch first', 'call the branch first'],
    ['provide proof of purchase', 'provide proof of purchase'],
  ])('%s', (clause, expected) => {
    expect(toInfinitive(clause)).toBe(expected);
  });

  it.each(['not send it back.', 'the form by Friday', '', 'because of the weather'])(
    'leaves alone what it cannot turn: %s',
    clause => {
      expect(toInfinitive(clause)).toBeUndefined();
    },
  );
});
