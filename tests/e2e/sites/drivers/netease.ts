import type { Page } from '@playwright/test';
import { enterAll } from '../reading';
import { defineDriver } from './driver';

/** Goes to the beginning of what is written, in the frame of the editor. */
async function focusEditor(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLIFrameElement>('.APP-editor-iframe')?.contentDocument?.body.focus();
  });
  await page.keyboard.press('Control+Home');
}

export default defineDriver({
  id: 'netease',
  name: 'NetEase Mail',
  origins: ['https://mail.163.com', 'https://mail.126.com'],
  path: '/js6/main.jsp',
  languages: ['zh-CN'],
  without: {
    scheduled: 'what is put off counts as not sent',
    note: 'a mailbox has no notes',
  },
  ready: page => page.locator('[sign=letter]').first().waitFor(),
  openThread: async (page, subject) => {
    await page.locator('button.back').click();
    await page.locator('[sign=letter]', { hasText: subject }).click();
    await page.locator('h1[id$=_h1Subject]', { hasText: subject }).waitFor();
  },
  leave: page => page.locator('button.back').click(),
  replyAll: async page => {
    await page.locator('button.all').click();
    await focusEditor(page);
  },
  write: async (page, mail) => {
    await page.locator('button.new').click();
    await enterAll(page, mail, kind => `#divCompose${kind} input`);
    await page.locator('[id$=_subjectInput]').fill(mail.subject);
    await focusEditor(page);
  },
  send: page => page.locator('.nui-mainBtn').click(),
  sendKeys: [],
  discard: page => page.locator('.cancel').click(),
  hideAccount: page => page.evaluate(() => document.querySelector('#spnUid')?.remove()),
  hideAddresses: page =>
    page.evaluate(() => {
      for (const part of document.querySelectorAll('.nui-addr-email')) part.remove();
    }),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const row of document.querySelectorAll('[id^=divCompose]')) row.remove();
    }),
  reads: { shown: 1, replySubject: true, answers: false },
});
