import type { BrowserContext, Page } from '@playwright/test';
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
  await context.route(`${origin}/**`, async route => {
    const { status, headers, body } = await servePage(new URL(route.request().url()).pathname, driver.id);
    await route.fulfill({ status, headers, body });
  });
  const page = await blankTab(context);
  await page.goto(`${origin}${driver.path}?${new URLSearchParams({ ...driver.query, ...query })}`);
  await driver.ready(page);
  return page;
}

/** Query of the sample mailbox, see `tests/pages/gmail/state.mjs`. */
export type MailPageOptions = Partial<Record<'hl' | 'undo' | 'compose' | 'minimised' | 'quote', string>>;

/** Opens the sample mailbox at Gmail's own address. */
export const mailPage = (context: BrowserContext, script: string, options: MailPageOptions = {}) =>
  sitePage(context, script, gmail, options);
