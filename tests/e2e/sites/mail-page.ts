import type { Browser, BrowserContext, Page } from '@playwright/test';
import { servePage } from '../../pages/index.mjs';
import { blankTab } from '../lib/kept-tab';
import type { RecordDriver, SiteDriver } from './drivers/driver';
import gmail from './drivers/gmail';

/** Opens a site's own page at one of its addresses, with a script in each of its windows. */
export async function sitePage(
  context: BrowserContext,
  script: string,
  driver: SiteDriver | RecordDriver,
  query: Record<string, string> = {},
  origin: string = driver.origins[0],
): Promise<Page> {
  await context.addInitScript(script);
  await serve(context, driver, origin);
  const page = await blankTab(context);
  await page.goto(addressOf(driver, query, origin));
  await driver.ready(page);
  return page;
}

/** A site's own page at one address, in one window that all tests of a file share. */
export interface SharedPage {
  /** Loads it anew: nothing is left of what another test did. */
  open(query?: Record<string, string>): Promise<Page>;
  close(): Promise<void>;
}

/**
 * One window for many tests, with a clock that can be put forward: making a context and a window for each of
 * them takes longer than what they test.
 */
export async function sharedPage(
  browser: Browser,
  script: string,
  driver: SiteDriver | RecordDriver,
  origin: string = driver.origins[0],
): Promise<SharedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.clock.install();
  await context.addInitScript(script);
  await serve(context, driver, origin);
  const page = await context.newPage();
  return {
    open: async (query = {}) => {
      await page.goto(addressOf(driver, query, origin));
      await driver.ready(page);
      return page;
    },
    close: () => context.close(),
  };
}

const addressOf = (driver: SiteDriver | RecordDriver, query: Record<string, string>, origin: string) =>
  `${origin}${driver.path}?${new URLSearchParams({ ...driver.query, ...query })}`;

async function serve(context: BrowserContext, driver: SiteDriver | RecordDriver, origin: string) {
  await context.route(`${origin}/**`, async route => {
    const { status, headers, body } = await servePage(new URL(route.request().url()).pathname, driver.id);
    await route.fulfill({ status, headers, body });
  });
}

/** Query of the sample mailbox, see `tests/pages/gmail/state.mjs`. */
export type MailPageOptions = Partial<Record<'hl' | 'undo' | 'compose' | 'minimised' | 'quote', string>>;

/** Opens the sample mailbox at Gmail's own address. */
export const mailPage = (context: BrowserContext, script: string, options: MailPageOptions = {}) =>
  sitePage(context, script, gmail, options);
