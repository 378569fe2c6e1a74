import { enterAll } from '../reading';
import { BY_HAND, defineDriver } from './driver';

export default defineDriver({
  id: 'yahoo',
  name: 'Yahoo Mail',
  origins: ['https://mail.yahoo.com'],
  path: '/d/folders/1',
  languages: ['en-US'],
  without: {
    note: 'a mailbox has no notes',
    dates: 'its dates have no year',
    ...BY_HAND,
  },
  ready: page => page.locator('[data-test-id=message-list-item]').first().waitFor(),
  openThread: async (page, subject) => {
    await page.locator('button.back').click();
    await page.locator('[data-test-id=message-list-item]', { hasText: subject }).click();
    await page.locator('[data-test-id=message-view]').first().waitFor();
  },
  leave: page => page.locator('button.back').click(),
  replyAll: page => page.locator('button.all').click(),
  write: async (page, mail) => {
    await page.locator('button.new').click();
    await enterAll(page, mail, kind => `#message-${kind}-field`);
    await page.locator('[data-test-id=compose-subject]').fill(mail.subject);
    await page.locator('[role=textbox]').focus();
  },
  hideAccount: page =>
    page.evaluate(() => {
      document.querySelector('#ybarAccountMenuOpener')?.removeAttribute('aria-label');
    }),
  hideAddresses: page =>
    page.evaluate(() => {
      for (const pill of document.querySelectorAll('[data-email]')) pill.removeAttribute('data-email');
    }),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const row of document.querySelectorAll('[data-test-id^=compose-header-field-]')) row.remove();
    }),
  reads: { shown: 6, replySubject: true, answers: false, dated: false },
});
