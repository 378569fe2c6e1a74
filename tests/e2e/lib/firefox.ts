import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import type { SampleBook } from '../../demo/book-entry';
import { fillExpression } from '../../demo/book-script.mjs';
import { servePage } from '../../pages/index.mjs';
import { extensionPrefs, FirefoxChrome, GECKO_ID, UUID } from '../../tools/firefox-chrome.mjs';
import { browserPath, ROOT } from '../../tools/setup.mjs';
import type { MailOptions } from './extension';
import { type Outgoing, watchOutgoing } from './outgoing';

/** The built extension that the tests run. */
const EXTENSION = join(ROOT, '.output', 'firefox-mv3');
const MAIL = 'https://mail.google.com';

/** What an origin answers for a path. */
type Serve = (path: string) => Promise<{ status: number; headers: Record<string, string>; body: Buffer }>;

/**
 * A Firefox with a fresh profile and the built extension in it. Beside what is here: `openSidebar`,
 * `inFrame('page' | 'sidebar', …)`, `until`, `press`, `composeText`, `inOwnPage` of `FirefoxChrome`.
 */
export class Firefox extends FirefoxChrome {
  /** Requests of pages that were answered by nobody. */
  readonly refused: string[] = [];
  private readonly outgoing: Outgoing;
  private readonly profile: string;
  /** Where files go that pages save. */
  readonly downloads: string;

  private constructor(browser: Browser, outgoing: Outgoing, profile: string) {
    super(browser, UUID);
    this.outgoing = outgoing;
    this.profile = profile;
    this.downloads = join(profile, 'downloads');
  }

  /**
   * @param language of the browser's interface: `en` or `zh-CN`
   * @param folder of the extension; without one it comes by itself, unsigned, as a policy of `program` has it
   * @param how `program`: starts Firefox in the place of Firefox itself (`policy-folder.ts`). `home`: in place of the person's own folder, where Firefox looks for what an administrator manages
   */
  static async start(
    language = 'en',
    folder: string | null = EXTENSION,
    { home, program }: { home?: string; program?: string } = {},
  ): Promise<Firefox> {
    if (folder !== null && !existsSync(join(folder, 'manifest.json')))
      throw new Error(`No extension in ${folder}: npm run build`);
    const executablePath = program ?? browserPath('firefox');
    if (!executablePath) throw new Error('No Firefox found: npm test says what to install');
    const profile = mkdtempSync(join(tmpdir(), 'yesfirst-firefox-'));
    const outgoing = await watchOutgoing();
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      defaultViewport: null,
      ...(home === undefined ? {} : { env: { ...process.env, HOME: home } }),
      args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
      extraPrefsFirefox: {
        ...extensionPrefs(GECKO_ID, UUID),
        ...(folder === null ? { 'xpinstall.signatures.required': false } : {}),
        'intl.locale.requested': language,
        'browser.download.folderList': 2,
        'browser.download.dir': join(profile, 'downloads'),
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': outgoing.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': outgoing.port,
        'network.proxy.no_proxies_on': '',
      },
    });
    const firefox = new Firefox(browser, outgoing, profile);
    await firefox.speak(language);
    if (folder !== null) await browser.installExtension(folder);
    // By itself it comes when the browser has started, been to its policies and fetched the file.
    await firefox.firstRun();
    return firefox;
  }

  /** Everything that left, or would have left, for elsewhere than the page that was served. */
  leaks(): string[] {
    return [...this.refused, ...this.outgoing.asked()];
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.outgoing.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Opens the sample mailbox at Gmail's address, in front and with the keyboard in it. */
  async openMail({ hl = 'en', hash, query = {} }: MailOptions = {}): Promise<Page> {
    const search = new URLSearchParams({ hl, ...query });
    return this.openSite('gmail', `${MAIL}/mail/u/0/?${search}${hash ? `#${hash}` : ''}`, '.nH.bkK > *');
  }

  /** Opens a site's own page at an address, and waits for something in it. */
  async openSite(site: string, address: string, sign: string): Promise<Page> {
    return this.openServed(address, path => servePage(path, site), sign);
  }

  /** Opens an address whose origin `serve` answers, and waits for something in it. */
  async openServed(address: string, serve: Serve, sign: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', request => this.answer(request, serve, new URL(address).origin));
    await page.goto(address);
    await page.waitForSelector(sign);
    await page.bringToFront();
    // A new tab has the focus in its address bar, and a page without the focus gets no focus events.
    await this.focus('page');
    return page;
  }

  /** Closes every mailbox. */
  async closeMail(): Promise<void> {
    const pages = await this.browser.pages();
    await Promise.all(pages.filter(page => page.url().startsWith(MAIL)).map(page => page.close()));
  }

  private async answer(request: HTTPRequest, serve: Serve, origin: string): Promise<void> {
    const url = new URL(request.url());
    if (url.origin === origin) {
      const { status, headers, body } = await serve(url.pathname);
      await request.respond({ status, headers, body });
    } else if (/^https?:$/.test(url.protocol)) {
      this.refused.push(`${request.method()} ${url}`);
      await request.abort();
    } else await request.continue();
  }

  /** Writes sample clients into the book; gives their ids by name. */
  async fillBook(book: SampleBook): Promise<Record<string, string>> {
    return this.inOwnPage('dashboard.html', await fillExpression(book));
  }

  /** Changes stored settings (see `lib/settings.ts`), as the dashboard would. */
  async changeSettings(change: Record<string, unknown>): Promise<void> {
    await this.inOwnPage(
      'dashboard.html',
      `navigator.locks.request('yesfirst settings', () => browser.storage.local.get('settings').then(({ settings }) =>
        browser.storage.local.set({ settings: { ...settings, ...${JSON.stringify(change)} } })))`,
    );
  }
}
