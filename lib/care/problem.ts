import { isoOf, localDay } from '../clients/days';
import { begun, PROBLEM_STEPS, type Problem, type ProblemStep, type Writing } from './record';

/** Days after the solution in which the follow-up is owed. */
export const FOLLOW_UP_WITHIN = 3;

/** A problem as it comes up. */
export function newProblem(clientId: string, title: string, writing: Writing): Problem {
  return { kind: 'problem', ...begun([clientId], writing), title: title.trim(), steps: {} };
}

/**
 * Ticks a step, or takes the tick back with `undefined`. A follow-up is one only after the solution; taking
 * the solution back takes back what rests on it.
 * @param at UTC epoch ms
 */
export function tickStep(problem: Problem, step: ProblemStep, done: boolean, at: number): Problem {
  const steps = { ...problem.steps };
  if (done) {
    if (step === 'followedUp' && steps.solved === undefined) return problem;
    steps[step] ??= at;
  } else {
    delete steps[step];
    if (step === 'solved') delete steps.followedUp;
  }
  const { closedAt: _closed, ...open } = problem;
  const next: Problem = { ...open, steps, updatedAt: at };
  // What was closed stays closed only while its follow-up stands.
  if (problem.closedAt !== undefined && steps.followedUp !== undefined) next.closedAt = problem.closedAt;
  return next;
}

/** Says who helps and by when: help is on its way. */
export function sendHelp(problem: Problem, help: { who: string; by?: string }, at: number): Problem {
  return { ...tickStep(problem, 'help', true, at), help };
}

/** The first step that is not done; nothing when all are. */
export function nextStep({ steps }: Problem): ProblemStep | undefined {
  return PROBLEM_STEPS.find(step => steps[step] === undefined);
}

/** Until its follow-up it stands on the card. */
export function isOpen({ steps, closedAt }: Problem): boolean {
  return closedAt === undefined && steps.followedUp === undefined;
}

/** Nothing closes before the follow-up. */
export function canClose({ steps, closedAt }: Problem): boolean {
  return closedAt === undefined && steps.followedUp !== undefined;
}

/** Closes it; before the follow-up it stays as it is. */
export function closeProblem(problem: Problem, at: number): Problem {
  return canClose(problem) ? { ...problem, closedAt: at, updatedAt: at } : problem;
}

/**
 * What an open problem waits for, and until when.
 * @param zone IANA zone of the rep
 * @returns local date; nothing where none was named and none follows
 */
export function problemDue(problem: Problem, zone: string): string | undefined {
  const { steps, help } = problem;
  if (steps.followedUp !== undefined) return undefined;
  if (steps.solved !== undefined) return isoOf(localDay(steps.solved, zone) + FOLLOW_UP_WITHIN);
  return help?.by;
}

/** The steps after help is on its way. */
export type LaterStep = Exclude<ProblemStep, 'empathy' | 'owned' | 'help'>;

/**
 * Which of them are steps of this problem now. It is solved once somebody took it on; a follow-up is one only
 * after a solution that was told before; one resells after the follow-up, or in it.
 */
export function stepsDoneBy(said: readonly LaterStep[], { steps }: Pick<Problem, 'steps'>): LaterStep[] {
  const follows = steps.solved !== undefined && said.includes('followedUp');
  return said.filter(step => {
    if (steps[step] !== undefined) return false;
    if (step === 'solved') return steps.owned !== undefined || steps.help !== undefined;
    if (step === 'followedUp') return follows;
    return steps.followedUp !== undefined || follows;
  });
}

/** What a sent reply said of a problem: each part ticks its step. */
export interface SaidInReply {
  empathy: boolean;
  owned: boolean;
  help: boolean;
  /** Of the steps after that. */
  later?: readonly LaterStep[];
}

/** Ticks what a reply said, once it was sent. */
export function tickSaid(problem: Problem, said: SaidInReply, at: number): Problem {
  const first = (['empathy', 'owned', 'help'] as const).filter(
    step => said[step] && problem.steps[step] === undefined,
  );
  const then = stepsDoneBy(said.later ?? [], problem);
  return [...first, ...then].reduce((next, step) => tickStep(next, step, true, at), problem);
}
