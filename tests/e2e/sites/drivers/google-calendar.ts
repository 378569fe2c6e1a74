import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'google-calendar',
  name: 'Google Calendar',
  origins: ['https://calendar.google.com'],
  path: '/calendar/u/0/r',
  languages: ['en-US'],
  without: {
    compose: 'an event is no mail, and nothing is written in it',
    recipients: 'an event is no mail, and nothing is written in it',
    subject: 'an event is no mail, and nothing is written in it',
    'new text': 'an event is no mail, and nothing is written in it',
    sent: 'an event is no mail, and nothing is written in it',
    scheduled: 'an event is no mail, and nothing is written in it',
    note: 'an event is no mail, and nothing is written in it',
    discarded: 'an event is no mail, and nothing is written in it',
    dates: 'when an event is says nothing of a contact',
  },
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('[role=heading]', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  hideAccount: page => page.evaluate(() => document.querySelector('a.account')?.remove()),
});
