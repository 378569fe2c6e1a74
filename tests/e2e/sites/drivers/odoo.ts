import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'odoo',
  name: 'Odoo',
  origins: ['https://firma.odoo.com', 'https://erp.firma.example'],
  path: '/odoo/contacts',
  without: {
    subject: 'a message in the chatter has none',
    dates: 'its messages show who wrote them by name alone',
    'own address': 'a record names nobody but the client',
    sent: 'its pages tell no own address, so nothing is recorded; “I sent it” is said by hand',
    scheduled: 'its pages tell no own address, so nothing is recorded; “I sent it” is said by hand',
    discarded: 'its pages tell no own address, so nothing is recorded; “I sent it” is said by hand',
  },
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('.o_last_breadcrumb_item:visible', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.o-mail-Chatter-sendMessage:visible').click(),
  note: page => page.locator('.o-mail-Chatter-logNote:visible').click(),
  sendKeys: ['Control+Enter'],
  hideRecipients: page =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll('.o-mail-RecipientsInput, .o_form_renderer a'))
        one.remove();
    }),
  send: page => page.locator('.o-mail-Composer-send:visible').click(),
});
