import { expect, test } from '../lib/kept-tab';
import { adapterScript } from './bundle';
import { allDrivers } from './drivers';
import { sitePage } from './mail-page';
import { composeOf, outcomes, view, watchSending } from './reading';

const MARGARET = { address: 'margaret.okafor@harlowpine.example', name: 'Margaret Okafor' };

/** What holds on each site whose pages show a client's record. */
for (const driver of await allDrivers()) {
  if (!('openRecord' in driver)) continue;
  test.describe(`X ${driver.name}`, () => {
    let script: string;
    test.beforeAll(async () => {
      script = await adapterScript(driver.id);
    });

    for (const origin of driver.origins) {
      test(`a record at ${new URL(origin).host}`, async ({ context }) => {
        const page = await sitePage(context, script, driver, {}, origin);
        await driver.openRecord(page, MARGARET.name);
        expect((await view(page)).people).toEqual([MARGARET]);
      });
    }

    for (const language of ['en-US', 'zh-CN'])
      test.describe(`in ${language}`, () => {
        const query = { hl: language };

        test('a record, another one, and none: what is left is not read', async ({ context }) => {
          const page = await sitePage(context, script, driver, query);
          await driver.openRecord(page, MARGARET.name);
          expect(await view(page)).toMatchObject({
            site: driver.id,
            kind: 'record',
            people: [MARGARET],
            language,
          });
          await driver.openRecord(page, 'Tomas Lind');
          expect((await view(page)).people).toEqual([
            { address: 'tomas.lind@fjordtile.example', name: 'Tomas Lind' },
          ]);
          await driver.leave(page);
          expect((await view(page)).people).toEqual([]);
          expect(await page.evaluate(() => window.site.viewRoot(document)?.isConnected)).toBe(true);
        });

        test('a record without an address is said, and those listed in it are not taken for it', async ({
          context,
        }) => {
          const page = await sitePage(context, script, driver, query);
          await driver.openRecord(page, 'Harlow & Pine');
          expect(await view(page)).toMatchObject({ kind: 'record', people: [], notRead: 'no-address' });
        });

        test('a message goes to the client, a note to nobody', async ({ context }) => {
          const page = await sitePage(context, script, driver, query);
          await driver.openRecord(page, MARGARET.name);
          await driver.message(page);
          await page.keyboard.type('Your panels come first.');
          expect(await composeOf(page)).toMatchObject({
            to: driver.readsRecipients === false ? [] : [MARGARET.address],
            text: 'Your panels come first.',
            internal: false,
            open: true,
            listed: [true],
          });
          if (!driver.note) return;
          await driver.note(page);
          await page.keyboard.type('She is angry, call her first.');
          expect(await composeOf(page)).toMatchObject({
            to: [],
            cc: [],
            bcc: [],
            text: 'She is angry, call her first.',
            internal: true,
          });
        });

        const { close, send, hideRecipients } = driver;
        if (hideRecipients)
          test('a body without recipients is said, and nobody is shown', async ({ context }) => {
            const page = await sitePage(context, script, driver, query);
            await driver.openRecord(page, MARGARET.name);
            await driver.message(page);
            await hideRecipients(page);
            expect(await view(page)).toMatchObject({ people: [], notRead: 'no-recipients' });
          });

        if (close && send)
          test('sent, and closed in place of sent', async ({ context }) => {
            const page = await sitePage(context, script, driver, query);
            await driver.openRecord(page, MARGARET.name);
            for (const [act, state] of [
              [send, 'sent'],
              [close, 'discarded'],
            ] as const) {
              await driver.message(page);
              await page.keyboard.type('Yes.');
              await page.evaluate(() => {
                window.outcomes = [];
                const [compose] = window.site.composes(document);
                const never = new AbortController().signal;
                window.site.outcome(compose!, never).then(found => window.outcomes.push(found));
              });
              await act(page);
              expect(await outcomes(page)).toEqual([state]);
            }
          });

        if (send)
          test('its Send is seen, by click and by keys', async ({ context }) => {
            const page = await sitePage(context, script, driver, query);
            await driver.openRecord(page, MARGARET.name);
            await driver.message(page);
            await page.keyboard.type('Yes.');
            await watchSending(page);
            await send(page);
            expect(await page.evaluate(() => window.acts.length)).toBeGreaterThan(0);
            for (const keys of driver.sendKeys ?? []) {
              await driver.message(page);
              await page.keyboard.type('Yes.');
              await page.evaluate(() => {
                window.acts = [];
              });
              await page.keyboard.press(keys);
              expect(await page.evaluate(() => window.acts)).toEqual(['keydown']);
            }
          });
      });
  });
}
