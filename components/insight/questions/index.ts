import type { Ask } from '../question';
import { askProblems, askReferrals, askReturns } from './care';
import { askFaces, askGaps, askPurposes, askWorth } from './clients';
import { askDates, askHidden, askMended, askStarts } from './replies';

/** All questions, in the order in which they are shown. */
export const QUESTIONS: readonly Ask[] = [
  askStarts,
  askHidden,
  askMended,
  askGaps,
  askDates,
  askFaces,
  askPurposes,
  askReturns,
  askWorth,
  askReferrals,
  askProblems,
];
