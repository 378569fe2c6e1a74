import { type APIRequestContext, type Page, type Request, request } from '@playwright/test';
import PostalMime from 'postal-mime';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { enterPopover } from '../lib/mail';
import { switchOn } from '../lib/switch-on';
import { focusEditor } from './drivers/roundcube';

/**
 * Over a real Roundcube, which `YESFIRST_ROUNDCUBE` names: `npm run test:roundcube` starts one, with the
 * accounts and the threads of `tests/webmail/threads.mjs`.
 */
const address = process.env.YESFIRST_ROUNDCUBE;

const BOOK = {
  account: { address: 'alice@example.test', days: 200 },
  clients: [{ name: 'Bob Client', addresses: ['bob@example.test'] }],
};

/** How the panel tells the gap since Bob's last mail on the desks, and since one that was just sent. */
const BEFORE = /\b9 days\b/;
const SENT = 'Today';

/** The words of the client's card; empty while nobody is shown. */
const cardOf = (panel: PuppeteerPage): Promise<string> =>
  panel.evaluate(() => document.querySelector<HTMLElement>('.client-card')?.innerText ?? '');

async function logIn(page: Page, root: string): Promise<void> {
  await page.goto(root);
  await page.locator('#rcmloginuser').fill('alice@example.test');
  await page.locator('#rcmloginpwd').fill('secret-alice');
  await page.locator('#rcmloginsubmit').click();
  await page.locator('#messagelist tr.message').first().waitFor();
}

/** Bob, in another browser: reads the source of the newest mail with these words in it, once it is there. */
async function delivered(root: string, words: string): Promise<string> {
  const bob = await request.newContext({ baseURL: root });
  try {
    const login = await (await bob.get('./')).text();
    const token = /name="_token" value="([^"]+)"/.exec(login)?.[1] ?? '';
    await bob.post('./?_task=login', {
      form: {
        _token: token,
        _task: 'login',
        _action: 'login',
        _user: 'bob@example.test',
        _pass: 'secret-bob',
      },
    });
    let found = '';
    await expect
      .poll(async () => {
        found = await newestWith(bob, words);
        return found;
      })
      .not.toBe('');
    return found;
  } finally {
    await bob.dispose();
  }
}

async function newestWith(bob: APIRequestContext, words: string): Promise<string> {
  const list = await (await bob.get('./?_task=mail&_mbox=INBOX&_action=list&_remote=1&_refresh=1')).text();
  const uids = [...list.matchAll(/add_message_row\((\d+)/g)].map(hit => Number(hit[1]));
  for (const uid of uids.sort((a, b) => b - a).slice(0, 4)) {
    const source = await bob.get(`./?_task=mail&_mbox=INBOX&_uid=${uid}&_action=viewsource`);
    const mail = await source.text();
    if (mail.includes(words)) return mail;
  }
  return '';
}

/** Plain text is sent in lines that a blank at their end joins; of a quote each line stands by itself. */
const unfolded = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/^([^>\n].*) \n/gm, '$1 ')
    .replaceAll(/ +$/gm, '')
    .trimEnd();

type Roundcube = Window & {
  rcmail: { command(...what: unknown[]): void };
  tinymce: { get(id: string): { getContent(): string } };
};

/** What the editor holds, as Roundcube takes it. */
const contentOf = (page: Page, mode: 'plain' | 'html'): Promise<string> =>
  page.evaluate(kind => {
    if (kind === 'html') return (window as unknown as Roundcube).tinymce.get('composebody').getContent();
    return document.querySelector<HTMLTextAreaElement>('#composebody')?.value ?? '';
  }, mode);

