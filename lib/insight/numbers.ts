import { isoOf, localDay } from '../clients/days';
import { type DatesKept, datesKept } from './dates-kept';
import { faceSpread, visitsByMonth } from './faces';
import { gapSpread, type Spread } from './gaps';
import type { InsightInput } from './input';
import { lastMonths, lastWeeks } from './periods';
import { type Problems, problemsByMonth } from './problems';
import { type Purposes, purposesByMonth } from './purposes';
import { type Referrals, referralsByMonth } from './referrals';
import { type Returns, returnsByMonth } from './returns';
import { type Starts, startsByWeek } from './starts';
import { type Worth, worthOf } from './worth';
import { type WrongRule, wrongRules } from './wrong-rules';

/** Weeks and months that are looked back on. */
export const WEEKS = 53;
export const MONTHS = 13;

/** A week of a rep. @see Starts and DatesKept */
export interface WeekNumbers extends Starts, DatesKept {
  /** Its Monday, YYYY-MM-DD. */
  week: string;
}

/** A month of a rep. */
export interface MonthNumbers {
  /** YYYY-MM. */
  month: string;
  /** Contacts with clients who are kept close, by purpose. */
  contacts: Purposes;
  /** Meetings face to face with them. */
  visits: number;
  referrals: Referrals;
  problems: Problems;
  returns: Returns;
}

/** All that is shown of a rep, or of several: numbers alone. */
export interface Numbers {
  /** The local day on which they were counted, YYYY-MM-DD. */
  on: string;
  /** Oldest first. */
  weeks: WeekNumbers[];
  /** Oldest first. */
  months: MonthNumbers[];
  /** Days since the last contact, grouped by `GAP_FROM`. */
  gaps: Spread;
  /** Days since the last meeting face to face, grouped by `FACE_FROM`. */
  faces: Spread;
  worth: Worth[];
  /** Rules whose findings were said to be wrong where they stood, most often first. */
  wrong: WrongRule[];
}

/** Counts everything anew, as of the given moment. */
export function numbersOf(input: InsightInput): Numbers {
  const { now, zone } = input.moment;
  const today = localDay(now, zone);
  const weeks = lastWeeks(today, WEEKS);
  const months = lastMonths(today, MONTHS);
  const starts = startsByWeek(input.days, weeks, today);
  const dates = datesKept(input, weeks);
  const contacts = purposesByMonth(input, months);
  const visits = visitsByMonth(input, months);
  const referrals = referralsByMonth(input, months);
  const problems = problemsByMonth(input, months);
  const returns = returnsByMonth(input, months, today);
  return {
    on: isoOf(today),
    weeks: weeks.map((week, i) => ({ week, ...starts[i]!, ...dates[i]! })),
    months: months.map((month, i) => ({
      month,
      contacts: contacts[i]!,
      visits: visits[i]!,
      referrals: referrals[i]!,
      problems: problems[i]!,
      returns: returns[i]!,
    })),
    gaps: gapSpread(input),
    faces: faceSpread(input),
    worth: worthOf(input),
    wrong: wrongRules(input.days),
  };
}
