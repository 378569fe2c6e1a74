import { defineRecordDriver, EVENT } from './driver';

export default defineRecordDriver({
  id: 'outlook-calendar',
  site: 'outlook',
  name: 'Outlook’s calendar',
  origins: ['https://outlook.office.com', 'https://outlook.live.com'],
  path: '/calendar/view/week',
  languages: ['en-US'],
  without: { ...EVENT, 'own address': 'nobody is shown for a name, the person neither' },
  byName: true,
  empty: 'nobody-named',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('h1', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
});