/** Opens an answer to Bob's last mail on the desks, with the caret before its first word. */
async function answer(page: Page, mode: 'plain' | 'html'): Promise<void> {
  await page.locator('a.reply:visible').click();
  await page.locator('#composebody').waitFor({ state: 'attached' });
  if (mode === 'html') {
    await page.evaluate(() =>
      (window as unknown as Roundcube).rcmail.command('toggle-editor', { id: 'composebody', html: true }),
    );
    await page.frameLocator('#composebody_ifr').locator('body blockquote').first().waitFor();
  }
  await focusEditor(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Home');
}

/** Writes what is marked, accepts the first suggestion, and goes on. Gives the line as it stands then. */
async function writeMended(page: Page, mode: 'plain' | 'html', sign: string): Promise<string> {
  await page.keyboard.type('Unfortunately, we cannot include assembly.');
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  const frame = page.frameLocator('#composebody_ifr').locator('body');
  const words = () => (mode === 'html' ? frame.innerText() : page.locator('#composebody').inputValue());
  await expect.poll(words).not.toContain('Unfortunately');
  await page.keyboard.type(`to send our fitters, ${sign}.`);
  const accepted = (await words()).split('\n')[0] ?? '';
  expect(accepted).toMatch(new RegExp(`^\\S.* to send our fitters, ${sign}\\.$`));
  return accepted;
}

/** Save and Send both ask for this, of a hidden frame. */
const isSend = (request: Request): boolean =>
  request.method() === 'POST' && !!request.postData()?.includes('_action=send');

/** Presses Send and keeps Roundcube's answer back until the result is called. */
async function sendHeld(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>(done => {
    release = done;
  });
  const framed = (url: URL) => url.search.includes('_framed=1');
  let asked = () => {};
  const sent = new Promise<void>(done => {
    asked = done;
  });
  // It stays: one that is taken away while a request is with it answers that twice.
  await page.route(framed, async route => {
    if (!isSend(route.request())) return route.fallback();
    const response = await route.fetch();
    asked();
    await held;
    await route.fulfill({ response });
  });
  await page.locator('button.send').click();
  await sent;
  return async () => {
    release();
    await page.waitForURL(url => !url.search.includes('_action=compose'));
  };
}

/** What Roundcube itself writes into the markup when it sends. */
const ROUNDCUBES = / (?:style="[^"]*"|type="cite")/g;

/** The delivered mail is what was accepted and the quote, and nothing else. */
async function expectDelivered(source: string, accepted: string, content: string, mode: 'plain' | 'html') {
  const mail = await PostalMime.parse(source);
  expect(unfolded(mail.text ?? '').split('\n')[0]).toBe(accepted);
  if (mode === 'plain') {
    expect(source).toMatch(/^Content-Transfer-Encoding: [78]bit\r?$/m);
    const [, body = ''] = /\r?\n\r?\n([\s\S]*)/.exec(source) ?? [];
    expect(unfolded(body)).toBe(unfolded(content));
    expect(mail.html).toBeUndefined();
  } else {
    const [, body = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(mail.html ?? '') ?? [];
    expect(body.replaceAll(ROUNDCUBES, '').trim()).toBe(content.replaceAll(ROUNDCUBES, '').trim());
  }
  expect(mail.attachments).toEqual([]);
  expect(source.toLowerCase()).not.toContain('yesfirst');
  expect(source).not.toMatch(/yf-|::highlight|Unfortunately/);
}

if (!address) {
  // Said once, by the process that lists the tests.
  if (process.env.TEST_WORKER_INDEX === undefined)
    console.error('The tests over a real Roundcube run by `npm run test:roundcube`.');
} else {
  const { origin } = new URL(address);

  test.describe('X a real Roundcube', () => {
    test.use({ start: { real: [origin], prompts: true } });

    for (const mode of ['plain', 'html'] as const) {
      test(`a reply in ${mode} text is marked, mended and sent; the gap is today`, async ({ yesfirst }) => {
        test.setTimeout(150_000);
        await yesfirst.fillBook(BOOK);
        await switchOn(yesfirst, origin);
        const page = await yesfirst.context.newPage();
        page.on('dialog', dialog => dialog.accept());
        await logIn(page, address);

        // The preview is a frame; the address of the page stays.
        const row = page.locator('#messagelist tr.message', { hasText: 'Re: Offer for 40 desks' }).first();
        await row.locator('td.subject').click();
        const panel = await yesfirst.openPanel(page);
        await expect.poll(() => cardOf(panel)).toContain('Bob Client');
        await expect.poll(() => cardOf(panel)).toMatch(BEFORE);
        await row.locator('td.subject').dblclick();
        await page.locator('#messagebody').waitFor();
        await expect.poll(() => cardOf(panel)).toContain('Bob Client');
        expect(await cardOf(panel)).toMatch(BEFORE);

        await answer(page, mode);
        const sign = `R${Date.now()}${mode}`;
        const accepted = await writeMended(page, mode, sign);

        // Saved is not sent, though the page asks for it in the same way.
        const saved = page.waitForResponse(response => isSend(response.request()));
        await page.locator('a.save:visible').click();
        await saved;
        await page.locator('#messagestack .confirmation').waitFor();
        expect(await cardOf(panel)).not.toContain(SENT);

        const content = await contentOf(page, mode);
        const answered = await sendHeld(page);
        const mail = await delivered(address, sign);
        // It has left, and Roundcube has not said so.
        expect(await cardOf(panel)).not.toContain(SENT);
        await answered();
        await expectDelivered(mail, accepted, content, mode);
        await row.locator('td.subject').click();
        await expect.poll(() => cardOf(panel)).toContain(SENT);
      });
    }
  });
}
