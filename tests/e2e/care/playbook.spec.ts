import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks, violations } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { openDocked, openThread, reply, wordsOf, write } from '../lib/mail';
import { putRows } from '../lib/put-rows';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  const answer = zh ? '车间周二装车，您周四收到。' : 'The van leaves on Tuesday; you have it on Thursday.';
  const own = zh ? '我马上去问仓库。' : 'I ask the warehouse this minute.';
  test.describe(`K9 in ${language}`, () => {
    test.use({ language });

    test('K9 a pack’s answer to the reason of a message is the first thing offered in the reply; own answers go into a pack', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      await yesfirst.storePacks([
        {
          format: 'phrase-pack/1',
          name: 'Team',
          version: 1,
          rules: [],
          answers: [
            { id: 'delivery', answers: [answer] },
            { id: 'damage', answers: [answer] },
          ],
        },
      ]);
      const mail = await yesfirst.openMail(zh ? { hl: 'zh-CN' } : {});
      await openThread(mail, zh ? '三号样品' : 'Damaged pallet');
      const panel = await yesfirst.openPanel(mail);
      await panel.waitForSelector('#tab-draft');
      await panel.click('#tab-draft');
      await reply(mail);
      await write(mail, zh ? '周女士，您好：\n祝好' : 'Hi Margaret,\nKind regards');
      await panel.waitForFunction(
        words => document.querySelector<HTMLElement>('#tabpanel h2 + ul button')?.innerText.includes(words),
        {},
        answer,
      );
      await panel.evaluate(() => document.querySelector<HTMLElement>('#tabpanel h2 + ul button')?.click());
      await expect.poll(() => wordsOf(mail)).toContain(answer);
      // Once is enough: it is not offered a second time in the same draft.
      await panel.waitForFunction(
        words => !document.querySelector<HTMLElement>('#tabpanel')?.innerText.includes(words),
        {},
        answer,
      );

      const page = await yesfirst.openOwn('dashboard.html#/playbook');
      const reason = page.getByRole('article', {
        name: zh ? '交货' : 'Delivery',
      });
      await reason.getByRole('button').last().press('Enter');
      await page.keyboard.type(own);
      await page.keyboard.press('Enter');
      await expect(reason).toContainText(own);
      const wrong = await looks(page, 'playbook');
      await page.getByRole('button', { name: zh ? '放进规则包' : 'Put into a pack' }).press('Enter');
      await expect(page).toHaveURL(/#\/rules\/[0-9a-f-]{36}$/);
      const written = page.getByRole('textbox').filter({ hasText: own });
      await expect(written).toBeVisible();
      await page.getByRole('button', { name: zh ? '在本机发布' : 'Publish here' }).press('Enter');
      await written.fill(`${own}!`);
      await written.blur();
      await expect(page.getByText(zh ? /^答复：/ : /^answers: /).first()).toBeVisible();
      expect([...wrong, ...(await looks(page, 'pack with answers'))]).toEqual([]);
    });

    test('K9 where the page shows no message, what they last called about is offered, and the playbook is searched', async ({
      yesfirst,
    }) => {
      const ids = await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      await yesfirst.storePacks([
        {
          format: 'phrase-pack/1',
          name: 'Team',
          version: 1,
          rules: [],
          answers: [
            { id: 'delivery', answers: [answer] },
            { id: 'invoice', answers: [own] },
          ],
        },
      ]);
      const at = Date.now() - 60_000;
      await putRows(yesfirst, {
        care: [
          {
            kind: 'call',
            id: 'why',
            clientIds: [ids['Margaret Okafor']],
            author: 'a',
            createdAt: at,
            updatedAt: at,
            reason: 'delivery',
          },
        ],
      });
      const mail = await yesfirst.openMail(zh ? { hl: 'zh-CN' } : {});
      const panel = await yesfirst.openPanel(mail);
      await panel.waitForSelector('#tab-draft');
      await panel.click('#tab-draft');
      await openDocked(mail, 'margaret.okafor@harlowpine.example', 'Tuesday');
      await write(mail, zh ? '您好：\n祝好' : 'Hi Margaret,\nKind regards');
      await panel.waitForFunction(
        (heading, words) => {
          const first = document.querySelector<HTMLElement>('#tabpanel h2');
          return first?.innerText.includes(heading) && first.parentElement?.innerText.includes(words);
        },
        {},
        zh ? '上次' : 'last time',
        answer,
      );
      await panel.click('.answer-pick summary');
      await panel.type('.answer-pick input', zh ? '仓库' : 'warehouse');
      await panel.waitForFunction(() => document.querySelectorAll('.answer-pick li').length === 1);
      expect(await violations(panel)).toEqual([]);
      await panel.keyboard.press('Enter');
      await expect.poll(() => wordsOf(mail)).toContain(own);
    });
  });
}
