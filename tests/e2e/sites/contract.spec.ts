import { expect, type Page, test } from '@playwright/test';
import { adapterScript } from './bundle';
import { reasons, shows, unsaid } from './contract-rows';
import { allDrivers } from './drivers';
import { DATE_LANGUAGES, type SiteDriver, siteOf } from './drivers/driver';
import { type SharedPage, sharedPage } from './mail-page';
import { composeOf, lostByCapture, outcomesInTime, put, view, watchSending } from './reading';

const OWN = 'sam.reyes@northgate.example';
const MARGARET = { address: 'margaret.okafor@harlowpine.example', name: 'Margaret Okafor' };
const PRIYA = { address: 'priya.nair@harlowpine.example', name: 'Priya Nair' };
const PALLET = 'Damaged pallet';
const MAIL = {
  to: 'Tomas Lind <tomas.lind@fjordtile.example>',
  cc: 'nadia.kern@brightloom.example',
  bcc: 'lena.ortiz@northgate.example',
  subject: 'Blue tiles',
};

/** Of people and mails in the sample threads. */
const SAID = ['margaret', 'okafor', 'harlowpine', 'priya', 'sam.reyes', 'northgate', 'pallet', '4471'];

const addresses = (people: readonly { address: string }[] = []) => people.map(person => person.address);

for (const driver of await allDrivers()) {
  if ('openRecord' in driver) continue;
  test.describe(`X ${driver.name}`, () => {
    let shared: SharedPage;
    test.beforeAll(async ({ browser }) => {
      shared = await sharedPage(browser, await adapterScript(siteOf(driver)), driver);
    });
    test.afterAll(() => shared.close());
    for (const language of driver.languages ?? ['en-US', 'zh-CN'])
      test.describe(`in ${language}`, () => {
        const open: Open = (query = {}) => shared.open({ hl: language, ...query });
        reading(driver, open);
        health(driver, open);
        // What a person does, and what follows, has no words: the second language shows one way of each.
        sending(driver, open, language === 'en-US');
      });
    for (const language of driver.languages ? [] : DATE_LANGUAGES)
      test(`dates in ${language}`, shows(driver, 'dates'), async () => {
        const page = await shared.open({ hl: language });
        await driver.openThread(page, PALLET);
        // Some say no country.
        expect(language).toContain((await view(page)).language);
        expect((await datesOf(page)).map(m => m.at)).toEqual(await shownAt(page));
      });
    test('what is not offered is said', reasons(driver), () => expect(unsaid(driver)).toEqual([]));
    test('a captured page keeps what is looked for, and says nothing', async () => {
      const page = await shared.open();
      await driver.openThread(page, PALLET);
      expect(await lostByCapture(page, SAID)).toEqual([]);
      await driver.replyAll?.(page);
      expect(await lostByCapture(page, SAID)).toEqual([]);
    });
    for (const origin of driver.origins.slice(1)) {
      test(`a thread at ${new URL(origin).host}`, async ({ browser }) => {
        const there = await sharedPage(browser, await adapterScript(siteOf(driver)), driver, origin);
        const page = await there.open();
        await driver.openThread(page, PALLET);
        expect(addresses((await view(page)).people)).toEqual([MARGARET.address, PRIYA.address]);
        await there.close();
      });
    }
  });
}

type Open = (query?: Record<string, string>) => Promise<Page>;

/** When the messages that are shown were sent. */
const shownAt = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-at]')].map(item => Number(item.dataset.at)),
  );

/** The messages of the open thread, their dates read in the page's language. */
const datesOf = (page: Page) =>
  page.evaluate(() => {
    const { thread, language } = window.site.view(document);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return window.datedMessages(thread?.messages ?? [], language, timeZone);
  });

