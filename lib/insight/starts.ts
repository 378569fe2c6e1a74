import { dayOf } from '../clients/days';
import { COUNTED, type Counted, type DayCount, emptyDay, sumOf } from '../counts';
import { endOfWeek } from './periods';

/** How the replies of some time began. */
export type Starts = Omit<DayCount, 'day'>;

/** How the replies of each week began, in numbers (D8). @param weeks Mondays, YYYY-MM-DD */
export function startsByWeek(days: readonly DayCount[], weeks: readonly string[], today: number): Starts[] {
  return weeks.map(week => {
    const [from, to] = [dayOf(week)!, endOfWeek(week, today)];
    return sumStarts(
      days.filter(({ day }) => {
        const number = dayOf(day);
        return number !== undefined && number >= from && number <= to;
      }),
    );
  });
}

/** Several of them in one. */
export function sumStarts(parts: readonly Starts[]): Starts {
  const { day: _day, ...sum } = sumOf(parts.map(part => ({ ...emptyDay(''), ...part })));
  return sum;
}

/** Of 100 replies, how many began so; nothing where none was sent. */
export function per100(count: number, of: number): number | undefined {
  return of === 0 ? undefined : (count / of) * 100;
}

/** How many began with policy, a no, somebody's fault or an excuse. */
export const hidden = (starts: Starts): number => COUNTED.reduce((sum, kind) => sum + starts[kind], 0);

/** Of each kind: mended before sending, and sent as it was. */
export function mending(starts: Starts): Record<Counted, { mended: number; sent: number }> {
  const of = (kind: Counted) => ({ mended: starts.mended[kind], sent: starts[kind] });
  return { policy: of('policy'), refusal: of('refusal'), blame: of('blame'), excuse: of('excuse') };
}
