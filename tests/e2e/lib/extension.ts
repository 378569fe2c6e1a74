import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import puppeteer, { type Browser as PuppeteerBrowser, type Page as PuppeteerPage } from 'puppeteer-core';
import type { SampleBook } from '../../demo/book-entry';
import { fillExpression } from '../../demo/book-script.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { type Chromium, Chromiums } from './chromium';
import { GMAIL, type MailOptions, openMailbox, servePagesIn } from './mailbox';
import { BrowserPrompt } from './prompt';

export type { MailOptions, PuppeteerPage };
export { expect };

/** The built extension that the tests run. */
export const EXTENSION = join(ROOT, '.output', 'chrome-mv3');

/** How the browser is started, and what stands in it. */
export interface StartOptions {
  /** The extension's folder. */
  folder?: string;
  headless?: boolean;
  args?: readonly string[];
  /** Other origins at which the sample mailbox stands: `https://mail.partner.example`. */
  origins?: readonly string[];
  /** Other sites' own pages, see `servePagesIn`. */
  pages?: Readonly<Record<string, string>>;
  /** Origins of real servers on this machine that may be reached. */
  real?: readonly string[];
  /** A mailbox that is open before the extension is installed; it is the first of `context.pages()`. */
  openBefore?: MailOptions;
  /** The browser's own question for a permission can be answered, by `prompt()`. */
  prompts?: boolean;
  /** Starts Chromium in the place of Chromium itself (`policy-folder.ts`). */
  program?: string;
}

/** The built extension, just installed in a Chromium. */
export class Extension {
  private puppeteer: PuppeteerBrowser | undefined;
  /** The browser's own page of extensions, once it was needed. */
  private extensions: Page | undefined;

  private constructor(
    private readonly chromium: Chromium,
    readonly worker: Worker,
    readonly id: string,
    /** Requests of pages that were answered by nobody. */
    readonly refused: readonly string[],
    /** How many requests had left before this test. */
    private readonly before: number,
    /** Origins that were served. */
    private readonly origins: readonly string[],
  ) {}

  get context(): BrowserContext {
    return this.chromium.context;
  }

  private get cdp(): CDPSession {
    return this.chromium.cdp;
  }

  private get profile(): string {
    return this.chromium.profile;
  }

  /** Installs the extension anew, in a browser where it is not, and waits for its worker. */
  static async install(chromium: Chromium, options: StartOptions = {}): Promise<Extension> {
    const { folder = EXTENSION, origins = [], pages = {}, real = [], openBefore } = options;
    const { context, outgoing } = chromium;
    const refused: string[] = [];
    const before = outgoing.asked().length;
    await servePagesIn(context, { origins, pages, real }, refused);
    if (openBefore) await openMailbox(context.pages()[0] ?? (await context.newPage()), openBefore);
    const { id, worker } = await chromium.install(folder);
    const served = [GMAIL, ...origins, ...Object.keys(pages), ...real];
    return new Extension(chromium, worker, id, refused, before, served);
  }

  /** Everything that left, or would have left, for elsewhere than the page that was served. */
  leaks(): string[] {
    return [...this.refused, ...this.chromium.outgoing.asked().slice(this.before)];
  }

  /** Takes it out again, with all that was done in the browser meanwhile. */
  async uninstall(): Promise<void> {
    await this.puppeteer?.disconnect();
    await this.chromium.clear(this.id, this.origins);
  }

  /** Opens the sample mailbox at Gmail's address and waits until it stands. */
  async openMail(options: MailOptions = {}): Promise<Page> {
    return openMailbox(await this.context.newPage(), options);
  }