/** What is read on each site. */
function reading(driver: SiteDriver, open: Open) {
  const { reads, replyAll, write } = driver;

  const thread = shows(
    driver,
    'client',
    'own address',
    ...(reads.dated === false ? [] : (['dates'] as const)),
  );
  test('a thread: client, messages, dates, own account', thread, async () => {
    const page = await open();
    await driver.openThread(page, PALLET);
    const seen = await view(page);
    expect(seen).toMatchObject({ site: siteOf(driver), kind: 'thread', account: OWN });
    expect(seen.notRead).toBeUndefined();
    expect(seen.people.map(p => p.address)).toEqual([MARGARET.address, PRIYA.address]);
    expect(seen.people[0]?.name).toBe(MARGARET.name);
    expect(seen.thread?.subject).toBe('Damaged pallet on order 4471');
    const shown = await shownAt(page);
    expect(shown).toHaveLength(reads.shown);
    const dated = await datesOf(page);
    if (reads.dated === false) {
      expect(dated.map(m => m.at)).toEqual(shown.map(() => undefined));
      return;
    }
    expect(dated.map(m => m.at)).toEqual(shown);
    expect(dated.map(m => m.precision)).toEqual(shown.map(() => 'instant'));
    const newest = dated.find(m => m.at === Math.max(...shown));
    expect(newest?.from).toEqual(MARGARET);
    if (newest?.to.length)
      expect(addresses(reads.rows === false ? newest.to : newest.cc)).toContain(PRIYA.address);
  });

  test("the client's message, without what it quotes", async () => {
    const page = await open();
    await driver.openThread(page, PALLET);
    const incoming = await page.evaluate(() => window.site.incoming(document));
    expect(incoming?.from).toEqual(MARGARET);
    expect(incoming?.text).toMatch(/^Sam,\nThe pallet for order 4471 came in.*\nThis is the second time/);
    expect(incoming?.text).not.toContain('quotes');
    expect(addresses(incoming?.people)).toEqual(expect.arrayContaining([MARGARET.address, PRIYA.address]));
  });

  test('navigation: another thread, and none', shows(driver, 'navigation'), async () => {
    const page = await open();
    await driver.openThread(page, PALLET);
    expect((await view(page)).people[0]).toEqual(MARGARET);
    await driver.leave?.(page);
    if (driver.leave) expect((await view(page)).people).toEqual([]);
    await driver.openThread(page, 'Lyon fair');
    expect(addresses((await view(page)).people)).toEqual(['nadia.kern@brightloom.example']);
    expect(await page.evaluate(() => window.site.viewRoot(document)?.isConnected)).toBe(true);
  });

  test('what cannot be read is said, and nobody is shown', async () => {
    const page = await open();
    await driver.openThread(page, PALLET);
    await driver.hideAccount(page);
    expect(await view(page)).toMatchObject({ people: [], notRead: 'no-account' });
    await driver.hideAddresses?.(page);
    if (driver.hideAddresses) expect(await view(page)).toMatchObject({ people: [], notRead: 'no-address' });
  });

  const answer =
    replyAll &&
    shows(driver, 'compose', 'recipients', 'new text', ...(reads.replySubject ? (['subject'] as const) : []));
  if (answer)
    test('an answer: recipients, subject, new text against quote and signature', answer, async () => {
      const page = await open();
      await driver.openThread(page, PALLET);
      const before = await view(page);
      await replyAll?.(page);
      await put(page, 'Your panels come first.');
      const read = await composeOf(page);
      expect(read).toMatchObject({
        ...(reads.rows === false
          ? { to: [MARGARET.address, PRIYA.address], cc: [] }
          : { to: [MARGARET.address], cc: [PRIYA.address] }),
        bcc: [],
        text: 'Your panels come first.',
        from: OWN,
        internal: false,
        open: true,
        area: true,
        listed: [true],
        ...(reads.replySubject ? { subject: 'Re: Damaged pallet on order 4471' } : {}),
      });
      expect(addresses((await view(page)).people)).toEqual([MARGARET.address, PRIYA.address]);
      if (!reads.answers) return;
      expect(read?.thread).toBe(before.thread?.id);
      const answered = await page.evaluate(() => {
        const compose = window.site.composeAt(document.activeElement!);
        return compose && window.site.incoming(document, compose)?.from.address;
      });
      expect(answered).toBe(MARGARET.address);
    });

  if (write)
    test(
      'a new mail: recipients, subject, new text',
      shows(driver, 'compose', 'recipients', 'subject'),
      async () => {
        const page = await open();
        await write?.(page, MAIL);
        await put(page, 'We cut them for you.');
        expect(await composeOf(page)).toMatchObject({
          to: ['tomas.lind@fjordtile.example'],
          cc: [MAIL.cc],
          bcc: [MAIL.bcc],
          subject: 'Blue tiles',
          text: 'We cut them for you.',
          from: OWN,
          internal: false,
          open: true,
          listed: [true],
        });
        const seen = await view(page);
        expect(seen).toMatchObject({ kind: 'compose', account: OWN });
        expect(seen.people[0]).toEqual({ address: 'tomas.lind@fjordtile.example', name: 'Tomas Lind' });
      },
    );
}

