import { addUp, sumMonths, sumWeeks } from './add-up';
import { grouped } from './grouped';
import type { Numbers } from './numbers';
import type { NumbersFile } from './numbers-file';

/** Weeks and months of one rep that are kept, when older files are joined with newer ones. */
const MOST = 520;

/**
 * A newer and an older file of one rep in one: the newer stands, and weeks and months that it does not reach
 * back to are the older one's. In whichever order two files are taken in, the same comes out.
 */
export function joinFiles(one: NumbersFile, other: NumbersFile): NumbersFile {
  const [newer, older] = isNewer(one, other) ? [one, other] : [other, one];
  const weeks = new Set(newer.weeks.map(({ week }) => week));
  const months = new Set(newer.months.map(({ month }) => month));
  return {
    ...newer,
    weeks: [...newer.weeks, ...older.weeks.filter(({ week }) => !weeks.has(week))]
      .sort((a, b) => (a.week < b.week ? -1 : 1))
      .slice(-MOST),
    months: [...newer.months, ...older.months.filter(({ month }) => !months.has(month))]
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .slice(-MOST),
  };
}

function isNewer(one: NumbersFile, other: NumbersFile): boolean {
  if (one.on !== other.on) return one.on > other.on;
  return JSON.stringify(one) >= JSON.stringify(other);
}

/** One file a rep, in the order of their codes: files of one rep are joined. */
export function byRep(files: readonly NumbersFile[]): NumbersFile[] {
  return grouped(files, file => file.rep).map(([, some]) =>
    some.toSorted((a, b) => (isNewer(a, b) ? -1 : 1)).reduce((newer, older) => joinFiles(newer, older)),
  );
}

/** What a team's reps stand side by side in: the sums of the last weeks and months. */
export interface RepLine {
  file: NumbersFile;
  week: Numbers['weeks'][number];
  month: Numbers['months'][number];
  /** The last week alone that says how many stood in time. */
  dates: { kept: number; inTime: number };
}

/** Each rep in one line. @param from first week (YYYY-MM-DD) and month (YYYY-MM) that count */
export function repLines(files: readonly NumbersFile[], from: { week: string; month: string }): RepLine[] {
  return files.map(file => ({
    file,
    week: sumWeeks(file.weeks.filter(({ week }) => week >= from.week)),
    month: sumMonths(file.months.filter(({ month }) => month >= from.month)),
    dates: file.weeks.findLast(({ kept }) => kept > 0) ?? { kept: 0, inTime: 0 },
  }));
}

/** The whole team in one. */
export const teamNumbers = (files: readonly NumbersFile[]): Numbers => addUp(files);
