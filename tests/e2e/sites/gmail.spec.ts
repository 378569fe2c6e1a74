import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../lib/kept-tab';
import { adapterScript } from './bundle';
import { type MailPageOptions, mailPage } from './mail-page';
import { compose, composeOf, openThread, view } from './reading';

let script: string;

test.beforeAll(async () => {
  script = await adapterScript();
});

const open = (context: BrowserContext, options?: MailPageOptions) => mailPage(context, script, options);

for (const language of ['en', 'zh-CN']) {
  test.describe(`X Gmail in ${language}`, () => {
    test('X a docked compose: recipients, subject, new text, ids', async ({ context }) => {
      const page = await open(context, { hl: language });
      await compose(page, 'Tomas Lind <tomas.lind@fjordtile.example>', 'Blue tiles', 'We cut them for you.');
      const read = await composeOf(page);
      expect(read).toMatchObject({
        to: ['tomas.lind@fjordtile.example'],
        cc: [],
        bcc: [],
        subject: 'Blue tiles',
        text: 'We cut them for you.',
        from: 'sam.reyes@northgate.example',
        plain: false,
        internal: false,
        open: true,
        area: true,
        listed: [true],
      });
      expect(read?.draft).toMatch(/^msg-a:r\d+$/);
      expect(read?.thread).toBeUndefined();
      expect(await view(page)).toMatchObject({
        kind: 'compose',
        people: [{ address: 'tomas.lind@fjordtile.example', name: 'Tomas Lind' }],
      });
    });

    test('X several composes, one minimised, one in full screen', async ({ context }) => {
      const page = await open(context, { hl: language });
      await compose(page, 'a@one.example', 'One', 'First.');
      await compose(page, 'b@two.example', 'Two', 'Second.');
      expect(await composeOf(page)).toMatchObject({
        to: ['b@two.example'],
        text: 'Second.',
        listed: [false, true],
      });
      await page.locator('.Hm .Hl').last().click();
      const subjects = () =>
        page.evaluate(() => window.site.composes(document).map(c => [c.subject, c.editor.checkVisibility()]));
      expect(await subjects()).toEqual([
        ['One', true],
        ['Two', false],
      ]);
      await page.locator('.Hm .Hq').first().click();
      await page.locator('.aSs .Am').click();
      expect(await composeOf(page)).toMatchObject({ subject: 'One', to: ['a@one.example'], text: 'First.' });
    });

    test('X an answer in its thread, with the quote folded, unfolded, and popped out', async ({
      context,
    }) => {
      const page = await open(context, { hl: language });
      await openThread(page, 'Damaged pallet');
      await page.keyboard.press('a');
      await page.keyboard.type('Your panels come first.');
      const inline = {
        to: ['margaret.okafor@harlowpine.example'],
        cc: ['priya.nair@harlowpine.example'],
        subject: 'Re: Damaged pallet on order 4471',
        text: 'Your panels come first.',
      };
      const read = await composeOf(page);
      expect(read).toMatchObject(inline);
      const seen = await view(page);
      expect(seen.kind).toBe('thread');
      expect(read?.thread).toBe(seen.thread?.id);
      await page.locator('.ajR').click();
      await page.locator('.Am .gmail_quote').first().waitFor();
      expect(await composeOf(page)).toBeUndefined();
      await page.locator('.ip.adB .Am').click({ position: { x: 5, y: 5 } });
      expect(await composeOf(page)).toMatchObject(inline);
      await page.locator('.popout').click();
      expect(await composeOf(page)).toMatchObject({ ...inline, draft: read?.draft, thread: read?.thread });
      expect(
        await page.evaluate(() => !!window.site.composeAt(document.activeElement!)?.root.closest('.dw')),
      ).toBe(true);
    });

    test('X a compose in a window of its own', async ({ context }) => {
      const page = await open(context, { hl: language });
      await openThread(page, '三号样品');
      await page.keyboard.press('r');
      await page.keyboard.type('周五上午到货。');
      const before = await composeOf(page);
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.locator('.popout').click({ modifiers: ['Shift'] }),
      ]);
      await popup.locator('.M9 .Am:focus').waitFor();
      expect(await popup.evaluate(() => document.body.matches('.xE.xp'))).toBe(true);
      expect(await composeOf(popup)).toMatchObject({
        to: ['zhou.huimin@yunshan.example'],
        text: '周五上午到货。',
        draft: before?.draft,
        thread: before?.thread,
      });
      expect(await view(popup)).toMatchObject({
        kind: 'compose',
        account: 'sam.reyes@northgate.example',
        people: [{ address: 'zhou.huimin@yunshan.example' }],
      });
      expect(await page.evaluate(() => window.site.composes(document).length)).toBe(0);
    });

    test('X plain-text mode', async ({ context }) => {
      const page = await open(context, { hl: language });
      await compose(page, 'a@one.example', 'One', 'First.');
      expect((await composeOf(page))?.plain).toBe(false);
      await page.locator('.yesmode').click();
      await page.locator('.Am').click();
      expect((await composeOf(page))?.plain).toBe(true);
    });

    test('X a thread: client, messages, dates, own account', async ({ context }) => {
      const page = await open(context, { hl: language });
      await openThread(page, 'Damaged pallet');
      const { kind, account, people, thread, notRead, language: read } = await view(page);
      expect({ kind, account, notRead, read }).toEqual({
        kind: 'thread',
        account: 'sam.reyes@northgate.example',
        notRead: undefined,
        read: language,
      });
      expect(people.map(p => p.name)).toEqual(['Margaret Okafor', 'Priya Nair']);
      expect(thread).toMatchObject({ subject: 'Damaged pallet on order 4471', hidden: true });
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('[role=listitem][data-at]')].map(item =>
          Number((item as HTMLElement).dataset.at),
        ),
      );
      const dated = await page.evaluate(() => {
        const { thread: open, language: words } = window.site.view(document);
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        return window.datedMessages(open?.messages ?? [], words, timeZone);
      });
      expect(dated.map(m => m.at)).toEqual(shown);
      expect(dated.map(m => m.precision)).toEqual(shown.map(() => 'instant'));
      const last = thread?.messages.at(-1);
      expect(last?.from?.address).toBe('margaret.okafor@harlowpine.example');
      expect(last?.to.map(p => p.address)).toEqual(['sam.reyes@northgate.example']);
      expect(last?.cc.map(p => p.address)).toEqual(['priya.nair@harlowpine.example']);
      expect(last?.ids).toEqual([
        expect.stringMatching(/^gmail:[0-9a-f]{16}$/),
        expect.stringMatching(/^gmail-perm:msg-f:\d+$/),
      ]);
      await page.locator('.adv').click();
      const all = (await view(page)).thread;
      expect(all).toMatchObject({ id: thread?.id, hidden: false });
      expect(all?.messages).toHaveLength(6);
    });

    test('X navigation: the thread that is left stays in the page and is not read', async ({ context }) => {
      const page = await open(context, { hl: language });
      await openThread(page, 'Lyon fair');
      expect(await page.evaluate(() => window.site.viewRoot(document)?.className)).toContain('bkK');
      expect((await view(page)).people).toEqual([
        { address: 'nadia.kern@brightloom.example', name: 'Nadia Kern' },
      ]);
      await page.keyboard.press('u');
      await page.locator('tr.zA:visible').first().waitFor();
      expect(await view(page)).toMatchObject({ kind: 'list', people: [] });
      await page.locator('tr.zA:visible', { hasText: 'Margaret' }).locator('[role=checkbox]').click();
      expect((await view(page)).people.map(p => p.address)).toEqual([
        'margaret.okafor@harlowpine.example',
        'priya.nair@harlowpine.example',
      ]);
    });
  });
}