  /** Opens a page of the extension in a tab: `dashboard.html`. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  /** Runs something in a page of the extension, where its storage is at hand. */
  async inOwnPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.openOwn('dashboard.html');
    try {
      return await act(page);
    } finally {
      await page.close();
    }
  }

  /** Writes sample clients into the book; gives their ids by name. */
  async fillBook(book: SampleBook): Promise<Record<string, string>> {
    // The worker has the same database at hand as the pages.
    return this.worker.evaluate<Record<string, string>>(await fillExpression(book));
  }

  /** Changes stored settings (see `lib/settings.ts`), as the dashboard would. */
  async changeSettings(change: Record<string, unknown>): Promise<void> {
    await this.worker.evaluate(async fresh => {
      const api = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      await navigator.locks.request('yesfirst settings', async () => {
        const { settings } = await api.storage.local.get('settings');
        await api.storage.local.set({ settings: { ...settings, ...fresh } });
      });
    }, change);
  }

  /** Stores packs beyond the built-in ones, as the rules page would. */
  async storePacks(packs: object[]): Promise<void> {
    await this.worker.evaluate(async stored => {
      const api = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      // At its start the worker writes them back, with what the policy has.
      await navigator.locks.request('yesfirst packs', () => api.storage.local.set({ packs: stored }));
    }, packs);
  }

  /** Keys of the muted rules, as they are stored. */
  mutedRules(): Promise<string[]> {
    return this.worker.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      const { settings } = await api.storage.local.get('settings');
      return (settings as { muted?: string[] } | undefined)?.muted ?? [];
    });
  }

  /** Takes the permission for an origin back, given as a match pattern. Only what was asked for can be. */
  async takeBack(pattern: string): Promise<void> {
    await this.worker.evaluate(async origin => {
      const api = (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome;
      if (!(await api.permissions.remove({ origins: [origin] }))) throw new Error(`${origin} stays`);
    }, pattern);
  }

  /** Chooses "Site access" in the browser's own page of extensions: its menu calls the same. */
  async chooseSiteAccess(access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    this.extensions ??= await this.context.newPage();
    const page = this.extensions;
    if (!page.url().startsWith('chrome:')) await page.goto('chrome://extensions');
    await page.evaluate(
      async update => {
        const api = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
        await api.developerPrivate.updateExtensionConfiguration(update);
      },
      { extensionId: this.id, hostAccess: access },
    );
  }

  /**
   * Opens the real side panel beside `page`, by the toolbar button, and gives it. It is no tab, so Playwright
   * does not list it: it is a puppeteer page.
   */
  async openPanel(page: Page): Promise<PuppeteerPage> {
    await page.bringToFront();
    await this.pressAction(page);
    return this.panel();
  }

  /** Presses the extension's toolbar button while `page` is in front. */
  async pressAction(page: Page): Promise<void> {
    const filter = [{ type: 'tab', exclude: false }];
    let targetId: string | undefined;
    // The tab hears of an address or title that the page gave itself a moment later than the page.
    await expect
      .poll(
        async () => {
          const { targetInfos } = await this.cdp.send('Target.getTargets', { filter });
          const { url, title } = await this.targetOf(page);
          targetId = targetInfos.find(info => info.url === url && info.title === title)?.targetId;
          return targetId;
        },
        { message: `a tab that shows ${page.url()}` },
      )
      .toBeDefined();
    await this.cdp.send('Extensions.triggerAction' as never, { id: this.id, targetId } as never);
  }

  private async targetOf(page: Page): Promise<{ url: string; title: string }> {
    const session = await this.context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo;
  }

  /** The side panel, once it is open (the edge mark in the page opens it too). */
  async panel(): Promise<PuppeteerPage> {
    const browser = await this.connect();
    const target = await browser.waitForTarget(
      found => found.url().startsWith(`chrome-extension://${this.id}/sidepanel.html`),
      { timeout: 20_000 },
    );
    const panel = await target.asPage();
    await panel.waitForFunction(
      () => document.readyState === 'complete' && document.body.innerText.trim() !== '',
    );
    return panel;
  }

  /** The browser's question for a permission, once it is asked. Only where `prompts` was said at the start. */
  prompt(): Promise<BrowserPrompt> {
    return BrowserPrompt.wait(this.profile);
  }

  private async connect(): Promise<PuppeteerBrowser> {
    if (this.puppeteer) return this.puppeteer;
    const [port, path] = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    this.puppeteer = await puppeteer.connect({
      browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
      defaultViewport: null,
    });
    return this.puppeteer;
  }
}

/** The parts of the browser's API that run inside its pages and the worker here. */
interface Storage {
  local: {
    get(key: string): Promise<{ settings?: object }>;
    set(values: object): Promise<void>;
  };
}
interface Permissions {
  remove(permissions: { origins: string[] }): Promise<boolean>;
}
interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
}

interface Options {
  /** Language of the browser's interface, and so of everything of ours: `en` or `zh-CN`. */
  language: string;
  /** How the browser is started. */
  start: StartOptions;
}

interface Fixtures {
  /** The extension as it was just installed, in a Chromium where nothing is left of any test before. */
  yesfirst: Extension;
}

export const test = base.extend<Options & Fixtures, { chromiums: Chromiums }>({
  language: ['en', { option: true }],
  start: [{}, { option: true }],
  chromiums: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
    async ({}, use) => {
      const chromiums = new Chromiums();
      await use(chromiums);
      await chromiums.stop();
    },
    { scope: 'worker' },
  ],
  yesfirst: async ({ language, start, chromiums }, use, info) => {
    const { headless = true, args = [], real = [], prompts = false, program } = start;
    const chromium = await chromiums.take({ language, headless, args, real, prompts, program });
    let clean = false;
    try {
      const extension = await Extension.install(chromium, start);
      await use(extension);
      const leaks = extension.leaks();
      if (leaks.length > 0) throw new Error(`Left the browser: ${leaks.join(', ')}`);
      if (info.status === info.expectedStatus) {
        await extension.uninstall();
        clean = true;
      }
    } finally {
      if (!clean) await chromiums.drop(chromium);
    }
  },
});
