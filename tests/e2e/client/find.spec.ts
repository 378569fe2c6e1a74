import type { Page } from '@playwright/test';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import { type Extension, expect, type PuppeteerPage, test } from '../lib/extension';
import { openThread } from '../lib/mail';
import { openSections } from '../lib/sections';

const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);
const found = (panel: PuppeteerPage): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.find-over .pick')].map(one => one.innerText),
  );

/** Asks the panel as menus, links and the address bar do: by what the worker leaves in the session. */
async function show(yesfirst: Extension, what: object): Promise<void> {
  await yesfirst.worker.evaluate(async asked => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { set(v: object): Promise<void> } } };
    };
    await chrome.storage.session.set({ show: { show: asked, at: Date.now() } });
  }, what);
}

async function openBook(
  yesfirst: Extension,
): Promise<{ page: Page; panel: PuppeteerPage; ids: Record<string, string> }> {
  const ids = await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  return { page, panel, ids };
}

async function wrong(panel: PuppeteerPage, state: string): Promise<string[]> {
  const all: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const one of await violations(panel, scheme)) all.push(`${state}, ${scheme}: ${one}`);
  }
  return all;
}

for (const language of ['en', 'zh-CN']) {
  test.describe(`K1 a client is found from anywhere: ${language}`, () => {
    test.use({ language });

    test('in the panel by keyboard: address, digits, pinyin, either script, notes; axe', async ({
      yesfirst,
    }) => {
      const { panel } = await openBook(yesfirst);
      await panel.focus('header .btn-icon');
      await panel.keyboard.press('Enter');
      await panel.waitForSelector('.find-over input:focus');
      const ask = async (query: string) => {
        await panel.focus('.find-over input');
        await panel.keyboard.press('Escape');
        await panel.keyboard.type(query);
      };
      for (const [query, sign] of [
        ['lind@fjord', 'tomas.lind@fjordtile.example'],
        ['020 7946', '+44 20 7946 0142'],
        ['zhm', '周慧敏'],
        ['陳柏', '陈柏言'],
      ] as const) {
        await panel.keyboard.type(query);
        await expect.poll(async () => (await found(panel)).join(), query).toContain(sign);
        expect(await found(panel)).toHaveLength(1);
        await panel.keyboard.press('Escape');
      }
      await panel.keyboard.type('dock');
      await expect.poll(async () => (await found(panel)).join()).toContain('Dock times');
      const all = await wrong(panel, 'found in notes');
      await panel.keyboard.press('Escape');
      await panel.keyboard.type('nobody of that name');
      await expect
        .poll(() => panel.$eval('.find-over [role=status]', one => one.textContent))
        .toMatch(/Not in|没有/);
      all.push(...(await wrong(panel, 'nobody found')));
      await ask('an');
      await expect.poll(async () => (await found(panel)).length).toBeGreaterThan(1);
      await panel.keyboard.press('ArrowDown');
      await panel.keyboard.press('ArrowDown');
      const second = (await found(panel))[1]!.split('\n')[0]!;
      await panel.keyboard.press('Enter');
      await expect.poll(() => panel.$eval('.client-card h2', one => one.textContent)).toBe(second);

      // From elsewhere: a number that nobody has is linked or created, never guessed.
      await show(yesfirst, { kind: 'phone', number: '+86 21 5550 1999' });
      await expect.poll(() => text(panel)).toContain('+86 21 5550 1999');
      all.push(...(await wrong(panel, 'unknown number')));
      await panel.locator('form.card input').fill('Wu Min');
      await panel.keyboard.press('Enter');
      await panel.waitForSelector('.client-card');
      await openSections(panel);
      expect(await text(panel)).toContain('+86 21 5550 1999');
      expect(all).toEqual([]);
    });
  });
}

