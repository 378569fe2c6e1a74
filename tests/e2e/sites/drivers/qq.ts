import { defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'qq',
  name: 'QQ Mail',
  origins: ['https://wx.mail.qq.com'],
  path: '/',
  languages: ['zh-CN'],
  without: {
    note: 'a mailbox has no notes',
    dates: 'no facts about its dates were found',
    sent: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
    scheduled: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
    discarded: 'no certain sign tells that a mail was sent; “I sent it” is said by hand',
  },
  subject: 'Your order',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.locator('h1', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('.write').click(),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const part of document.querySelectorAll('.mail-compose-receivers, .mail-detail-basic'))
        part.remove();
    }),
  hideAccount: page => page.evaluate(() => document.querySelector('.user-email')?.remove()),
});
