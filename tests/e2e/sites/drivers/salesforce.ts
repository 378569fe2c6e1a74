import { BY_HAND, defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'salesforce',
  name: 'Salesforce Lightning',
  origins: ['https://firma.lightning.force.com'],
  path: '/lightning/o/Contact/list',
  without: {
    recipients: 'its composer is read as on any page',
    subject: 'its composer is read as on any page',
    'own address': 'a record names nobody but the client',
    note: 'its composer is read as on any page, and records nothing',
    ...BY_HAND,
  },
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('h1:visible', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.write:visible').click(),
  readsRecipients: false,
  happened: [12],
  undated: true,
  hideRecipients: page =>
    page.evaluate(() => {
      for (const head of document.querySelectorAll('records-highlights2'))
        head.shadowRoot?.querySelector('[data-target-selection-name]')?.remove();
    }),
});
