import type { BrowserContext, Page } from '@playwright/test';
import { servePage } from '../../pages/index.mjs';

const GMAIL = 'https://mail.google.com';

/** Where and how the sample mailbox is opened. */
export interface MailOptions {
  /** Interface language of the page: `en`, `zh-CN`. */
  hl?: string;
  /** Without `#`: `inbox/18d…`. */
  hash?: string;
  /** Variants of the page, as `tests/pages/gmail/state.mjs` reads them: `{undo: '300'}`. */
  query?: Record<string, string>;
  /** Another origin than Gmail's, at which it stands too. */
  origin?: string;
}

/** Answers Gmail's address, and `origins` beside it, with the sample mailbox, and nothing else. */
export async function serveMailboxIn(
  context: BrowserContext,
  origins: readonly string[],
  refused: string[],
): Promise<void> {
  await context.route(/^https?:/, async route => {
    const url = new URL(route.request().url());
    if (url.origin !== GMAIL && !origins.includes(url.origin)) {
      refused.push(`${route.request().method()} ${url}`);
      await route.abort();
      return;
    }
    const { status, headers, body } = await servePage(url.pathname);
    await route.fulfill({ status, headers, body });
  });
}

/** Opens the sample mailbox in a tab, and waits until it stands. */
export async function openMailbox(
  page: Page,
  { hl = 'en', hash, query = {}, origin = GMAIL }: MailOptions = {},
): Promise<Page> {
  const search = new URLSearchParams({ hl, ...query });
  await page.goto(`${origin}/mail/u/0/?${search}${hash ? `#${hash}` : ''}`);
  await page.waitForSelector('.nH.bkK > *');
  return page;
}
