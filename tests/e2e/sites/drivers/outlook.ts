import { enterAll } from '../reading';
import { defineDriver } from './driver';

export default defineDriver({
  id: 'outlook',
  name: 'Outlook',
  origins: [
    'https://outlook.office.com',
    'https://outlook.live.com',
    'https://outlook.office365.com',
    'https://outlook.cloud.microsoft',
  ],
  path: '/mail/',
  without: {
    note: 'a mailbox has no notes',
  },
  ready: page => page.locator('[role=option]').first().waitFor(),
  openThread: async (page, subject) => {
    await page.locator('[role=option]', { hasText: subject }).click();
    await page.locator('[role=heading]', { hasText: subject }).waitFor();
  },
  leave: async page => {
    await page.evaluate(() => {
      document.querySelector('[role=main]')?.replaceChildren();
    });
  },
  replyAll: page => page.locator('[data-test=replyAll]').click(),
  write: async (page, mail) => {
    await page.locator('[data-test=new]').click();
    const box = page.locator('.compose');
    await box.locator('button', { hasText: /Bcc|密件/ }).click();
    await enterAll(page, mail, kind => `.compose [role=group][id$=_${kind.toUpperCase()}] input`);
    await box.locator('input[id$=_SUBJECT]').fill(mail.subject);
    await box.locator('[contenteditable]').focus();
    await page.keyboard.press('Control+Home');
  },
  send: page => page.locator('[data-testid=ComposeSendButton] button').first().click(),
  sendKeys: ['Control+Enter', 'Alt+s'],
  undo: page => page.locator('.toast button').click(),
  schedule: async page => {
    await page.locator('[data-testid=ComposeSendButton] [aria-haspopup]').click();
    await page.locator('[data-test=schedule]').click();
  },
  discard: page => page.locator('#discardCompose').click(),
  hideAccount: page =>
    page.evaluate(() => {
      for (const root of document.querySelectorAll('[id^=primaryMailboxRoot_]')) root.remove();
    }),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const group of document.querySelectorAll('.compose [role=group]')) group.remove();
    }),
  hideAddresses: page =>
    page.evaluate(() => {
      for (const name of document.querySelectorAll('[id$=_FROM], .lpc-hoverTarget'))
        name.textContent = name.textContent?.replace(/<.*>/, '') ?? '';
    }),
  reads: { shown: 6, replySubject: false, answers: true },
});
