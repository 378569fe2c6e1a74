import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../lib/kept-tab';
import { adapterScript } from './bundle';
import { type MailPageOptions, mailPage } from './mail-page';
import { compose, composeOf, openThread, outcomes, view, watchSending } from './reading';

let script: string;

test.beforeAll(async () => {
  script = await adapterScript();
});

const open = (context: BrowserContext, options?: MailPageOptions) => mailPage(context, script, options);

test.describe('X Gmail, sending', () => {
  const sent = (page: Page) => page.evaluate(() => window.__sent.map(mail => mail.state));

  test('X sent, once the undo time is over, in its thread under the same id', async ({ context }) => {
    const page = await open(context, { undo: '700' });
    await openThread(page, 'blue tiles');
    await page.keyboard.press('r');
    await page.keyboard.type('Yes, in four shades.');
    await watchSending(page);
    const draft = (await composeOf(page))?.draft;
    await page.locator('.ip .aoO').click();
    await page.locator('#link_undo').waitFor();
    expect(await page.evaluate(() => window.outcomes)).toEqual([]);
    expect((await view(page)).thread?.messages.at(-1)?.ids).not.toContainEqual(
      expect.stringMatching(/^gmail:/),
    );
    expect(await outcomes(page)).toEqual(['sent']);
    expect(await sent(page)).toEqual(['sent']);
    const last = (await view(page)).thread?.messages.at(-1);
    expect(last?.from?.address).toBe('sam.reyes@northgate.example');
    expect(last?.ids).toEqual([expect.stringMatching(/^gmail:/), `gmail-perm:${draft}`]);
  });

  for (const keys of ['Control+Enter', 'Meta+Enter'] as const) {
    test(`X sent by ${keys}`, async ({ context }) => {
      const page = await open(context, { undo: '300' });
      await compose(page, 'a@one.example', 'One', 'First.');
      await watchSending(page);
      await page.keyboard.press(keys);
      expect(await outcomes(page)).toEqual(['sent']);
      expect(await page.evaluate(() => window.acts)).toEqual(['keydown']);
    });
  }

  for (const key of ['Enter', 'Space'] as const) {
    test(`X sent by ${key} on the button`, async ({ context }) => {
      const page = await open(context, { undo: '300' });
      await compose(page, 'a@one.example', 'One', 'First.');
      await watchSending(page);
      await page.locator('.aoO').focus();
      await page.keyboard.press(key);
      expect(await outcomes(page)).toEqual(['sent']);
    });
  }

  test('X pressSend sends, though a bare click does not', async ({ context }) => {
    const page = await open(context, { undo: '300' });
    await compose(page, 'a@one.example', 'One', 'First.');
    await page.evaluate(() => (document.querySelector('.aoO') as HTMLElement).click());
    expect(await sent(page)).toEqual([]);
    await watchSending(page);
    await page.evaluate(() => window.site.pressSend(window.site.composes(document)[0]!));
    expect(await outcomes(page)).toEqual(['sent']);
    expect(await page.evaluate(() => window.__sent[0]?.html)).toContain('First.');
  });

  test('X undone by the link, and by the page itself', async ({ context }) => {
    const page = await open(context, { undo: '20000' });
    await compose(page, 'a@one.example', 'One', 'First.');
    await watchSending(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('#link_undo').click();
    expect(await outcomes(page)).toEqual(['cancelled']);
    expect(await sent(page)).toEqual(['undone']);
    await page.locator('.M9:visible .Am').click();
    await page.keyboard.press('Control+Enter');
    await page.locator('#link_undo').waitFor();
    // As by the page's own key: nothing is clicked.
    await page.evaluate(() => {
      window.outcomes = [];
      document.querySelector('#link_undo')?.dispatchEvent(new Event('click'));
    });
    expect(await outcomes(page)).toEqual(['cancelled']);
  });

  test('X a second mail while the first can still be undone: both are told apart', async ({ context }) => {
    const page = await open(context, { undo: '600' });
    await compose(page, 'a@one.example', 'One', 'First.');
    await compose(page, 'b@two.example', 'Two', 'Second.');
    const states = await page.evaluate(async () => {
      const [one, two] = window.site.composes(document);
      const first = window.site.outcome(one!, new AbortController().signal);
      window.site.pressSend(one!);
      await new Promise<void>(seen => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('#link_undo')) return;
          observer.disconnect();
          seen();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      const second = window.site.outcome(two!, new AbortController().signal);
      window.site.pressSend(two!);
      const order: string[] = [];
      await Promise.all([
        first.then(state => order.push(`one ${state}`)),
        second.then(state => order.push(`two ${state}`)),
      ]);
      return order;
    });
    expect(states).toEqual(['one sent', 'two sent']);
  });

  test('X scheduled is not sent', async ({ context }) => {
    const page = await open(context);
    await compose(page, 'a@one.example', 'One', 'First.');
    await watchSending(page);
    await page.locator('.hG').click();
    await page.locator('[selector=scheduledSend]').click();
    expect(await page.evaluate(() => window.acts)).toEqual([]);
    expect(await sent(page)).toEqual(['scheduled']);
  });

  for (const [state, press] of [
    ['scheduled', ['.hG', '[selector=scheduledSend]']],
    ['discarded', ['.oh']],
  ] as const) {
    test(`X ${state} in place of sent, after a send act that led to nothing`, async ({ context }) => {
      const page = await open(context);
      await compose(page, 'a@one.example', 'One', 'First.');
      await page.evaluate(() => {
        window.outcomes = [];
        const never = new AbortController().signal;
        window.site
          .outcome(window.site.composes(document)[0]!, never)
          .then(found => window.outcomes.push(found));
      });
      for (const button of press) await page.locator(button).click();
      expect(await outcomes(page)).toEqual([state]);
    });
  }

  test('X refused for want of a recipient; asked about a file and sent all the same', async ({ context }) => {
    const page = await open(context, { undo: '300' });
    await page.keyboard.press('c');
    await page.locator('.M9 .Am').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('The list is attached.');
    await watchSending(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('[role=alertdialog] button').click();
    expect(await outcomes(page)).toEqual(['refused']);
    await page.evaluate(() => {
      window.outcomes = [];
    });
    await page.locator('.M9 .hl').click();
    await page.keyboard.type('a@one.example,');
    await page.locator('.aoO').click();
    await page.locator('[role=alertdialog] button[name=ok]').click();
    expect(await outcomes(page)).toEqual(['sent']);
  });

  test('X a window that closes while its mail is confirmed counts it; one that closes before does not', async ({
    context,
  }) => {
    const page = await open(context, { undo: '20000' });
    for (const confirmed of [true, false]) {
      await page.keyboard.press('c');
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.locator('.Hq:visible').click({ modifiers: ['Shift'] }),
      ]);
      await popup.locator('input[peoplekit-id]').first().fill('a@one.example');
      await popup.locator('.Am').click();
      const state = await popup.evaluate(async wait => {
        const compose = window.site.composes(document)[0]!;
        const result = window.site.outcome(compose, new AbortController().signal);
        if (wait) {
          const seen = new Promise<void>(resolve => {
            const observer = new MutationObserver(() => {
              if (!document.querySelector('#link_vsm')) return;
              observer.disconnect();
              resolve();
            });
            observer.observe(document.body, { childList: true, subtree: true });
          });
          window.site.pressSend(compose);
          await seen;
        }
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        return result;
      }, confirmed);
      expect(state).toBe(confirmed ? 'sent' : 'cancelled');
      await popup.close();
    }
  });

  test('X nothing is watched after the signal', async ({ context }) => {
    const page = await open(context);
    await compose(page, 'a@one.example', 'One', 'First.');
    const reason = await page.evaluate(async () => {
      const stop = new AbortController();
      const result = window.site.outcome(window.site.composes(document)[0]!, stop.signal);
      stop.abort('over');
      return result.catch((why: unknown) => why);
    });
    expect(reason).toBe('over');
  });
});
