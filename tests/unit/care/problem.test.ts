import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canClose,
  closeProblem,
  newProblem,
  nextStep,
  problemDue,
  sendHelp,
  tickSaid,
  tickStep,
} from '../../../lib/care/problem';
import { PROBLEM_STEPS, type Problem, type ProblemStep } from '../../../lib/care/record';
import { dayOf, localDay } from '../../../lib/clients/days';
import { AT, DAY, newId, writing, ZONE } from './make';

const fresh = () => newProblem(newId(), '  Pallet 4 is split ', writing());

describe('a problem (R1)', () => {
  it('goes from empathy to yourself resold, one step after the other', () => {
    let one = fresh();
    expect(one.title).toBe('Pallet 4 is split');
    const seen: ProblemStep[] = [];
    for (let step = nextStep(one); step; step = nextStep(one)) {
      seen.push(step);
      one = tickStep(one, step, true, AT + seen.length);
    }
    expect(seen).toEqual(PROBLEM_STEPS);
  });

  it('is not closed before the follow-up, and the follow-up comes after the solution', () => {
    let one = fresh();
    expect(tickStep(one, 'followedUp', true, AT)).toBe(one);
    one = tickStep(one, 'solved', true, AT);
    expect(canClose(one)).toBe(false);
    expect(closeProblem(one, AT)).toBe(one);
    one = tickStep(one, 'followedUp', true, AT);
    expect(closeProblem(one, AT + 5).closedAt).toBe(AT + 5);
  });

  it('taking the solution back opens it again', () => {
    let one = tickStep(tickStep(fresh(), 'solved', true, AT), 'followedUp', true, AT);
    one = tickStep(closeProblem(one, AT), 'solved', false, AT + 1);
    expect(one.steps).toEqual({});
    expect(one.closedAt).toBeUndefined();
  });

  it('whatever is ticked and taken back, a closed one has its follow-up and its solution', () => {
    const act = fc.oneof(
      fc.record({ step: fc.constantFrom(...PROBLEM_STEPS), done: fc.boolean() }),
      fc.constant('close' as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), acts => {
        let one: Problem = fresh();
        acts.forEach((what, index) => {
          one =
            what === 'close'
              ? closeProblem(one, AT + index)
              : tickStep(one, what.step, what.done, AT + index);
          if (one.steps.followedUp !== undefined) expect(one.steps.solved).toBeDefined();
          if (one.closedAt !== undefined) expect(one.steps.followedUp).toBeDefined();
        });
      }),
    );
  });

  it('waits for the helper until the named day, then for the follow-up within three days', () => {
    let one = sendHelp(fresh(), { who: 'Dan', by: '2026-11-26' }, AT);
    expect(one.steps.help).toBe(AT);
    expect(problemDue(one, ZONE)).toBe('2026-11-26');
    one = tickStep(one, 'solved', true, AT);
    expect(problemDue(one, ZONE)).toBe('2026-11-27');
    expect(problemDue(tickStep(one, 'followedUp', true, AT), ZONE)).toBeUndefined();
  });

  it('the follow-up falls three calendar days on, in any zone and across a change of the clock', () => {
    const zones = ['America/New_York', 'Asia/Shanghai', 'Europe/Berlin', 'Pacific/Auckland'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 0, max: DAY - 1 }),
        fc.constantFrom(...zones),
        (day, ms, zone) => {
          const at = Date.parse('2024-01-01T00:00:00Z') + day * DAY + ms;
          const due = problemDue(tickStep(fresh(), 'solved', true, at), zone)!;
          expect(dayOf(due)! - localDay(at, zone)).toBe(3);
        },
      ),
    );
  });

  it('a sent reply ticks what it said and nothing else, once', () => {
    const first = tickSaid(fresh(), { empathy: true, owned: false, help: true }, AT);
    expect(first.steps).toEqual({ empathy: AT, help: AT });
    expect(tickSaid(first, { empathy: true, owned: true, help: true }, AT + 9).steps).toEqual({
      empathy: AT,
      help: AT,
      owned: AT + 9,
    });
  });
});
