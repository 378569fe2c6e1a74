import type { Page } from '@playwright/test';
import { enterAll } from '../reading';
import { defineDriver } from './driver';

/** Goes to the beginning of what is written, in the field or in the frame of the rich editor. */
export async function focusEditor(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#composebody_ifr');
    (frame?.contentDocument?.body ?? document.querySelector<HTMLElement>('#composebody'))?.focus();
  });
  await page.keyboard.press('Control+Home');
}

export default defineDriver({
  id: 'roundcube',
  name: 'Roundcube',
  origins: ['https://mail.firma.example', 'http://127.0.0.1:8025'],
  path: '/deep/webmail/',
  // The page is left after a mail was sent; here later than the test looks.
  query: { leave: '60000' },
  without: {
    note: 'a mailbox has no notes',
    scheduled: 'it has no sending later',
    discarded: 'a draft is left by leaving its page: not sent, as all that is not confirmed',
  },
  ready: page => page.locator('#messagelist tr').first().waitFor(),
  openThread: async (page, subject) => {
    if (await page.locator('a.list').count()) await page.locator('a.list').click();
    // The click before it loads the preview, which Firefox's driver waits for without end.
    await page.locator('#messagelist tr', { hasText: subject }).dispatchEvent('dblclick');
    await page.locator('#message-header .subject', { hasText: subject }).waitFor();
  },
  leave: async page => {
    await page.locator('a.list').click();
    await page.locator('#messagelist tr').first().waitFor();
  },
  replyAll: async page => {
    await page.locator('a.reply-all').click();
    await page.locator('#composebody').waitFor({ state: 'attached' });
    await focusEditor(page);
  },
  write: async (page, mail) => {
    await page.locator('a.compose').click();
    await enterAll(page, mail, kind => `[data-row=${kind}] input`);
    await page.locator('#compose-subject').fill(mail.subject);
    await focusEditor(page);
  },
  send: page => page.locator('.formbuttons button.send').click(),
  hideAccount: page =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll('.username, script:not([src])')) one.remove();
    }),
  hideRecipients: page =>
    page.evaluate(() => {
      for (const kind of ['to', 'cc', 'bcc']) document.querySelector(`textarea[name=_${kind}]`)?.remove();
    }),
  hideAddresses: page =>
    page.evaluate(() => {
      for (const link of document.querySelectorAll('.rcmContactAddress')) {
        link.removeAttribute('href');
        link.removeAttribute('title');
      }
    }),
  reads: { shown: 1, replySubject: true, answers: false },
});
