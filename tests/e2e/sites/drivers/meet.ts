import { CALL, defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'meet',
  name: 'Google Meet',
  origins: ['https://meet.google.com'],
  path: '/abc-defg-hij',
  languages: ['en-US'],
  without: CALL,
  byName: true,
  readsRecipients: false,
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('h1', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.chat').click(),
});
