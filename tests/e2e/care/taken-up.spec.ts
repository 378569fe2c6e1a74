import type { KeyInput } from 'puppeteer-core';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks, violations } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { openThread } from '../lib/mail';

const NUMBER = '+18575550102';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`K9 R2 R7 X in ${language}`, () => {
    test.use({ language });

    test('K9 a call from a number that nobody has is taken, linked, logged by keys of one’s own; what helped and what was said are kept', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const own = await yesfirst.openOwn('dashboard.html#/settings');
      const end = own.getByRole('button', { name: zh ? '结束通话，然后记录' : 'End a call, then log it' });
      await end.press('Enter');
      await own.keyboard.press('Alt+Shift+KeyE');
      await expect(end).toContainText('E');
      await own.goto(own.url().replace(/#.*/, '#/ten'));
      await own.getByRole('button', { name: zh ? '开始一份十人名单' : 'Begin a list of ten' }).press('Enter');
      await expect(own.locator('.care-cards > li').first()).toBeVisible();

      const mail = await yesfirst.openMail();
      await openThread(mail, 'Do the blue tiles');
      const panel = await yesfirst.openPanel(mail);
      await own.bringToFront();
      await own.goto(own.url().replace(/#.*/, `#/call/${NUMBER}`));
      const take = own.getByRole('button', { name: zh ? '接这通电话' : 'Take the call' });
      await take.waitFor();
      const wrong = await looks(own, 'a number of nobody');
      await take.press('Enter');

      await panel.waitForSelector('.call .call-who');
      // The cursor is in the note; which window has the keyboard is the browser's matter.
      await panel.waitForFunction(() => document.activeElement?.matches('.call textarea'));
      const note = zh ? '货到得晚，想知道到哪了' : 'Late again. Could you text when the van leaves?';
      await panel.keyboard.type(note);
      wrong.push(...(await violations(panel)));
      await panel.type('.call-who input', 'Margaret');
      await panel.waitForFunction(() => document.querySelectorAll('.call-who .pick').length === 1);
      await panel.click('.call-who .pick');
      await panel.waitForSelector('.call .client-card');
      const press = async (chord: string) => {
        const keys = chord.split('+') as KeyInput[];
        for (const key of keys) await panel.keyboard.down(key);
        for (const key of keys.reverse()) await panel.keyboard.up(key);
      };
      await press('Alt+Digit1');
      await panel.waitForSelector('.chip[aria-pressed=true]');
      await press('Alt+Shift+KeyE');
      await panel.waitForSelector('.feel');
      const helped = zh ? '我现在就看车到哪儿了。' : 'I look up where the van is right now.';
      await panel.evaluate(
        words =>
          [...document.querySelectorAll('button')].find(one => one.innerText.trim() === words)?.click(),
        zh ? '记下这次有用的话' : 'Keep what helped this time',
      );
      await panel.waitForFunction(() => document.activeElement?.matches('.call form input'));
      await panel.keyboard.type(helped);
      await panel.keyboard.press('Enter');
      await panel.waitForFunction(
        words => document.querySelector('.best-words')?.textContent?.includes(words),
        {},
        helped,
      );
      wrong.push(...(await violations(panel)));
      await press('Alt+Shift+KeyE');
      await panel.waitForFunction(() => !document.querySelector('.call'));

      // The number is hers from now on: it leads straight to her.
      await own.goto(own.url().replace(/#.*/, '#/today'));
      await own.goto(own.url().replace(/#.*/, `#/call/${NUMBER}`));
      await expect(own).toHaveURL(/#\/client\//);
      await expect(own.getByRole('heading', { level: 1 })).toContainText('Margaret Okafor');
      await expect(own.getByRole('button', { name: zh ? '开始通话' : 'Start a call' })).toBeVisible();
      // Of the ten she was called: what she said is kept as her idea by one press.
      await own.goto(own.url().replace(/#.*/, '#/ten'));
      const one = own.locator('.care-cards > li', { hasText: 'Margaret Okafor' });
      await expect(one).toContainText(note);
      wrong.push(...(await looks(own, 'ten, one was called')));
      await one.getByRole('button', { name: zh ? '把记录存为想法' : 'Keep the note' }).press('Enter');
      await expect(one.getByRole('button', { name: zh ? '为此做了什么' : 'What was done' })).toBeVisible();
      await own.goto(own.url().replace(/#.*/, '#/playbook'));
      await expect(own.getByText(helped)).toBeVisible();
      expect(wrong).toEqual([]);
    });

    test('K9 words that were selected in a mail become an answer, and stand in no address; axe-clean', async ({
      yesfirst,
    }) => {
      await yesfirst.changeSettings({ welcomed: true });
      const words = zh ? '车间周二装车/周四到' : 'The van/lorry leaves on Tuesday, 100 % sure.';
      const page = await yesfirst.openOwn(`dashboard.html#/playbook/+/${encodeURIComponent(words)}`);
      const keep = page.getByRole('region', {
        name: zh ? '这句话回答的是哪类来意？' : 'What does this answer?',
      });
      await expect(keep).toContainText(words);
      const wrong = await looks(page, 'what does this answer');
      await keep.getByRole('button', { name: zh ? '交货' : 'Delivery' }).press('Enter');
      await expect(page.getByRole('article', { name: zh ? '交货' : 'Delivery' })).toContainText(words);
      await expect(page).toHaveURL(/#\/playbook$/);
      await expect(keep).toHaveCount(0);
      expect(wrong).toEqual([]);
    });

    test('R2 a project stands in Today and on the client’s page, and is ticked where it stands; axe-clean', async ({
      yesfirst,
    }) => {
      const ids = await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/projects');
      await page.getByRole('button', { name: zh ? '新项目' : 'New project' }).press('Enter');
      await page.keyboard.type('Showroom');
      await page.keyboard.press('Enter');
      const project = page.getByRole('article', { name: 'Showroom' });
      await project.getByRole('button', { name: zh ? '添加参与方' : 'Add somebody' }).press('Enter');
      // By name alone: the book knows her address.
      await page.keyboard.type('Margaret Okafor');
      await page.keyboard.press('Enter');
      await expect(project.getByText('Margaret Okafor')).toBeVisible();
      await project.getByRole('textbox', { name: zh ? '什么事到期？' : 'What is due?' }).fill('Van arrives');
      const tomorrow = new Date(Date.now() + 864e5).toLocaleDateString('sv');
      await project.locator('input[type=date]').fill(tomorrow);
      await project.getByRole('button', { name: zh ? '添加' : 'Add', exact: true }).press('Enter');
      await expect(
        project.getByRole('button', { name: zh ? '移除：Van arrives' : 'Remove: Van arrives' }),
      ).toBeVisible();
      const wrong = await looks(page, 'project');
      await page.goto(page.url().replace(/#.*/, `#/client/${ids['Margaret Okafor']}`));
      const care = page.locator('.pcare');
      await expect(care).toContainText('Van arrives');
      await care
        .getByRole('button', { name: zh ? '开始前已通电话' : 'Calls made before it begins' })
        .press('Enter');
      await expect(
        care.getByRole('button', { name: zh ? '文件已给到各方' : 'Documents with everybody' }),
      ).toBeVisible();
      wrong.push(...(await looks(page, 'project on the client’s page')));
      await page.goto(page.url().replace(/#.*/, '#/today'));
      const line = page.locator('.ti', { hasText: 'Van arrives' });
      await expect(line).toContainText('Margaret Okafor');
      await expect(line).toContainText('Showroom');
      expect(wrong).toEqual([]);
    });
  });
}
