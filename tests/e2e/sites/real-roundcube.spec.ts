import { type APIRequestContext, type Page, request } from '@playwright/test';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { enterPopover } from '../lib/mail';
import { switchOn } from '../lib/switch-on';
import { focusEditor } from './drivers/roundcube';

/**
 * Over a real Roundcube, where `YESFIRST_ROUNDCUBE` names one on this machine: `http://127.0.0.1:18080/`, with
 * `alice@example.test` and `bob@example.test` (password `secret-<name>`), and a mail on desks from Bob to Alice.
 */
const address = process.env.YESFIRST_ROUNDCUBE;

const BOOK = {
  account: { address: 'alice@example.test', days: 200 },
  clients: [{ name: 'Bob Client', addresses: ['bob@example.test'] }],
};

const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);

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

/** Plain text is sent in lines that a blank at their end joins. */
const unfolded = (mail: string) => mail.replaceAll('\r\n', '\n').replaceAll(' \n', ' ');

if (!address) {
  // Said once, by the process that lists the tests.
  if (process.env.TEST_WORKER_INDEX === undefined)
    console.error('No real Roundcube: YESFIRST_ROUNDCUBE names none, so its tests are left out.');
} else {
  const { origin } = new URL(address);

  test.describe('X a real Roundcube', () => {
    test.use({ start: { real: [origin], prompts: true } });

    for (const mode of ['plain', 'html'] as const) {
      test(`a reply in ${mode} text is marked, mended and sent; the gap is today`, async ({ yesfirst }) => {
        await yesfirst.fillBook(BOOK);
        await switchOn(yesfirst, origin);
        const page = await yesfirst.context.newPage();
        page.on('dialog', dialog => dialog.accept());
        await logIn(page, address);

        // The preview is a frame; the address of the page stays.
        await page
          .locator('#messagelist tr.message', { hasText: 'desks' })
          .first()
          .locator('td.subject')
          .click();
        const panel = await yesfirst.openPanel(page);
        await expect.poll(() => text(panel)).toContain('Bob Client');
        expect(await text(panel)).not.toContain('Today');

        const row = page.locator('#messagelist tr.message', { hasText: 'desks' }).first();
        await row.locator('td.subject').dblclick();
        await page.locator('a.reply:visible').click();
        await page.locator('#composebody').waitFor({ state: 'attached' });
        const mark = `R${Date.now()}${mode}`;
        if (mode === 'html') {
          await page.evaluate(() =>
            (window as unknown as { rcmail: { command(...what: unknown[]): void } }).rcmail.command(
              'toggle-editor',
              { id: 'composebody', html: true },
            ),
          );
          await page.frameLocator('#composebody_ifr').locator('body blockquote').first().waitFor();
        }
        await focusEditor(page);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+Home');
        await page.keyboard.type('Unfortunately, we cannot include assembly.');
        await enterPopover(page);
        await page.keyboard.press('Digit1');
        const editor =
          mode === 'html'
            ? page.frameLocator('#composebody_ifr').locator('body')
            : page.locator('#composebody');
        const words = () => (mode === 'html' ? editor.innerText() : editor.inputValue());
        await expect.poll(words).not.toContain('Unfortunately');
        await page.keyboard.type(`to send our fitters, ${mark}.`);
        const accepted = (await words()).split('\n')[0] ?? '';
        expect(accepted).toMatch(new RegExp(`^\\S.* to send our fitters, ${mark}\\.$`));

        await page.locator('button.send').click();
        await page.waitForURL(url => !url.search.includes('_action=compose'));
        const mail = await delivered(address, mark);
        // Exactly what stood in the editor, as the first line of the plain part.
        expect(unfolded(mail)).toContain(`\n\n${accepted}\n`);
        expect(mail).not.toContain('Unfortunately');
        expect(mail.toLowerCase()).not.toContain('yesfirst');
        expect(mail).not.toMatch(/yf-coach|::highlight|data-yf/);

        await page
          .locator('#messagelist tr.message', { hasText: 'desks' })
          .first()
          .locator('td.subject')
          .click();
        await expect.poll(() => text(panel)).toContain('Today');
      });
    }
  });
}
