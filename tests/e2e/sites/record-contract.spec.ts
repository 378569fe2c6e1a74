import { expect, test } from '@playwright/test';
import { readDate } from '../../../lib/sites/dates';
import { adapterScript } from './bundle';
import { type Row, reasons, shows, unsaid } from './contract-rows';
import { allDrivers } from './drivers';
import { DATE_LANGUAGES, siteOf } from './drivers/driver';
import { type SharedPage, sharedPage } from './mail-page';
import { composeOf, lostByCapture, outcomesInTime, put, view, watchSending } from './reading';

const MARGARET = { address: 'margaret.okafor@harlowpine.example', name: 'Margaret Okafor' };

/** Of people and records in the samples. */
const SAID = ['margaret', 'okafor', 'harlowpine', 'tomas', 'reyes', 'northgate', 'lena', 'ortiz'];

/** Nobody is shown for a name. */
const NAMED = {
  people: [],
  names: ['Sam Reyes', MARGARET.name, 'Lena Ortiz'],
  notRead: 'names-alone',
};

/** What holds on each site whose pages show a client's record. */
for (const driver of await allDrivers()) {
  if (!('openRecord' in driver)) continue;
  test.describe(`X ${driver.name}`, () => {
    let shared: SharedPage;
    test.beforeAll(async ({ browser }) => {
      shared = await sharedPage(browser, await adapterScript(siteOf(driver)), driver);
    });
    test.afterAll(() => shared.close());
    test('what is not offered is said', reasons(driver), () => expect(unsaid(driver)).toEqual([]));

    test('a captured page keeps what is looked for, and says nothing', async () => {
      const page = await shared.open();
      await driver.openRecord(page, MARGARET.name);
      await driver.message?.(page);
      expect(await lostByCapture(page, SAID)).toEqual([]);
    });

    for (const origin of driver.origins.slice(1)) {
      test(`a record at ${new URL(origin).host}`, async ({ browser }) => {
        const there = await sharedPage(browser, await adapterScript(siteOf(driver)), driver, origin);
        const page = await there.open();
        await driver.openRecord(page, MARGARET.name);
        expect(await view(page)).toMatchObject(driver.byName ? NAMED : { people: [MARGARET] });
        await there.close();
      });
    }

    const { happened = [], undated } = driver;
    for (const language of driver.languages ?? ['en-US', 'zh-CN', ...DATE_LANGUAGES])
      if (happened.length > 0 || undated)
        test(
          `its timeline in ${language}: dates with a year, and no others`,
          shows(driver, 'dates'),
          async () => {
            const page = await shared.open({ hl: language });
            await driver.openRecord(page, MARGARET.name);
            const { happened: said = [], language: tag } = await view(page);
            const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
            const read = said.map(text => readDate(text, tag, timeZone)?.at);
            const days = read.flatMap(at => (at === undefined ? [] : Math.round((Date.now() - at) / 864e5)));
            expect(days.sort((a, b) => a - b)).toEqual(happened);
            expect(read.includes(undefined)).toBe(!!undated);
          },
        );

    for (const language of driver.languages ?? ['en-US', 'zh-CN'])
      test.describe(`in ${language}`, () => {
        const query = { hl: language };

        const records = shows(driver, 'client', 'navigation');
        test('a record, another one, and none: what is left is not read', records, async () => {
          const page = await shared.open(query);
          await driver.openRecord(page, MARGARET.name);
          expect(await view(page)).toMatchObject({
            site: siteOf(driver),
            kind: 'record',
            language,
            ...(driver.byName ? NAMED : { people: [MARGARET] }),
          });
          await driver.openRecord(page, 'Tomas Lind');
          const { people, names } = await view(page);
          if (driver.byName) expect(names).toEqual(['Sam Reyes', 'Tomas Lind', 'Lena Ortiz']);
          else expect(people).toEqual([{ address: 'tomas.lind@fjordtile.example', name: 'Tomas Lind' }]);
          await driver.leave(page);
          const left = await view(page);
          expect([left.people, left.names]).toEqual([[], undefined]);
          expect(await page.evaluate(() => window.site.viewRoot(document)?.isConnected)).toBe(true);
        });

        test('a record without an address is said, and those listed in it are not taken for it', async () => {
          const page = await shared.open(query);
          await driver.openRecord(page, 'Harlow & Pine');
          const { empty = 'no-address' } = driver;
          expect(await view(page)).toMatchObject({ kind: 'record', people: [], notRead: empty });
        });

        const { message, close, send, hideRecipients, hideAccount } = driver;
        if (hideAccount)
          test('without the own address nobody is shown', shows(driver, 'own address'), async () => {
            const page = await shared.open(query);
            await driver.openRecord(page, MARGARET.name);
            await hideAccount(page);
            expect(await view(page)).toMatchObject({ people: [], notRead: 'no-account' });
          });

        const written: Row[] = [
          'compose',
          'new text',
          ...(driver.readsRecipients === false ? [] : (['recipients'] as const)),
          ...(driver.subject === undefined ? [] : (['subject'] as const)),
          ...(driver.note ? (['note'] as const) : []),
        ];
        const mail = message && shows(driver, ...written);
        if (mail)
          test('a message goes to the client, a note to nobody', mail, async () => {
            const page = await shared.open(query);
            await driver.openRecord(page, MARGARET.name);
            await message?.(page);
            await put(page, 'Your panels come first.');
            expect(await composeOf(page)).toMatchObject({
              to: driver.readsRecipients === false ? [] : [MARGARET.address],
              text: 'Your panels come first.',
              internal: false,
              open: true,
              listed: [true],
              ...(driver.subject === undefined ? {} : { subject: driver.subject }),
            });
            if (!driver.note) return;
            await driver.note(page);
            await put(page, 'She is angry, call her first.');
            expect(await composeOf(page)).toMatchObject({
              to: [],
              cc: [],
              bcc: [],
              text: 'She is angry, call her first.',
              internal: true,
            });
          });

        if (message && hideRecipients)
          test('a body without recipients is said, and nobody is shown', async () => {
            const page = await shared.open(query);
            await driver.openRecord(page, MARGARET.name);
            await message?.(page);
            await hideRecipients(page);
            expect(await view(page)).toMatchObject({ people: [], notRead: 'no-recipients' });
          });

        if (message && close && send)
          test('sent, and closed in place of sent', shows(driver, 'sent', 'discarded'), async () => {
            const page = await shared.open(query);
            await driver.openRecord(page, MARGARET.name);
            for (const [act, state] of [
              [send, 'sent'],
              [close, 'discarded'],
            ] as const) {
              await message?.(page);
              await put(page, 'Yes.');
              await page.evaluate(() => {
                window.outcomes = [];
                const [compose] = window.site.composes(document);
                const never = new AbortController().signal;
                window.site.outcome(compose!, never).then(found => window.outcomes.push(found));
              });
              await act(page);
              expect(await outcomesInTime(page)).toEqual([state]);
            }
          });

        if (message && send)
          test('its Send is seen, by click and by keys', async () => {
            const page = await shared.open(query);
            await driver.openRecord(page, MARGARET.name);
            await message?.(page);
            await put(page, 'Yes.');
            await watchSending(page);
            await send(page);
            expect(await page.evaluate(() => window.acts.length)).toBeGreaterThan(0);
            for (const keys of driver.sendKeys ?? []) {
              await message?.(page);
              await put(page, 'Yes.');
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
