import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'zendesk',
  name: 'Zendesk',
  origins: ['https://firma.zendesk.com'],
  path: '/agent/dashboard',
  languages: ['en-US'],
  without: {
    recipients: 'a reply goes to the requester, and names no address',
    subject: 'a ticket’s subject is no reply’s',
    'own address': 'a ticket names nobody but its requester',
    sent: 'Submit changes a ticket without a reply too',
    scheduled: 'there is no sending later',
    discarded: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
  },
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page
      .locator('[data-test-id=ticket-system-field-requester-menu]:visible', { hasText: name })
      .waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.write:visible').click(),
  note: page => page.locator('.note:visible').click(),
  readsRecipients: false,
  // Newest first in days: what the client saw.
  happened: [3, 30],
  hideRecipients: page =>
    page.evaluate(() => {
      for (const part of document.querySelectorAll('[data-test-id^=customer-context-] span')) part.remove();
    }),
});
