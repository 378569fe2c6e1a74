import { CALL, defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'zoom',
  name: 'Zoom',
  origins: ['https://app.zoom.us'],
  path: '/wc/123456789/start',
  languages: ['en-US'],
  without: CALL,
  byName: true,
  readsRecipients: false,
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.frameLocator('#webclient').locator('h1', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.frameLocator('#webclient').locator('.chat').click(),
});
