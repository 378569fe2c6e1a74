import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

const VIEWPORT = { width: 1280, height: 800 };
const BLANK = 'about:blank';

/**
 * One context and one tab for the tests of a worker that need no extension: a new one of each costs several
 * times what such a test does in it. Between two tests the tab goes to a blank page, and all that was put into
 * the context is taken out again; where that cannot be shown, the next test gets a new context.
 */
class KeptTab {
  private context: BrowserContext | undefined;
  private added: { dispose(): Promise<void> }[] = [];

  constructor(private readonly browser: Browser) {}

  /** The context, as if it were new: one blank tab, no script, no route, nothing stored. */
  async take(): Promise<BrowserContext> {
    if (this.context) return this.context;
    const context = await this.browser.newContext({ viewport: VIEWPORT });
    await context.newPage();
    const addInitScript = context.addInitScript.bind(context);
    context.addInitScript = async (...args: Parameters<BrowserContext['addInitScript']>) => {
      const script = await addInitScript(...args);
      this.added.push(script);
      return script;
    };
    this.context = context;
    return context;
  }

  /** Makes it as new, or lets go of it. */
  async giveBack(): Promise<void> {
    const { context } = this;
    if (!context) return;
    const [tab, ...others] = context.pages();
    if (!tab || !(await leftNothing(context))) return this.letGo();
    for (const page of others) await page.close();
    await context.unrouteAll({ behavior: 'wait' });
    for (const script of this.added.splice(0)) await script.dispose();
    tab.removeAllListeners();
    await tab.unrouteAll();
    await tab.goto(BLANK);
    await tab.setViewportSize(VIEWPORT);
    await tab.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    if (context.pages().length !== 1) await this.letGo();
  }

  async letGo(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
    this.added = [];
  }
}

/** Whether a test stored nothing where the next one would find it. */
async function leftNothing(context: BrowserContext): Promise<boolean> {
  if ((await context.cookies()).length > 0) return false;
  for (const page of context.pages()) {
    if (!page.url().startsWith('http')) continue;
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      window.name.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    if (stored.some(count => count > 0)) return false;
  }
  return true;
}

/** The blank tab that a test begins with, or another one where that is in use. */
export async function blankTab(context: BrowserContext): Promise<Page> {
  return context.pages().find(page => page.url() === BLANK) ?? context.newPage();
}

/** A test whose `context` is the kept one, and whose `page` its tab. For tests that set no clock and no session. */
export const test = base.extend<object, { kept: KeptTab }>({
  kept: [
    async ({ browser }, use) => {
      const kept = new KeptTab(browser);
      await use(kept);
      await kept.letGo();
    },
    { scope: 'worker' },
  ],
  context: async ({ kept }, use, info) => {
    await use(await kept.take());
    if (info.status === info.expectedStatus) await kept.giveBack();
    else await kept.letGo();
  },
  page: async ({ context }, use) => {
    await use(await blankTab(context));
  },
});
