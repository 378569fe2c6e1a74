import type { BrowserContext, Page } from '@playwright/test';
import { servePage } from '../../pages/index.mjs';

/** Gmail's own origin. */
export const GMAIL = 'https://mail.google.com';

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

/** What stands where, beside the sample mailbox at Gmail's address. */
export interface Served {
  /** Other origins of the sample mailbox. */
  origins: readonly string[];
  /** Other sites' own pages in `tests/pages`: their folder by origin. */
  pages: Readonly<Record<string, string>>;
  /** Origins of real servers on this machine. */
  real: readonly string[];
}

/** Answers Gmail's address, and what stands beside it, with sample pages, and nothing else. */
export async function servePagesIn(
  context: BrowserContext,
  { origins, pages, real }: Served,
  refused: string[],
): Promise<void> {
  await context.route(/^https?:/, async route => {
    const url = new URL(route.request().url());
    if (real.includes(url.origin)) return route.continue();
    const site = pages[url.origin];
    if (!site && url.origin !== GMAIL && !origins.includes(url.origin)) {
      refused.push(`${route.request().method()} ${url}`);
      await route.abort();
      return;
    }
    const { status, headers, body } = await servePage(url.pathname, site);
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
