import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'espocrm',
  name: 'EspoCRM',
  origins: ['https://crm.firma.example', 'http://127.0.0.1:8090'],
  path: '/espo/',
  without: {
    dates: 'its stream has a full date only sometimes, and is not read',
    'own address': 'a record names nobody but the client',
    note: 'a note is posted in its stream, which is no compose',
    scheduled: 'what is put off counts as not sent',
  },
  subject: 'Your order',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('.header-title', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('[data-name=emailAddress] a').click(),
  sendKeys: ['Control+Enter'],
  send: page => page.locator('[data-name=send]').click(),
  hideRecipients: page => page.evaluate(() => document.querySelector('[data-name=to]')?.remove()),
  close: page => page.locator('[data-name=cancel]').click(),
});
