import type { BrowserContext, Page } from '@playwright/test';
import { servePage } from '../../pages/index.mjs';

/** Query of the sample mailbox, see `tests/pages/gmail/state.mjs`. */
export type MailPageOptions = Partial<Record<'hl' | 'undo' | 'compose' | 'minimised' | 'quote', string>>;

/** Opens the sample mailbox at the mail site's own address, with a script in each of its windows. */
export async function mailPage(
  context: BrowserContext,
  script: string,
  options: MailPageOptions = {},
): Promise<Page> {
  await context.addInitScript(script);
  await context.route('https://mail.google.com/**', async route => {
    const { status, headers, body } = await servePage(new URL(route.request().url()).pathname);
    await route.fulfill({ status, headers, body });
  });
  const page = await context.newPage();
  await page.goto(`https://mail.google.com/mail/u/0/?${new URLSearchParams(options)}#inbox`);
  await page.locator('tr.zA').first().waitFor();
  return page;
}
