import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'hubspot',
  name: 'HubSpot',
  origins: ['https://app.hubspot.com', 'https://app-eu1.hubspot.com'],
  path: '/contacts/123/objects/0-1/views/all/list',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('h2', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.write').click(),
  readsRecipients: false,
  happened: [12],
  undated: true,
  hideRecipients: page =>
    page.evaluate(() => {
      for (const link of document.querySelectorAll('a')) link.remove();
    }),
});
