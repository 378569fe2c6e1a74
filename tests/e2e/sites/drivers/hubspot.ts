import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'hubspot',
  name: 'HubSpot',
  origins: ['https://app.hubspot.com', 'https://app-eu1.hubspot.com'],
  path: '/contacts/123/objects/0-1/views/all/list',
  without: {
    recipients: 'its composer is read as on any page',
    subject: 'its composer is read as on any page',
    'own address': 'a record names nobody but the client',
    note: 'its composer is read as on any page, and records nothing',
    sent: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
    scheduled: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
    discarded: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
  },
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
