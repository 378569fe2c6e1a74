import { told } from '../../../../components/today/today-words';
import { weeklyHour } from '../../../../lib/care/plan-hour';
import { t } from '../../../../lib/i18n';
import type { TodayView } from '../../../../lib/today-view';

/** Gives the person the weekly hour as a file for their calendar, with this week's list in it. */
export function planHour(view: TodayView): void {
  const text = weeklyHour({
    from: view.today,
    title: t('planHourTitle'),
    lines: view.items.map(item => `${item.name}: ${told(item).text}`),
    uid: `weekly-hour-${view.today}@yesfirst.invalid`,
    now: Date.now(),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'yesfirst-weekly-hour.ics';
  link.click();
  // The download has begun by then; the address is of no further use.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
