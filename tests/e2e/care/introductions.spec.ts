import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { openDocked, openThread, write } from '../lib/mail';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`R5 R15 X in ${language}`, () => {
    test.use({ language });

    test('R5 two clients are asked, both say yes, are introduced, and something comes of it; axe-clean', async ({
      yesfirst,
    }) => {
      const book = sampleBook();
      const [first, second] = book.clients;
      first!.fields = { ...first!.fields, needs: 'A printer for packaging sleeves' };
      second!.fields = { ...second!.fields, offers: 'Packaging printing, short runs' };
      await yesfirst.fillBook(book);
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/introductions');
      const card = page.getByRole('article');
      await expect(card).toHaveCount(1);
      const wrong = await looks(page, 'suggested');
      await card
        .getByRole('button', { name: zh ? '询问 Margaret Okafor' : 'Ask Margaret Okafor' })
        .press('Enter');
      await expect(card.getByRole('checkbox')).toHaveCount(2);
      await card.getByRole('button', { name: zh ? '询问 周慧敏' : 'Ask 周慧敏' }).press('Enter');
      const introduce = card.getByRole('button', { name: zh ? '为双方引荐' : 'Introduce them' });
      await expect(introduce).toBeDisabled();
      for (const box of await card.getByRole('checkbox').all()) {
        await box.press('Space');
        await expect(box).toBeChecked();
      }
      wrong.push(...(await looks(page, 'asked')));
      await introduce.press('Enter');
      await card.getByRole('button', { name: zh ? '有了结果' : 'Something came of it' }).press('Enter');
      await expect(card).toContainText(zh ? '有了结果' : 'Something came of it');
      expect([...wrong, ...(await looks(page, 'worked'))]).toEqual([]);
    });

    test('R15 a mail to somebody who is no client shows the key clients who are overdue, once a day', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      const mail = await yesfirst.openMail(zh ? { hl: 'zh-CN' } : {});
      await openThread(mail, 'Do the blue tiles');
      const panel = await yesfirst.openPanel(mail);
      await panel.waitForSelector('#tab-draft');
      await panel.click('#tab-draft');
      await openDocked(mail, 'Nora New <nora@prospect.example>', 'Panels');
      await write(mail, zh ? '您好' : 'Hello');
      await panel.waitForFunction(
        () => document.querySelector('[aria-labelledby=prospect-title]')?.textContent?.includes('Margaret'),
        {},
      );
      await panel.evaluate(() =>
        document.querySelector<HTMLElement>('[aria-labelledby=prospect-title] button')?.click(),
      );
      await panel.waitForFunction(() => document.querySelector('#tab-client[aria-selected=true]'));
      await openDocked(mail, 'Otto Other <otto@prospect.example>', 'Doors');
      await panel.click('#tab-draft');
      // What is found in this draft comes after whom it goes to: the note would stand by then.
      await write(mail, zh ? '很抱歉，不行。' : 'Unfortunately, no.');
      await panel.waitForFunction(() => document.querySelector('.finding'));
      expect(await panel.evaluate(() => document.querySelector('[aria-labelledby=prospect-title]'))).toBe(
        null,
      );
    });
  });
}
