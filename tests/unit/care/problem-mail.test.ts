import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProblem, stepsDoneBy, tickSaid, tickStep } from '../../../lib/care/problem';
import { PROBLEM_STEPS } from '../../../lib/care/record';
import { stepStarts } from '../../../lib/care/step-words';
import { LATER_STEPS, laterStepsIn } from '../../../lib/coach/later-steps';
import { AT, DAY, newId, writing } from './make';

const fresh = () => newProblem(newId(), 'Pallet 4 is split', writing());
const nothing = { empathy: false, owned: false, help: false };

describe('what a sent mail does for a problem (R1)', () => {
  it('the words that are offered for a step are seen when they are sent, in each language', () => {
    for (const step of LATER_STEPS)
      for (const draft of [
        { lang: 'en', script: 'hans' },
        { lang: 'zh', script: 'hans' },
        { lang: 'zh', script: 'hant' },
      ] as const) {
        const starts = stepStarts(step, draft);
        expect(starts.length).toBeGreaterThan(0);
        for (const words of starts) expect([words, laterStepsIn(words)]).toEqual([words, [step]]);
      }
    expect(stepStarts('empathy', { lang: 'en', script: 'hans' })).toEqual([]);
    expect(stepStarts(undefined, { lang: 'en', script: 'hans' })).toEqual([]);
  });

  it('a solution in one’s own words is one; what is to come, doubted or missing is none', () => {
    const solved = (text: string) => laterStepsIn(text).includes('solved');
    for (const text of [
      'Hi Margaret,\nThe two boards were replaced this morning.',
      'Good news: your line is working again.',
      'The invoice has been fixed.',
      '周女士，您好：\n那两块板已经换好了。',
      '您的账单已经为您处理好。',
    ])
      expect([text, solved(text)]).toEqual([text, true]);
    for (const text of [
      'The boards will be replaced tomorrow.',
      'It isn’t fixed yet.',
      'Once it is fixed I’ll call you.',
      'I hope it’s sorted.',
      'As soon as the line is working again, you hear from me.',
      '那两块板还没换好。',
      '等已经修好之后我再告诉您。',
      'How many boards do you need?',
    ])
      expect([text, solved(text)]).toEqual([text, false]);
  });

  it('asks how it is going, in one’s own words', () => {
    for (const text of [
      'How are the new boards holding up?',
      'Is everything working now?',
      'I wanted to check that the new pallet is right.',
      '新的板用得还顺手吗？',
      '现在一切正常吗？',
    ])
      expect([text, laterStepsIn(text)]).toEqual([text, ['followedUp']]);
    expect(laterStepsIn('Is Tuesday all right?')).toEqual([]);
  });

  it('a follow-up is one after a solution that was told before; one resells after it, or in it', () => {
    const owned = tickStep(fresh(), 'owned', true, AT);
    expect(stepsDoneBy(['solved', 'followedUp', 'resoldYourself'], owned)).toEqual(['solved']);
    expect(stepsDoneBy(['solved'], fresh())).toEqual([]);
    const solved = tickStep(owned, 'solved', true, AT);
    expect(stepsDoneBy(['resoldYourself'], solved)).toEqual([]);
    expect(stepsDoneBy(['followedUp', 'resoldYourself'], solved)).toEqual(['followedUp', 'resoldYourself']);
    const followed = tickStep(solved, 'followedUp', true, AT);
    expect(stepsDoneBy(['followedUp', 'resoldCompany'], followed)).toEqual(['resoldCompany']);
  });

  it('four mails carry it from the complaint to the end, each ticking what it said', () => {
    let one = tickSaid(fresh(), { empathy: true, owned: true, help: true, later: ['resoldYourself'] }, AT);
    expect(Object.keys(one.steps)).toEqual(['empathy', 'owned', 'help']);
    one = tickSaid(one, { ...nothing, later: ['solved'] }, AT + DAY);
    one = tickSaid(one, { ...nothing, later: ['followedUp'] }, AT + 2 * DAY);
    one = tickSaid(one, { ...nothing, later: ['resoldCompany', 'resoldYourself'] }, AT + 3 * DAY);
    expect(Object.keys(one.steps)).toEqual([...PROBLEM_STEPS]);
    expect(one.steps.followedUp).toBe(AT + 2 * DAY);
  });

  it('whatever is sent in whatever order, nothing is followed up before it is solved', () => {
    const said = fc.record({
      empathy: fc.boolean(),
      owned: fc.boolean(),
      help: fc.boolean(),
      later: fc.subarray([...LATER_STEPS]),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), mails => {
        let one = fresh();
        mails.forEach((mail, n) => {
          const before = one;
          one = tickSaid(one, mail, AT + n);
          if (one.steps.followedUp !== before.steps.followedUp) expect(before.steps.solved).toBeDefined();
          if (one.steps.resoldCompany !== undefined) expect(one.steps.followedUp).toBeDefined();
        });
      }),
    );
  });
});