test.describe('X Gmail, variants', () => {
  test('X recipient rows before 2021', async ({ context }) => {
    const page = await open(context, { compose: 'old' });
    await compose(page, 'Tomas Lind <tomas.lind@fjordtile.example>', 'Blue tiles', 'Yes.');
    expect(await composeOf(page)).toMatchObject({ to: ['tomas.lind@fjordtile.example'] });
  });

  test('X recipient rows that leave the page while folded', async ({ context }) => {
    const page = await open(context, { compose: 'collapsed' });
    await openThread(page, 'Damaged pallet');
    await page.keyboard.press('r');
    expect(await page.evaluate(() => document.querySelectorAll('[role=option]').length)).toBe(0);
    expect(await composeOf(page)).toMatchObject({ to: ['margaret.okafor@harlowpine.example'] });
  });

  test('X title bar with buttons, quote with a second class', async ({ context }) => {
    const page = await open(context, { minimised: '2026', quote: '2025' });
    await compose(page, 'a@one.example', 'One', 'First.');
    await page.locator('.Hm > button.Hl').click();
    expect(
      await page.evaluate(() => window.site.composes(document).map(c => c.editor.checkVisibility())),
    ).toEqual([false]);
    await openThread(page, 'blue tiles');
    await page.keyboard.press('r');
    await page.keyboard.type('Yes, in four shades.');
    await page.locator('.ip .ajR').click();
    await page.locator('.ip .Am').click({ position: { x: 5, y: 5 } });
    expect(await composeOf(page)).toMatchObject({ text: 'Yes, in four shades.' });
  });

  test('X says that it does not read what it cannot read', async ({ context }) => {
    const page = await open(context);
    await openThread(page, 'Lyon fair');
    await page.evaluate(() => {
      document.querySelector('meta[name=og-profile-acct]')?.remove();
      document.querySelector('a.gb_B')?.remove();
      document.title = 'Mail';
    });
    expect(await view(page)).toMatchObject({ people: [], notRead: 'no-account' });
    await page.evaluate(() => {
      for (const span of document.querySelectorAll('[email]')) span.removeAttribute('email');
      for (const span of document.querySelectorAll('[data-hovercard-id]'))
        span.removeAttribute('data-hovercard-id');
    });
    expect(await view(page)).toMatchObject({ people: [], notRead: 'no-address' });
    await page.evaluate(() => document.querySelector('.bkK')?.remove());
    expect(await view(page)).toMatchObject({ kind: 'other', notRead: 'unknown-page' });
    await page.keyboard.press('c');
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('form .fX, form .hl')) field.remove();
      (document.querySelector('.M9 .Am') as HTMLElement).focus();
    });
    expect(await view(page)).toMatchObject({ kind: 'compose', people: [], notRead: 'no-recipients' });
  });
});
