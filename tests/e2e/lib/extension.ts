import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import puppeteer, { type Browser as PuppeteerBrowser, type Page as PuppeteerPage } from 'puppeteer-core';
import type { SampleBook } from '../../demo/book-entry';
import { fillExpression } from '../../demo/book-script.mjs';
import { servePage } from '../../pages/index.mjs';
import { browserPath, ROOT } from '../../tools/setup.mjs';
import { CHROMIUM_ARGS } from './chromium-args';
import { type Outgoing, watchOutgoing } from './outgoing';

export { expect } from '@playwright/test';
export type { PuppeteerPage };

/** The built extension that the tests run. */
export const EXTENSION = join(ROOT, '.output', 'chrome-mv3');

const MAIL = 'https://mail.google.com';

/** Where and how the sample mailbox is opened. */
export interface MailOptions {
  /** Interface language of the page: `en`, `zh-CN`. */
  hl?: string;
  /** Without `#`: `inbox/18d…`. */
  hash?: string;
  /** Variants of the page, as `tests/pages/gmail/state.mjs` reads them: `{undo: '300'}`. */
  query?: Record<string, string>;
}

/** A Chromium with a fresh profile and the built extension in it. */
export class Extension {
  /** Requests of pages that were answered by nobody. */
  readonly refused: string[] = [];
  private puppeteer: PuppeteerBrowser | undefined;

  private constructor(
    readonly context: BrowserContext,
    readonly worker: Worker,
    readonly id: string,
    readonly outgoing: Outgoing,
    private readonly cdp: CDPSession,
    private readonly profile: string,
  ) {}

  /**
   * Starts the browser and waits for the extension's worker.
   * @param language of the browser's interface: `en`, `zh-CN`
   */
  static async start(
    language: string,
    { folder = EXTENSION, headless = true, args = [] as string[] } = {},
  ): Promise<Extension> {
    if (!existsSync(join(folder, 'manifest.json')))
      throw new Error(`No extension in ${folder}: npm run build`);
    const executablePath = browserPath('chromium');
    if (!executablePath) throw new Error('No Chromium found: npm test says what to install');
    const profile = mkdtempSync(join(tmpdir(), 'yesfirst-profile-'));
    const outgoing = await watchOutgoing();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      locale: language,
      viewport: { width: 1280, height: 800 },
      // By CDP below: branded builds no longer take an extension from the command line.
      ignoreDefaultArgs: ['--disable-extensions'],
      env: { ...process.env, LANGUAGE: language.replace('-', '_') } as Record<string, string>,
      args: [
        ...CHROMIUM_ARGS,
        `--lang=${language}`,
        '--enable-unsafe-extension-debugging',
        '--remote-debugging-port=0',
        `--proxy-server=http://127.0.0.1:${outgoing.port}`,
        '--proxy-bypass-list=<-loopback>',
        ...args,
      ],
    });
    const cdp = await context.browser()!.newBrowserCDPSession();
    const started = context.waitForEvent('serviceworker');
    // Its page for the first run opens by itself; a test that wants it finds it in `context.pages()`.
    const firstRun = context.waitForEvent('page');
    const { id } = (await cdp.send('Extensions.loadUnpacked' as never, { path: folder } as never)) as {
      id: string;
    };
    const worker = context.serviceWorkers()[0] ?? (await started);
    await (await firstRun).waitForLoadState();
    const extension = new Extension(context, worker, id, outgoing, cdp, profile);
    await context.route(/^https?:/, async route => {
      const url = new URL(route.request().url());
      if (url.origin !== MAIL) {
        extension.refused.push(`${route.request().method()} ${url}`);
        await route.abort();
        return;
      }
      const { status, headers, body } = await servePage(url.pathname);
      await route.fulfill({ status, headers, body });
    });
    return extension;
  }

  /** Everything that left, or would have left, for elsewhere than the page that was served. */
  leaks(): string[] {
    return [...this.refused, ...this.outgoing.asked()];
  }

  async stop(): Promise<void> {
    await this.puppeteer?.disconnect();
    await this.context.close();
    this.outgoing.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Opens the sample mailbox at Gmail's address and waits until it stands. */
  async openMail({ hl = 'en', hash, query = {} }: MailOptions = {}): Promise<Page> {
    const page = await this.context.newPage();
    const search = new URLSearchParams({ hl, ...query });
    await page.goto(`${MAIL}/mail/u/0/?${search}${hash ? `#${hash}` : ''}`);
    await page.waitForSelector('.nH.bkK > *');
    return page;
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
    const expression = await fillExpression(book);
    return this.inOwnPage(page => page.evaluate<Record<string, string>>(expression));
  }

  /** Changes stored settings (see `lib/settings.ts`), as the dashboard would. */
  async changeSettings(change: Record<string, unknown>): Promise<void> {
    await this.worker.evaluate(async fresh => {
      const api = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      const { settings } = await api.storage.local.get('settings');
      await api.storage.local.set({ settings: { ...settings, ...fresh } });
    }, change);
  }

  /** Stores packs beyond the built-in ones, as the rules page would. */
  async storePacks(packs: object[]): Promise<void> {
    await this.worker.evaluate(async stored => {
      const api = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
      await api.storage.local.set({ packs: stored });
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
    const { targetInfos } = await this.cdp.send('Target.getTargets', { filter });
    const pageInfo = await this.targetOf(page);
    const tab = targetInfos.find(info => info.url === pageInfo.url && info.title === pageInfo.title);
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    await this.cdp.send(
      'Extensions.triggerAction' as never,
      { id: this.id, targetId: tab.targetId } as never,
    );
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
      {
        timeout: 10_000,
      },
    );
    const panel = await target.asPage();
    await panel.waitForFunction(
      () => document.readyState === 'complete' && document.body.innerText.trim() !== '',
    );
    return panel;
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

/** The part of the extension's API that runs inside its worker here. */
interface Storage {
  local: {
    get(key: string): Promise<{ settings?: object }>;
    set(values: object): Promise<void>;
  };
}

interface Options {
  /** Language of the browser's interface, and so of everything of ours: `en` or `zh-CN`. */
  language: string;
}

interface Fixtures {
  /** A Chromium of its own for each test. The test fails if anything left the browser. */
  yesfirst: Extension;
}

export const test = base.extend<Options & Fixtures>({
  language: ['en', { option: true }],
  yesfirst: async ({ language }, use) => {
    const extension = await Extension.start(language);
    try {
      await use(extension);
      const leaks = extension.leaks();
      if (leaks.length > 0) throw new Error(`Left the browser: ${leaks.join(', ')}`);
    } finally {
      await extension.stop();
    }
  },
});
