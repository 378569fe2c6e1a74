import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { extensionPrefs, FirefoxChrome, GECKO_ID, UUID } from '../tools/firefox-chrome.mjs';
import { SetupError } from '../tools/setup.mjs';
import { fillExpression } from './book-script.mjs';

/**
 * A browser with Yesfirst in it, the same for both kinds.
 * @typedef {object} Demo
 * @property {import('puppeteer-core').Browser} browser
 * @property {import('puppeteer-core').Page} page the tab that the mailbox is opened in
 * @property {(book: object) => Promise<void>} fillBook
 * @property {() => Promise<void>} openPanel
 * @property {(part?: string) => Promise<string>} panelText what the panel says, or a part of it, by its selector
 * @property {() => Promise<import('puppeteer-core').Page>} [panel] the panel itself, in Chromium
 * @property {(file: string) => string} [ownAddress] of a page of the extension, in Chromium
 * @property {(file: string) => Promise<void>} picture page and panel, by the browser itself
 */

const SIZE = { width: 1440, height: 900 };
const WELCOMED = { settings: { welcomed: true } };

/**
 * Starts the browser with the extension, in a profile of its own.
 * @param {{kind: 'own' | 'firefox', path: string, extension: string, profile: string, language?: string,
 *   headless: boolean, env: Record<string, string>}} options
 * @returns {Promise<Demo>}
 */
export async function launch(options) {
  const common = {
    executablePath: options.path,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: null,
    env: { ...options.env, ...(options.language ? { LANGUAGE: options.language.replace('-', '_') } : {}) },
    // What was started is ended by the caller, in its own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  return options.kind === 'firefox' ? firefox(options, common) : chromium(options, common);
}

async function chromium({ extension, language, path }, common) {
  const root = process.getuid?.() === 0;
  let browser;
  try {
    browser = await puppeteer.launch({
      ...common,
      pipe: true,
      enableExtensions: [extension],
      ignoreDefaultArgs: ['--enable-automation'],
      args: [
        '--no-first-run',
        '--no-default-browser-check',
        `--window-size=${SIZE.width},${SIZE.height}`,
        '--window-position=0,0',
        ...(root ? ['--no-sandbox', '--test-type'] : []),
        ...(language ? [`--lang=${language}`] : []),
      ],
    });
  } catch (error) {
    throw new SetupError(
      `${path} did not start with the extension (${error instanceof Error ? error.message.split('\n')[0] : error}).\n` +
        'By hand: npm run build, open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and the folder .output/chrome-mv3.',
    );
  }
  const welcome = await browser.waitForTarget(target => target.url().endsWith('/dashboard.html'), {
    timeout: 20_000,
  });
  const own = await welcome.asPage();
  const id = new URL(welcome.url()).host;
  const [page = await browser.newPage()] = await browser.pages();
  const panel = async () => {
    const target = await browser.waitForTarget(
      one => one.url().startsWith(`chrome-extension://${id}/sidepanel.html`),
      {
        timeout: 10_000,
      },
    );
    return target.asPage();
  };
  return {
    browser,
    page,
    fillBook: async book => {
      await own.evaluate(await fillExpression(book));
      await own.evaluate(settings => chrome.storage.local.set(settings), WELCOMED);
      await page.bringToFront();
      await own.close();
    },
    openPanel: async () => {
      await page.bringToFront();
      const extensions = await browser.extensions();
      await extensions.get(id).triggerAction(page);
      await panel();
    },
    panel,
    ownAddress: file => `chrome-extension://${id}/${file}`,
    panelText: async (part = 'body') =>
      (await panel()).evaluate(at => document.querySelector(at)?.innerText ?? '', part),
    picture: async file => {
      const shots = [page, await panel().catch(() => undefined)].filter(Boolean);
      await stitch(
        browser,
        await Promise.all(shots.map(one => one.screenshot({ encoding: 'base64' }))),
        file,
      );
    },
  };
}

async function firefox({ extension, language }, common) {
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access', `--width=${SIZE.width}`, `--height=${SIZE.height}`],
    extraPrefsFirefox: {
      ...extensionPrefs(GECKO_ID, UUID),
      ...(language ? { 'intl.locale.requested': language } : {}),
    },
  });
  await browser.installExtension(extension);
  const chrome = new FirefoxChrome(browser, UUID);
  const [page = await browser.newPage()] = await browser.pages();
  return {
    browser,
    page,
    fillBook: async book => {
      await chrome.inOwnPage('dashboard.html', await fillExpression(book));
      await chrome.inOwnPage('dashboard.html', `browser.storage.local.set(${JSON.stringify(WELCOMED)})`);
      await chrome.closeOwnTabs();
      await page.bringToFront();
    },
    openPanel: async () => {
      await page.bringToFront();
      await chrome.openSidebar();
      // A new tab has the focus in its address bar, and a page without the focus gets no focus events.
      await chrome.inChrome('window.gBrowser.selectedBrowser.focus()');
    },
    panelText: (part = 'body') =>
      chrome.inFrame('sidebar', `return content.document.querySelector(arg)?.innerText ?? ''`, part),
    // The sidebar is no tab: without a screen the page alone is shown.
    picture: file => page.screenshot({ path: file }),
  };
}

/** Puts pictures side by side, by the browser. */
async function stitch(browser, pictures, file) {
  const page = await browser.newPage();
  await page.setContent(
    `<body style="margin:0;display:inline-flex;align-items:start;gap:1px;background:#888">${pictures.map(data => `<img src="data:image/png;base64,${data}">`).join('')}`,
  );
  const body = await page.waitForSelector('body');
  await writeFile(file, await body.screenshot());
  await page.close();
}
