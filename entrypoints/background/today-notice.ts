import { browser } from 'wxt/browser';
import { followSettings, thisMoment } from '../../lib/author';
import { nextNotice, noticeNow } from '../../lib/care/notice';
import { isoOf, localDay } from '../../lib/clients/days';
import { openBook } from '../../lib/db/book';
import { t, tn } from '../../lib/i18n';
import { readSettings, watchSettings } from '../../lib/settings';
import { showBadge } from '../../lib/today-badge';
import { todayView } from '../../lib/today-view';

const COUNT = 'today';
const NOTICE = 'today notice';
const LAST = 'lastNotice';
/** How often the figure on the toolbar button is made anew, minutes. */
const EVERY = 30;

/**
 * Today's count on the toolbar button, and one quiet notice a day at the hour that the person chose. Alarms
 * outlive the worker; what was missed while the machine slept comes once, or not at all.
 */
export function tellToday(): void {
  const { alarms } = browser;
  // An update may change the hour's rule, and Firefox forgets alarms when it ends.
  browser.runtime.onInstalled.addListener(schedule);
  browser.runtime.onStartup.addListener(schedule);
  // Switched off and on again, an extension is told of neither: so each start looks whether they are there.
  keepAlarms();
  watchSettings(schedule, new AbortController().signal);
  alarms.onAlarm.addListener(({ name }) => {
    if (name === COUNT) count();
    if (name === NOTICE) notice();
  });
  // Only there once the person chose an hour: the permission is asked for then.
  browser.notifications?.onClicked.addListener(() => {
    browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/today' as '/dashboard.html') });
  });
}

async function count(): Promise<number> {
  followSettings(await readSettings());
  const { items } = await todayView(openBook(), thisMoment());
  await showBadge(items.length);
  return items.length;
}

async function lastNotice(): Promise<string | undefined> {
  const last = (await browser.storage.local.get(LAST))[LAST];
  return typeof last === 'string' ? last : undefined;
}

async function keepAlarms(): Promise<void> {
  const { alarms } = browser;
  if (!(await alarms.get(COUNT))) await alarms.create(COUNT, { delayInMinutes: 1, periodInMinutes: EVERY });
  if (!(await alarms.get(NOTICE))) await schedule();
}

async function schedule(): Promise<void> {
  const { todayHour } = await readSettings();
  await browser.alarms.clear(NOTICE);
  if (todayHour === undefined) return;
  const when = nextNotice(todayHour, { ...thisMoment(), last: await lastNotice() });
  await browser.alarms.create(NOTICE, { when: Math.max(when, Date.now() + 1000) });
}

async function notice(): Promise<void> {
  const { todayHour } = await readSettings();
  const moment = thisMoment();
  if (todayHour !== undefined && noticeNow(todayHour, { ...moment, last: await lastNotice() })) {
    await browser.storage.local.set({ [LAST]: isoOf(localDay(moment.now, moment.zone)) });
    const things = await count();
    if (things > 0 && browser.notifications)
      await browser.notifications.create(NOTICE, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        title: t('extensionName'),
        message: tn('todayThings', things),
        silent: true,
      });
  }
  await schedule();
}
