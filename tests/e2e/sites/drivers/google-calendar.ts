import { defineRecordDriver, EVENT } from './driver';

export default defineRecordDriver({
  id: 'google-calendar',
  name: 'Google Calendar',
  origins: ['https://calendar.google.com'],
  path: '/calendar/u/0/r',
  languages: ['en-US'],
  without: EVENT,
  empty: 'nobody-named',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('[role=heading]', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  hideAccount: page => page.evaluate(() => document.querySelector('a.account')?.remove()),
});
