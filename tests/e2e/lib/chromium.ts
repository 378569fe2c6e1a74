import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { browserPath } from '../../tools/setup.mjs';
import { CHROMIUM_ARGS } from './chromium-args';
import { type Outgoing, watchOutgoing } from './outgoing';
import { PROMPT_ARGS } from './prompt';

/** What a browser is started with; nothing of it can be changed while it runs. */
export interface LaunchOptions {
  /** Language of the browser's interface: `en`, `zh-CN`. */
  language: string;
  headless: boolean;
  args: readonly string[];
  /** Origins of real servers on this machine that may be reached. */
  real: readonly string[];
  /** The browser's own question for a permission can be answered. */
  prompts: boolean;
  /** Another program to start, that starts Chromium. */
  program?: string | undefined;
}

/** An extension as it was just installed. */
export interface Installed {
  id: string;
  worker: Worker;
}

const BLANK = 'about:blank';
/** So long an extension may take to stand, in ms: what is waited for is named before the whole test is over. */
const STANDS = { timeout: 60_000 };

/**
 * A Chromium with a profile of its own, in which an extension is installed for one test after the other. Each
 * installation is a copy in another folder, and so has another id: the browser keeps all that belongs to an
 * extension (storage, book, permissions, scripts) by its id, and an id that was never there has nothing.
 */
export class Chromium {
  private installations = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly cdp: CDPSession,
    readonly outgoing: Outgoing,
    readonly profile: string,
  ) {}

  static async start({ language, headless, args, real, prompts, program }: LaunchOptions): Promise<Chromium> {
    const executablePath = program ?? browserPath('chromium');
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
        `--proxy-bypass-list=${['<-loopback>', ...real.map(origin => new URL(origin).host)].join(';')}`,
        ...(prompts ? PROMPT_ARGS : []),
        ...args,
      ],
    });
    const cdp = await context.browser()!.newBrowserCDPSession();
    return new Chromium(context, cdp, outgoing, profile);
  }

  /** Installs a built extension, and waits for its worker and for the page of its first run. */
  async install(folder: string): Promise<Installed> {
    if (!existsSync(join(folder, 'manifest.json')))
      throw new Error(`No extension in ${folder}: npm run build`);
    this.installations += 1;
    const copy = join(this.profile, `unpacked-${this.installations}`);
    cpSync(folder, copy, { recursive: true });
    const manifest = join(copy, 'manifest.json');
    // Without its key the id is made of the path.
    const { key: _key, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify(rest));
    // Opens by itself; a test that wants it finds it in `context.pages()`.
    const firstRun = this.context.waitForEvent('page', STANDS);
    // Where the installation itself fails, that is what is told.
    firstRun.catch(() => undefined);
    const { id } = (await this.cdp.send('Extensions.loadUnpacked' as never, { path: copy } as never)) as {
      id: string;
    };
    const isOwn = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);
    const worker =
      this.context.serviceWorkers().find(isOwn) ??
      (await this.context.waitForEvent('serviceworker', { predicate: isOwn, ...STANDS }));
    await (await firstRun).waitForLoadState('load', STANDS);
    return { id, worker };
  }

  /**
   * Takes the extension out, and with it all that a test left: one blank tab stands, and nothing else.
   * @param origins of the pages that were served
   */
  async clear(id: string, origins: readonly string[]): Promise<void> {
    const { context } = this;
    const tab = await this.blankTab();
    for (const page of context.pages()) if (page !== tab) await page.close();
    await this.cdp.send('Extensions.uninstall' as never, { id } as never);
    rmSync(join(this.profile, `unpacked-${this.installations}`), { recursive: true, force: true });
    await context.unrouteAll({ behavior: 'wait' });
    await context.clearCookies();
    const storage = await context.newCDPSession(tab);
    for (const origin of origins)
      await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await storage.detach();
  }

  private async blankTab(): Promise<Page> {
    const { context } = this;
    return context.pages().find(page => page.url() === BLANK) ?? context.newPage();
  }

  async stop(): Promise<void> {
    await this.context.close();
    this.outgoing.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** More than these are not kept running side by side. */
const KEPT = 2;

/** The browsers of a worker: one for each way to start it, kept for the next test that wants the same. */
export class Chromiums {
  /** Those used last come last. */
  private readonly running = new Map<string, Chromium>();

  async take(options: LaunchOptions): Promise<Chromium> {
    const key = JSON.stringify(options);
    const found = this.running.get(key);
    this.running.delete(key);
    const browser = found ?? (await Chromium.start(options));
    this.running.set(key, browser);
    for (const other of [...this.running.values()].slice(0, -KEPT)) await this.drop(other);
    return browser;
  }

  /** Ends a browser that cannot be shown to be as new. */
  async drop(browser: Chromium): Promise<void> {
    for (const [key, one] of this.running) if (one === browser) this.running.delete(key);
    await browser.stop();
  }

  async stop(): Promise<void> {
    for (const browser of [...this.running.values()]) await this.drop(browser);
  }
}
