import { BY_HAND, defineRecordDriver } from './driver';

export default defineRecordDriver({
  id: 'exmail',
  name: 'Tencent Exmail',
  origins: ['https://exmail.qq.com'],
  path: '/cgi-bin/frame_html',
  languages: ['zh-CN'],
  without: {
    note: 'a mailbox has no notes',
    dates: 'no facts about its dates were found',
    ...BY_HAND,
  },
  subject: 'Your order',
  ready: page => page.locator('nav button').first().waitFor(),
  openRecord: async (page, name) => {
    await page.locator('nav button', { hasText: name }).click();
    await page.frameLocator('#mainFrame').locator('#subject', { hasText: name }).waitFor();
  },
  leave: page => page.locator('nav .list').click(),
  message: page => page.locator('#composebtn').click(),
  hideRecipients: page =>
    page.evaluate(() => {
      const doc = document.querySelector<HTMLIFrameElement>('#mainFrame')?.contentDocument;
      for (const part of doc?.querySelectorAll('#toAreaCtrl, #mainmail') ?? []) part.remove();
    }),
  hideAccount: page => page.evaluate(() => document.querySelector('#useraddrcontainer')?.remove()),
});