test('K1 the address bar, the menu and a call lead to the client', async ({ yesfirst }) => {
  const { page, panel, ids } = await openBook(yesfirst);
  // The browser's own bar and menu are no page: what it would tell the worker is told by its event.
  const suggested = await yesfirst.worker.evaluate(async () => {
    type Event<T> = { dispatch(...args: T[]): void };
    const { chrome } = globalThis as unknown as {
      chrome: { omnibox: { onInputChanged: Event<unknown> } };
    };
    return new Promise<{ content: string; description: string }[]>(done => {
      chrome.omnibox.onInputChanged.dispatch('marg', done);
    });
  });
  expect(suggested).toMatchObject([
    { content: 'Margaret Okafor, Harlow & Pine', description: expect.stringContaining('Harlow &amp; Pine') },
  ]);
  await show(yesfirst, { kind: 'client', id: ids['Tomas Lind'] });
  await expect.poll(() => panel.$eval('.client-card h2', one => one.textContent)).toBe('Tomas Lind');
  await show(yesfirst, { kind: 'find', text: '慧敏' });
  await panel.waitForSelector('.find-over input:focus');
  await expect.poll(async () => (await found(panel)).join()).toContain('周慧敏');

  await yesfirst.changeSettings({ welcomed: true });
  // A panel is opened only by a person's act, which no test can make in the browser's own menus: without one they
  // lead to the dashboard.
  const context = page.context();
  const tell = (what: 'link' | 'text' | 'bar' | 'keys', value: string) =>
    yesfirst.worker.evaluate(
      ([one, text]) => {
        type Told = { dispatch(...args: unknown[]): void };
        const { chrome } = globalThis as unknown as {
          chrome: {
            omnibox: { onInputEntered: Told };
            contextMenus: { onClicked: Told };
            commands: { onCommand: Told };
          };
        };
        if (one === 'link')
          chrome.contextMenus.onClicked.dispatch({ menuItemId: 'find-link', linkUrl: text });
        if (one === 'text')
          chrome.contextMenus.onClicked.dispatch({ menuItemId: 'find-text', selectionText: text });
        if (one === 'bar') chrome.omnibox.onInputEntered.dispatch(text);
        if (one === 'keys') chrome.commands.onCommand.dispatch(text);
      },
      [what, value] as const,
    );
  for (const [what, value, name] of [
    ['link', 'mailto:Tomas.Lind%40fjordtile.example?subject=x', 'Tomas Lind'],
    ['link', 'tel:+44-20-7946-0142', 'Margaret Okafor'],
    ['text', ' zhou.huimin@yunshan.example ', '周慧敏'],
    ['text', '(020) 7946 0142', 'Margaret Okafor'],
    ['bar', 'Margaret Okafor, Harlow & Pine', 'Margaret Okafor'],
  ] as const) {
    const [shown] = await Promise.all([context.waitForEvent('page'), tell(what, value)]);
    await expect.poll(() => shown.evaluate(() => location.hash), value).toBe(`#/client/${ids[name]}`);
    await shown.close();
  }
  const [small] = await Promise.all([context.waitForEvent('page'), tell('keys', 'find-anywhere')]);
  await small.locator('.find-over input:focus').waitFor();
  await small.keyboard.type('zhm');
  await small.locator('.find-over .pick', { hasText: '周慧敏' }).waitFor();
  await small.close();

  const call = await yesfirst.openOwn('dashboard.html#/call/tel%3A%2B442079460142');
  await expect.poll(() => call.evaluate(() => location.hash)).toBe(`#/client/${ids['Margaret Okafor']}`);
  await call.evaluate(() => {
    location.hash = '#/call?number=%2B442079460199';
  });
  await call.getByRole('heading', { name: 'Not in your book' }).waitFor();
  for (const width of [1280, 320]) {
    await call.setViewportSize({ width, height: 800 });
    expect(await violations(call)).toEqual([]);
    expect(await call.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

test('K1 the settings show the keys of the search as the browser has them, and lead to where they are changed', async ({
  yesfirst,
}) => {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn('dashboard.html#/settings');
  const keys = page.locator('.set', { has: page.getByRole('heading', { name: 'Keys of the browser' }) });
  for (const name of [
    'Open the panel',
    'Find a client',
    'Find a client, also while another program is in front',
  ])
    await expect(keys.getByText(name, { exact: true })).toBeVisible();
  await expect(keys).not.toContainText('passes no keys on');
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    keys.getByRole('button', { name: 'Change them in the browser' }).click(),
  ]);
  await expect.poll(() => opened.url()).toBe('chrome://extensions/shortcuts');
  await opened.close();
});
