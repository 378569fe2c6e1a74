import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askMail,
  bothSaidYes,
  introduceMail,
  moved,
  newIntroduction,
  suggestions,
  withYes,
} from '../../../lib/care/introduction';
import { parseCare } from '../../../lib/care/parse';
import { goesToProspect } from '../../../lib/care/prospect';
import type { Introduction, Side } from '../../../lib/care/record';
import { writing } from './make';

const people = [
  { id: 'lena', needs: 'A printer for packaging sleeves', offers: '' },
  { id: 'rafael', needs: '', offers: 'Packaging printing, short runs' },
  { id: 'tom', needs: '', offers: 'Frozen fish' },
];
const fresh = () =>
  newIntroduction({ needs: 'lena', offers: 'rafael', why: 'packaging' }, 'needs', writing());

describe('introductions (R5)', () => {
  it('are suggested where an offer meets a need, and neither twice nor when they are not wanted', () => {
    const [idea] = suggestions(people, [], new Set());
    expect(idea).toMatchObject({ id: 'introduction/lena/rafael', needs: 'lena', offers: 'rafael' });
    expect(suggestions(people, [fresh()], new Set())).toEqual([]);
    // The other way round they know each other just as well.
    expect(suggestions(people, [{ ...fresh(), clientIds: ['rafael', 'lena'] }], new Set())).toEqual([]);
    expect(suggestions(people, [], new Set(['introduction/lena/rafael']))).toEqual([]);
  });

  it('are made only when both said yes, and come to something only when they were made', () => {
    const one = fresh();
    expect(moved(one, 'made')).toBe(one);
    expect(moved(one, 'worked')).toBe(one);
    const half = withYes(one, 'needs', true);
    expect(bothSaidYes(half)).toBe(false);
    const both = withYes(half, 'offers', true);
    expect(both.asked).toEqual(['needs', 'offers']);
    expect(moved(moved(both, 'made'), 'worked').state).toBe('worked');
    expect(moved(moved(one, 'refused'), 'nothing').state).toBe('refused');
    expect(bothSaidYes(withYes(both, 'needs', false))).toBe(false);
  });

  it('whatever is done, nobody is introduced without two yes', () => {
    const step = fc.oneof(
      fc.record({ side: fc.constantFrom<Side>('needs', 'offers'), yes: fc.boolean() }),
      fc.constantFrom<Introduction['state']>('made', 'worked', 'nothing', 'refused'),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        let one = fresh();
        for (const next of steps)
          one = typeof next === 'string' ? moved(one, next) : withYes(one, next.side, next.yes);
        if (['made', 'worked', 'nothing'].includes(one.state)) expect(bothSaidYes(one)).toBe(true);
        expect(parseCare(JSON.parse(JSON.stringify(one)))).toBeDefined();
      }),
    );
  });

  it('who offers is not told who asks; both are named to both at the end', () => {
    for (const lang of ['en', 'zh'] as const) {
      const named = {
        needs: { name: 'Lena', whole: 'Lena Ortiz', company: 'Northgate' },
        offers: { name: 'Rafael', whole: 'Rafael Silva' },
        why: 'packaging',
        lang,
      };
      expect(askMail('offers', named).body).not.toMatch(/Lena|Northgate/);
      expect(askMail('needs', named).body).toMatch(/Lena[\s\S]*packaging[\s\S]*Rafael Silva/);
      expect(introduceMail(named).body).toMatch(/Northgate[\s\S]*packaging[\s\S]*Rafael Silva/);
    }
  });

  it('out of a file with other shapes is none', () => {
    expect(parseCare({ ...fresh(), yes: 'needs' })).toBeUndefined();
    expect(parseCare({ ...fresh(), why: 7 })).toBeUndefined();
  });
});

describe('a mail to a prospect (R15)', () => {
  it('is one to somebody outside who neither is kept close nor buys', () => {
    const none = new Set<string>();
    expect(goesToProspect([], 1, none)).toBe(true);
    expect(goesToProspect([], 0, none)).toBe(false);
    expect(goesToProspect([{ id: 'a' }], 0, none)).toBe(true);
    expect(goesToProspect([{ id: 'a', tier: 'top100' }], 1, none)).toBe(false);
    expect(goesToProspect([{ id: 'a', annualSales: { amount: 1, currency: 'EUR' } }], 0, none)).toBe(false);
    expect(goesToProspect([{ id: 'a' }], 0, new Set(['a']))).toBe(false);
  });
});
