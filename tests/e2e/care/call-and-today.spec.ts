import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { openThread, reply, write } from '../lib/mail';
import { putRows } from '../lib/put-rows';

const text = (page: PuppeteerPage) => page.evaluate(() => document.body.innerText);
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
      const ids = await yesfirst.fillBook(sampleBook());
      const page = await yesfirst.openMail();
      await openThread(page, 'Damaged pallet');
      const panel = await yesfirst.openPanel(page);
      await panel.waitForSelector('.client-card');
      await panel.keyboard.press('KeyC');
      await panel.waitForSelector('.call textarea:focus');
      const wrong = await violations(panel);
      await panel.keyboard.type(
        zh ? '两块板裂了，我明天给她回电话。' : 'Two boards arrived cracked. I will call her back tomorrow.',
      );
      // What the note is about is proposed by itself; what it promises is heard.
      await panel.waitForSelector('.chip.is-proposed');
      // The whole of it: what is heard grows as it is typed.
      await panel.waitForFunction(
        whole => {
          const heard = document.querySelector('.heard li');
          return heard?.querySelector('.label') && heard.textContent?.includes(whole);
        },
        {},
        zh ? '回电话' : 'call her back',
      );
      await panel.keyboard.down('Alt');
      await panel.keyboard.press('KeyF');
      await panel.keyboard.press('Digit2');
      await panel.keyboard.up('Alt');
      await panel.waitForFunction(() => document.querySelector('.chip[aria-pressed=true]') !== null);
      await panel.waitForFunction(() => document.querySelector('.heard') === null);
      expect(
        await panel.$eval('.call textarea', field => (field as HTMLTextAreaElement).value),
      ).not.toContain('2f');

      // The browser dies in the middle: the panel shows the call as it was.
      await panel.reload();
      await panel.waitForFunction(() => document.querySelector('.call textarea') !== null);
      expect(await panel.$eval('.call textarea', field => (field as HTMLTextAreaElement).value)).toContain(
        zh ? '裂' : 'cracked',
      );

      const end = async () => {
        await panel.keyboard.down('Control');
        await panel.keyboard.press('Enter');
        await panel.keyboard.up('Control');
      };
      await end();
      await panel.waitForSelector('.feel');
      wrong.push(...(await violations(panel)));
      for (const digit of ['Digit4', 'Digit0'] as const) {
        await panel.keyboard.down('Alt');
        await panel.keyboard.down('Shift');
        await panel.keyboard.press(digit);
        await panel.keyboard.up('Shift');
        await panel.keyboard.up('Alt');
      }
      await panel.waitForFunction(() => document.querySelectorAll('.feel [aria-pressed=true]').length === 2);
      await end();
      await panel.waitForSelector('.client-card');
      await expect.poll(() => text(panel)).toContain(zh ? '通话已记录' : 'Call logged');
      await expect.poll(() => text(panel)).toContain(zh ? '回电话' : 'call her back');
      expect(wrong).toEqual([]);
      expect(ids['Margaret Okafor']).toBeDefined();
    });

    test('R10 the day begins with whom to call and why; done, not this and tomorrow are taken back', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(bookOfToday());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openMail();
      await openThread(page, 'Damaged pallet');
      const panel = await yesfirst.openPanel(page);
      await panel.waitForSelector('.client-card');
      await panel.click('#tab-today');
      await panel.waitForSelector('.ti.is-on');
      const wrong = await violations(panel);
      const lines = () => panel.$$eval('.ti-head', all => all.map(one => one.textContent ?? ''));
      const before = await lines();
      expect(before.length).toBeGreaterThan(1);
      expect(before.join('\n')).toContain('Margaret Okafor');

      await panel.focus('.ti-head');
      await panel.keyboard.press('ArrowDown');
      await panel.waitForFunction(
        () => document.querySelectorAll('.ti')[1]?.classList.contains('is-on') ?? false,
      );
      await panel.keyboard.press('KeyX');
      await expect.poll(lines).not.toContain(before[1]!);
      await panel.click('.toast .btn-link');
      await expect.poll(lines).toEqual(before);

      // The same list on the dashboard, where the week's hour goes to the calendar.
      const own = await yesfirst.openOwn('dashboard.html#/today');

      await own.locator('.ti').first().waitFor();
      for (const width of [1280, 320]) {
        await own.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await own.emulateMedia({ colorScheme });
          wrong.push(...(await violations(own)));
        }
        expect(
          await own.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      const download = own.waitForEvent('download');
      await own.getByRole('button', { name: zh ? '每周一小时加入日历' : 'Weekly hour to calendar' }).click();
      expect((await download).suggestedFilename()).toBe('yesfirst-weekly-hour.ics');
      await own.getByRole('button', { name: zh ? '已经读了' : 'Done already' }).click();
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
      await write(
        page,
        zh
          ? '周女士，您好：\n实在抱歉，让您着急了。这件事由我负责到底。'
          : 'Hi Margaret,\nI’m so sorry, that must be maddening. This is mine until it’s right.',
      );
      await panel.click('#tab-draft');
      await panel.waitForFunction(
        () => document.querySelectorAll('[aria-labelledby=complaint-title] .yes').length === 2,
      );
      const press = (words: string) =>
        panel.evaluate(name => {
          const found = [...document.querySelectorAll('button')].find(one =>
            one.textContent?.trim().startsWith(name),
          );
          if (!found) throw new Error(`no button "${name}"`);
          found.click();
        }, words);
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
      await press(zh ? '一直跟到解决' : 'Keep at it');
      await expect.poll(() => text(panel)).toContain(zh ? '已记下问题' : 'Problem noted');
      await page.keyboard.press('Control+Enter');
      await panel.click('#tab-client');
      await panel.waitForFunction(() => document.querySelectorAll('.problem .steps .is-on').length === 2);
      const own = await yesfirst.openOwn('dashboard.html#/plans');
      const count = Object.keys(ids).length;
      const plan = (name: string) => own.getByRole('article', { name }).getByRole('heading').first();
      await expect(plan('this')).toContainText(`1 / ${count}`);
      await expect(plan('other')).toContainText(`0 / ${count}`);
      await own.close();
      // Nothing closes before the follow-up.
      expect(await panel.$$eval('.problem button', all => all.map(one => one.textContent))).not.toContain(
        zh ? '结束' : 'Close it',
      );
      await panel.type('.problem .input-name', 'Dan');
      await press(zh ? '已派出' : 'On its way');
      for (const on of [4, 5]) {
        await panel.waitForFunction(
          n => document.querySelectorAll('.problem .steps .is-on').length === n - 1,
          {},
          on,
        );
        await press(zh ? '完成' : 'Done');
      }
      await panel.waitForFunction(() => document.querySelectorAll('.problem .steps .is-on').length === 5);
      expect(await violations(panel)).toEqual([]);
      await press(zh ? '结束' : 'Close it');
      await panel.waitForFunction(() => document.querySelector('.problem') === null);
    });
  });
}
