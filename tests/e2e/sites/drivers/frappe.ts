import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'frappe',
  name: 'ERPNext',
  origins: ['https://erp.firma.example', 'https://firma.frappe.cloud'],
  path: '/app/contact',
  without: {
    dates: 'its times are the server’s, whose zone the page does not tell',
    'own address': 'a record names nobody but the client',
    sent: 'its box goes before the server answers; “I sent it” is said by hand',
    scheduled: 'its box goes before the server answers; “I sent it” is said by hand',
    discarded: 'its box goes before the server answers; “I sent it” is said by hand',
  },
  subject: 'Your order',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('.form-layout').waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.write').click(),
  // The dialog of a mail that was not sent lies over the page.
  note: async page => {
    await page.evaluate(() => document.querySelector('.modal')?.remove());
    await page.locator('.note').click();
  },
  sendKeys: ['Control+Enter'],
  send: page => page.locator('.btn-primary').click(),
  hideRecipients: page =>
    page.evaluate(() => document.querySelector('[data-fieldname=recipients] input')?.remove()),
});
