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
      await card.getByRole('button', { name: zh ? '已经发出' : 'It was sent' }).press('Enter');
      await card.getByRole('button', { name: zh ? '有了结果' : 'Something came of it' }).press('Enter');
      await expect(card).toContainText(zh ? '有了结果' : 'Something came of it');
      expect([...wrong, ...(await looks(page, 'worked'))]).toEqual([]);
    });

    test('R5 two are chosen by hand, words are said to be the same, and the sent mail ticks itself; axe-clean', async ({
      yesfirst,
    }) => {
      const book = sampleBook();
      const [first, second] = book.clients;
      first!.fields = { ...first!.fields, needs: zh ? '到利兹的快递' : 'A courier to Leeds' };
      second!.fields = { ...second!.fields, offers: zh ? '同城与长途配送' : 'Haulage, two vans' };
      await yesfirst.fillBook(book);
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/introductions');
      const cards = page.getByRole('article');
      const words = page.getByRole('textbox', { name: zh ? '两个或更多，用逗号隔开' : 'Two or more' });
      await words.fill(zh ? '快递' : 'courier');
      await words.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(cards).toHaveCount(0);
      await words.fill(zh ? '快递，配送' : 'courier, haulage');
      await words.press('Enter');
      await expect(cards).toHaveCount(1);
      await expect(words).toHaveValue('');
      // Taken back while it is said; looking takes longer than that stands.
      await page.locator('.toast .btn-link').press('Enter');
      await expect(cards).toHaveCount(0);
      await words.fill(zh ? '快递，配送' : 'courier, haulage');
      await words.press('Enter');
      await expect(cards).toHaveCount(1);
      const wrong = await looks(page, 'same words');
      await page.locator('.same-words li button').press('Enter');
      await expect(cards).toHaveCount(0);

      await page.getByRole('button', { name: zh ? '引荐两位客户' : 'Introduce two clients' }).press('Enter');
      const hand = page.getByRole('region', { name: zh ? '引荐两位客户' : 'Introduce two clients' });
      for (const name of ['Margaret', 'Tomas']) {
        await expect(hand.getByRole('textbox')).toBeFocused();
        await page.keyboard.type(name);
        await expect(hand.locator('.pick')).toHaveCount(1);
        await page.keyboard.press('Enter');
        await expect(hand.locator('dt', { hasText: name })).toBeVisible();
      }
      await expect(hand.getByRole('textbox')).toHaveValue(zh ? '到利兹的快递' : 'A courier to Leeds');
      await expect(hand.getByRole('textbox')).toBeFocused();
      wrong.push(...(await looks(page, 'by hand')));
      await hand
        .getByRole('button', { name: zh ? '询问 Margaret Okafor' : 'Ask Margaret Okafor' })
        .press('Enter');
      await expect(cards).toContainText(zh ? '已打开草稿' : 'draft opened');

      const mail = await yesfirst.openMail({ ...(zh ? { hl: 'zh-CN' } : {}), query: { undo: '300' } });
      await openDocked(mail, 'margaret.okafor@harlowpine.example', 'Somebody you may like to meet');
      await write(mail, zh ? '您好' : 'Hello Margaret');
      await mail.keyboard.press('Control+Enter');
      await expect(cards).toContainText(zh ? '已询问' : 'asked');
      wrong.push(...(await looks(page, 'seen as sent')));
      expect(wrong).toEqual([]);
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
