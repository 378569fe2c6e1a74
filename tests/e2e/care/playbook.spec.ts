import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { openThread, reply, wordsOf, write } from '../lib/mail';

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
  });
}
