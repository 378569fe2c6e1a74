import { compose, enter, openThread } from '../reading';
import { defineDriver } from './driver';

export default defineDriver({
  id: 'gmail',
  name: 'Gmail',
  origins: ['https://mail.google.com'],
  path: '/mail/u/0/',
  without: {
    note: 'a mailbox has no notes',
  },
  ready: page => page.locator('tr.zA').first().waitFor(),
  openThread,
  leave: async page => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('u');
    await page.locator('tr.zA:visible').first().waitFor();
  },
  replyAll: page => page.keyboard.press('a'),
  write: async (page, { to, cc, bcc, subject }) => {
    await compose(page, to, subject, '');
    const rows = page.locator('.M9:visible');
    await rows.locator('.hl').click();
    for (const [i, who] of [cc, bcc].entries()) {
      await rows.locator('.aB.gQ').nth(i).click();
      await enter(page, who);
    }
    await rows.locator('.Am').click();
    await page.keyboard.press('Control+Home');
  },
  send: page => page.locator('.aoO:visible').click(),
  sendKeys: ['Control+Enter', 'Meta+Enter'],
  undo: page => page.locator('#link_undo').click(),
  schedule: async page => {
    await page.locator('.hG:visible').click();
    await page.locator('[selector=scheduledSend]:visible').click();
  },
  discard: page => page.locator('.oh:visible').click(),
  hideAccount: page =>
    page.evaluate(() => {
      document.querySelector('meta[name=og-profile-acct]')?.remove();
      document.querySelector('a.gb_B')?.remove();
      document.title = 'Mail';
    }),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const field of document.querySelectorAll('form .fX, form .hl')) field.remove();
    }),
  hideAddresses: page =>
    page.evaluate(() => {
      for (const span of document.querySelectorAll('[email]')) span.removeAttribute('email');
      for (const span of document.querySelectorAll('[data-hovercard-id]'))
        span.removeAttribute('data-hovercard-id');
    }),
  reads: { shown: 3, replySubject: true, answers: true },
});
