import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { adapterScript } from './bundle';
import { reasons, shows, unsaid } from './contract-rows';
import type { RecordDriver } from './drivers/driver';
import { sitePage } from './mail-page';
import { composeOf, view } from './reading';

const MARGARET = { address: 'margaret.okafor@harlowpine.example', name: 'Margaret Okafor' };
const NOBODY = { address: MARGARET.address };
const PHONE = '+442079460142';

/** The page of a program that no adapter knows. */
const stand = {
  id: 'generic',
  name: 'Any page',
  origins: ['https://crm.firma.example'],
  path: '/records/7',
  ready: (page: Page) => page.locator('main').waitFor({ state: 'attached' }),
  without: {
    recipients: 'its drafts have no place for recipients that is known',
    subject: 'its drafts have no subject that is known',
    dates: 'a date is read where the person points at one',
    'own address': 'no page that nobody knows tells it',
    sent: '“I sent it” is said by hand',
    scheduled: '“I sent it” is said by hand',
    note: 'nothing is recorded there by itself, so no note can be',
    discarded: '“I sent it” is said by hand',
  },
} as unknown as RecordDriver;

let script: string;
test.beforeAll(async () => {
  script = await adapterScript('generic');
});

const open = (context: BrowserContext, parts: string, hl = 'en-US') =>
  sitePage(context, script, stand, { with: parts, hl });

const READS: [what: string, parts: string, people: object[], notRead?: string][] = [
  ['an address alone, without a name that nobody gave', 'mail page', [NOBODY]],
  ['an address under its name', 'named', [MARGARET]],
  ['an hCard', 'hcard', [MARGARET]],
  ['JSON-LD whose name stands in the heading', 'linked heading', [MARGARET]],
  ['JSON-LD whose name stands in the title', 'linked title', [MARGARET]],
  ['JSON-LD that nothing on the page bears out: nobody', 'linked', [], 'no-address'],
  ['JSON-LD of somebody else beside the address', 'other named heading', [MARGARET]],
  ['JSON-LD with the name for the address', 'nameless mail title', [MARGARET]],
  ['an address that is not of the person named: nobody', 'nameless second title', [], 'no-address'],
  ['two people, of whom the heading names one', 'named second heading', [MARGARET]],
  ['two people, of whom the title names one', 'mail second title', [NOBODY]],
  ['two people equally: nobody', 'named second page', [], 'several-people'],
  ['two people, both in the heading: nobody', 'named second pair', [], 'several-people'],
  ['what is hidden, and what is the firm’s own, is not taken', 'named hidden frame', [MARGARET]],
  ['what is in a draft is not taken', 'named signature', [MARGARET]],
  ['an open shadow root', 'shadow', [NOBODY]],
  ['broken data and addresses break nothing', 'broken named', [MARGARET]],
  ['nothing', 'page', [], 'no-address'],
  ['a body without recipients', 'editable', [], 'no-address'],
];

for (const language of ['en-US', 'zh-CN'])
  test(`X any page in ${language}: the record`, shows(stand, 'client', 'navigation'), async ({ context }) => {
    const page = await open(context, '', language);
    for (const [what, parts, people, notRead] of READS) {
      await page.goto(
        `${stand.origins[0]}${stand.path}?${new URLSearchParams({ with: parts, hl: language })}`,
      );
      await stand.ready(page);
      const seen = await view(page);
      expect({ people: seen.people, notRead: seen.notRead, language: seen.language }, what).toEqual({
        people,
        notRead,
        language,
      });
    }
  });

test('X any page: its one number, and of several none', async ({ context }) => {
  expect(await view(await open(context, 'phone page'))).toMatchObject({
    people: [],
    phone: PHONE,
    notRead: 'no-address',
  });
  expect((await view(await open(context, 'named phone'))).phone).toBe(PHONE);
  expect((await view(await open(context, 'named phones'))).phone).toBeUndefined();
});

test('X any page: a draft to nobody known is said', async ({ context }) => {
  const page = await open(context, 'textarea');
  await page.locator('textarea').focus();
  expect(await view(page)).toMatchObject({ people: [], notRead: 'no-recipients' });
  const known = await open(context, 'named textarea');
  await known.locator('textarea').focus();
  expect(await view(known)).toMatchObject({ people: [MARGARET] });
});

const EDITORS: [what: string, part: string, focus: (page: Page) => Promise<void>, plain?: boolean][] = [
  ['an editable box, from a word in it', 'editable', page => page.locator('.box').focus()],
  ['an editable box for plain text', 'plain', page => page.locator('.box').focus()],
  ['a field', 'textarea', page => page.locator('textarea').focus(), true],
  ['a field in open shadow roots', 'deep', page => page.locator('textarea').focus(), true],
  ['the body of a frame', 'body', page => page.frameLocator('iframe').locator('body').focus()],
  ['a frame in design mode', 'design', page => page.frameLocator('iframe').locator('html').click()],
  [
    'a frame in a frame',
    'nested',
    page => page.frameLocator('iframe').frameLocator('iframe').locator('body').focus(),
  ],
];

for (const [what, part, focus, plain = false] of EDITORS)
  test(`X any page: a draft in ${what}`, shows(stand, 'compose', 'new text'), async ({ context }) => {
    const page = await open(context, part);
    await focus(page);
    await page.keyboard.type('Yes, gladly.');
    const read = await composeOf(page);
    expect(read).toMatchObject({ plain, internal: false, to: [], area: true, listed: [true] });
    expect(read?.text).toContain('Yes, gladly.');
  });

test('X any page: what is for a line, or not to be written in, is no draft', async ({ context }) => {
  const page = await open(context, 'locked line search');
  for (const field of await page.locator('textarea').all()) {
    await field.focus();
    expect(await composeOf(page)).toBeUndefined();
  }
  expect(await page.evaluate(() => window.site.composes(document).length)).toBe(0);
});

test('X any page: a low field that was pointed at is an editor, as long as it is found', async ({
  context,
}) => {
  const page = await open(context, 'line');
  await page.evaluate(() => {
    (globalThis as { yesfirstTaught?: object }).yesfirstTaught = { editor: ['main > textarea'] };
  });
  await page.locator('textarea').focus();
  await page.keyboard.type('Yes, gladly.');
  expect(await composeOf(page)).toMatchObject({ text: 'Yes, gladly.', listed: [true] });
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')));
  expect(await composeOf(page)).toBeUndefined();
});

test('X any page: what is not offered is said', reasons(stand), () => expect(unsaid(stand)).toEqual([]));
