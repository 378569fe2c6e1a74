import type { KeyInput } from 'puppeteer-core';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import {
  type CarePanel,
  call,
  followUpMail,
  keepAtIt,
  morning,
  replyToComplaint,
  seenInDraft,
  toResold,
} from '../lib/care-steps';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { openThread, reply, write } from '../lib/mail';
import { putRows } from '../lib/put-rows';

/** The panel as the steps drive it; what axe finds where something new stands goes into `wrong`. */
function drive(panel: PuppeteerPage, wrong: string[]): CarePanel {
  return {
    until: body => panel.waitForFunction(`(() => { ${body} })()`),
    async press(...chords) {
      for (const chord of chords) {
        const keys = chord.split('+') as KeyInput[];
        for (const key of keys) await panel.keyboard.down(key);
        for (const key of keys.reverse()) await panel.keyboard.up(key);
      }
    },
    type: words => panel.keyboard.type(words),
    async reload() {
      await panel.reload();
    },
    async look() {
      wrong.push(...(await violations(panel)));
    },
  };
}

/** A promise that falls due today, and a birthday in two days. */
function bookOfToday() {
  const book = sampleBook();
  const day = new Date(Date.now() + 2 * 864e5);
  const clients = book.clients.map(client =>
    client.name === 'Margaret Okafor'
      ? {
          ...client,
          dates: [{ month: day.getMonth() + 1, day: day.getDate(), label: '', kind: 'birthday' as const }],
        }
      : client,
  );
  return { ...book, clients };
}

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`K9 R1 R10 in ${language}`, () => {
    test.use({ language });

    test('K9 a call is taken by keyboard: reason, note, feelings, and it is in the book', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      const page = await yesfirst.openMail();
      await openThread(page, 'Damaged pallet');
      const panel = await yesfirst.openPanel(page);
      const wrong: string[] = [];
      await call(drive(panel, wrong), zh);
      expect(wrong).toEqual([]);
    });

    test('R10 the day begins with whom to call and why; done, not this and tomorrow are taken back', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(bookOfToday());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openMail();
      await openThread(page, 'Damaged pallet');
      const panel = await yesfirst.openPanel(page);
      const wrong: string[] = [];
      await morning(drive(panel, wrong), zh);

      // The same list on the dashboard, where the week's hour goes to the calendar.
      const own = await yesfirst.openOwn('dashboard.html#/today');

      await own.locator('.ti').first().waitFor();
      for (const width of [1280, 320]) {
        await own.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await own.emulateMedia({ colorScheme });
          wrong.push(...(await violations(own, colorScheme)));
        }
        expect(
          await own.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      const download = own.waitForEvent('download');
      await own.getByRole('button', { name: zh ? '每周一小时加入日历' : 'Weekly hour to calendar' }).click();
      expect((await download).suggestedFilename()).toBe('yesfirst-weekly-hour.ics');
      await expect(own.getByText(zh ? '今早已读' : 'Read this morning')).toBeVisible();
      expect(wrong).toEqual([]);
    });

    test('R1 a complaint is kept at until it is followed up: what the sent reply says ticks its steps', async ({
      yesfirst,
    }) => {
      const ids = await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openMail({ query: { undo: '300' } });
      const subject = zh ? '三号样品' : 'Damaged pallet';
      await page.locator('tr.zA:visible', { hasText: subject }).first().click();
      await page.locator('h2.hP:visible').waitFor();
      const panel = await yesfirst.openPanel(page);
      await panel.waitForSelector('.client-card');
      await reply(page);
      await write(page, replyToComplaint(zh));
      // A planned mail whose subject is that of the reply; another one's is not.
      const answered = await page.locator('input[name=subjectbox], input[name=subject]').first().inputValue();
      const planned = (id: string, to: string) => ({
        id,
        kind: 'plan',
        clientIds: Object.values(ids),
        author: 'a',
        createdAt: 1,
        updatedAt: 1,
        name: id,
        subject: to,
        body: '.',
        from: '2020-01-01',
        sent: {},
      });
      await putRows(yesfirst, { care: [planned('this', answered), planned('other', `${answered} 2`)] });
      const wrong: string[] = [];
      const steps = drive(panel, wrong);
      await keepAtIt(steps, zh);
      await page.keyboard.press('Control+Enter');
      const own = await yesfirst.openOwn('dashboard.html#/plans');
      const count = Object.keys(ids).length;
      const plan = (name: string) => own.getByRole('article', { name }).getByRole('heading').first();
      await expect(plan('this')).toContainText(`1 / ${count}`);
      await expect(plan('other')).toContainText(`0 / ${count}`);
      await own.close();
      await page.bringToFront();
      await toResold(steps, zh, async () => {
        await reply(page);
        await write(page, followUpMail(zh));
        await seenInDraft(steps);
        await page.keyboard.press('Control+Enter');
      });
      expect(wrong).toEqual([]);
    });
  });
}
