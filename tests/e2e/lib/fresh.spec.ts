import { sampleBook } from '../../demo/sample-clients.mjs';
import { Chromium } from './chromium';
import { Extension, expect, test } from './extension';
import { blankTab, test as plain } from './kept-tab';
import { enterPopover, expectMarked, openThread, reply, write } from './mail';
import { popoverText } from './overlay';
import { switchOn } from './switch-on';

const ORIGIN = 'http://127.0.0.1:4173';

/** The parts of the browser's API that are asked in the worker. */
interface Api {
  storage: Record<'local' | 'session' | 'sync', { get(): Promise<object> }>;
  permissions: { getAll(): Promise<object> };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
  alarms: { getAll(): Promise<{ name: string }[]> };
  offscreen: { hasDocument(): Promise<boolean> };
  tabs: { query(what: object): Promise<{ url?: string; windowId: number }[]> };
}

/** All that a test could leave for the next one: what the extension holds, what stands open, what pages keep. */
async function standOf(yesfirst: Extension) {
  const own = await yesfirst.worker.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as { chrome: Api };
    const rows: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name!);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      for (const store of db.objectStoreNames)
        rows[store] = await new Promise(resolve => {
          const count = db.transaction(store).objectStore(store).count();
          count.onsuccess = () => resolve(count.result);
        });
      db.close();
    }
    const tabs = await api.tabs.query({});
    return {
      rows: Object.entries(rows).filter(([, count]) => count > 0),
      local: await api.storage.local.get(),
      session: await api.storage.session.get(),
      sync: await api.storage.sync.get(),
      permissions: await api.permissions.getAll(),
      scripts: await api.scripting.getRegisteredContentScripts(),
      alarms: (await api.alarms?.getAll())?.map(alarm => alarm.name),
      offscreen: await api.offscreen.hasDocument(),
      caches: await caches.keys(),
      windows: new Set(tabs.map(tab => tab.windowId)).size,
    };
  });
  const pages = yesfirst.context.pages().map(page => page.url().replace(yesfirst.id, 'id'));
  const page = await yesfirst.openMail();
  const stored = await page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie.length,
    innerWidth,
  ]);
  await page.close();
  return { ...own, pages, stored, leaks: yesfirst.leaks() };
}

test('X a test in a browser that others used begins as in a new one', async () => {
  test.setTimeout(120_000);
  const browser = await Chromium.start({
    language: 'en',
    headless: true,
    args: [],
    real: [],
    prompts: true,
  });
  try {
    const first = await Extension.install(browser, { origins: [ORIGIN] });
    const fresh = await standOf(first);
    expect(fresh.pages).toEqual(['about:blank', 'chrome-extension://id/dashboard.html']);

    await first.fillBook(sampleBook());
    await first.changeSettings({ muted: ['English:policy-says'], offHosts: ['mail.google.com'] });
    await first.changeSettings({ offHosts: [] });
    await first.storePacks([{ name: 'no pack' }]);
    await switchOn(first, ORIGIN);
    const page = await first.openMail();
    await page.setViewportSize({ width: 500, height: 600 });
    await openThread(page, 'Damaged pallet');
    await first.openPanel(page);
    await reply(page);
    await write(page, 'Company policy says that you must send the form by Friday.');
    await expectMarked(page, ['Company policy says that you must']);
    await enterPopover(page);
    await expect.poll(() => popoverText(page)).toContain('to send the form by Friday.');
    await page.evaluate(() => {
      localStorage.setItem('left', 'yes');
      sessionStorage.setItem('left', 'yes');
      // biome-ignore lint/suspicious/noDocumentCookie: as a page does it.
      document.cookie = 'left=yes';
      window.open('https://mail.google.com/mail/u/0/', 'left', 'popup,width=400,height=400');
    });
    // What the reply says to the complaint is noted when the draft was read away from the page, which comes later.
    await expect.poll(async () => Object.keys((await standOf(first)).session)).toHaveLength(1);
    const used = await standOf(first);
    const same = Object.keys(used).filter(
      part =>
        JSON.stringify(used[part as keyof typeof used]) === JSON.stringify(fresh[part as keyof typeof fresh]),
    );
    // All but these differ now.
    expect(same).toEqual(['sync', 'alarms', 'caches', 'leaks']);
    await first.chooseSiteAccess('ON_CLICK');
    await first.uninstall();

    const second = await Extension.install(browser, { origins: [ORIGIN] });
    expect(await standOf(second)).toEqual(fresh);
    expect(second.id).not.toBe(first.id);
  } finally {
    await browser.stop();
  }
});

plain.describe('X a tab that others used', () => {
  plain.describe.configure({ mode: 'serial' });
  for (const time of [1, 2])
    plain(`is blank, time ${time}`, async ({ context }) => {
      expect(context.pages().map(page => page.url())).toEqual(['about:blank']);
      const tab = await blankTab(context);
      expect(
        await tab.evaluate(() => [
          innerWidth,
          'left' in window,
          matchMedia('(prefers-color-scheme: dark)').matches,
        ]),
      ).toEqual([1280, false, false]);
      const answer = await tab.goto('https://left.example/').catch(() => undefined);
      expect(answer).toBeUndefined();

      await context.addInitScript('window.left = true');
      await context.route('https://left.example/**', route =>
        route.fulfill({ contentType: 'text/html', body: 'x' }),
      );
      await tab.setViewportSize({ width: 500, height: 500 });
      await tab.emulateMedia({ colorScheme: 'dark' });
      await tab.goto('https://left.example/');
      expect(await tab.evaluate(() => 'left' in window)).toBe(true);
      await context.newPage();
    });
});