/** What is said where a mail cannot be read. */
function health(driver: SiteDriver, open: Open) {
  const { write, replyAll, hideRecipients } = driver;
  if (hideRecipients)
    test('a body without recipients is said, and nobody is shown', async () => {
      const page = await open();
      if (write) await write(page, MAIL);
      else {
        await driver.openThread(page, PALLET);
        await replyAll?.(page);
      }
      await hideRecipients(page);
      expect(await view(page)).toMatchObject({ kind: 'compose', people: [], notRead: 'no-recipients' });
    });
}

/** What becomes of what is written there. */
function sending(driver: SiteDriver, open: Open, allWays: boolean) {
  const { replyAll, write, send, undo } = driver;
  const writes = async (page: Page, text: string) => {
    if (write) await write(page, MAIL);
    else {
      await driver.openThread(page, PALLET);
      await replyAll?.(page);
    }
    await put(page, text);
    await watchSending(page);
  };

  const ways = ['a click', ...(allWays ? [...(driver.sendKeys ?? []), 'pressSend'] : [])];
  for (const way of send ? ways : []) {
    test(`sent by ${way}, once the page is done with it`, shows(driver, 'sent'), async () => {
      const page = await open({ undo: '300' });
      await writes(page, 'Yes, in four shades.');
      if (way === 'a click') await send?.(page);
      else if (way === 'pressSend')
        await page.evaluate(() => window.site.pressSend(window.site.composes(document)[0]!));
      else await page.keyboard.press(way);
      expect(await outcomesInTime(page)).toEqual(['sent']);
    });
  }

  if (undo)
    test('taken back in time is not sent', async () => {
      const page = await open({ undo: '20000' });
      await writes(page, 'Yes, in four shades.');
      await send?.(page);
      await undo(page);
      expect(await outcomesInTime(page)).toEqual(['cancelled']);
    });

  for (const state of ['scheduled', 'discarded'] as const) {
    const act = state === 'scheduled' ? driver.schedule : driver.discard;
    if (!act) continue;
    test(`${state} is not sent`, shows(driver, state), async () => {
      const page = await open();
      await writes(page, 'Yes, in four shades.');
      // As after a send act that led to nothing.
      await page.evaluate(() => {
        const never = new AbortController().signal;
        const [compose] = window.site.composes(document);
        window.site.outcome(compose!, never).then(found => window.outcomes.push(found));
      });
      await act(page);
      expect(await outcomesInTime(page)).toEqual([state]);
      expect(await page.evaluate(() => window.acts)).toEqual([]);
    });
  }

  if (send)
    test('nothing is watched after the signal', async () => {
      const page = await open();
      await writes(page, 'Yes.');
      const reason = await page.evaluate(async () => {
        const stop = new AbortController();
        const result = window.site.outcome(window.site.composes(document)[0]!, stop.signal);
        stop.abort('over');
        return result.catch((why: unknown) => why);
      });
      expect(reason).toBe('over');
    });
}
