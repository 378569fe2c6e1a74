import { BY_HAND, defineDriver } from './driver';

export default defineDriver({
  id: 'qq',
  name: 'QQ Mail',
  origins: ['https://wx.mail.qq.com'],
  path: '/',
  languages: ['zh-CN'],
  without: {
    note: 'a mailbox has no notes',
    ...BY_HAND,
  },
  ready: page => page.locator('.mail-list-page-item').first().waitFor(),
  openThread: async (page, subject) => {
    await page.locator('button.back').click();
    await page.locator('.mail-list-page-item', { hasText: subject }).click();
    await page.locator('.mail-subject-text', { hasText: subject }).waitFor();
  },
  leave: page => page.locator('button.back').click(),
  replyAll: page => page.locator('button.all').click(),
  hideAccount: page => page.evaluate(() => document.querySelector('.user-email')?.remove()),
  hideAddresses: page =>
    page.evaluate(() => {
      for (const part of document.querySelectorAll('.mail-detail-basic .cmp-account-email')) part.remove();
    }),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const part of document.querySelectorAll('.mail-compose-receivers, .mail-detail-basic'))
        part.remove();
    }),
  reads: { shown: 1, replySubject: true, answers: false, rows: false },
});
