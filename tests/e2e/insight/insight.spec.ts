import { readFileSync } from 'node:fs';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { putRows } from '../lib/put-rows';

const DAY = 864e5;
const dayAgo = (days: number) => {
  const at = new Date(Date.now() - days * DAY);
  const two = (n: number) => `${n}`.padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

const days = Array.from({ length: 8 }, (_, week) => ({
  day: dayAgo(week * 7),
  checked: 10,
  yes: 7,
  plain: 1,
  policy: 1,
  refusal: 1,
  blame: 0,
  excuse: 0,
  mended: { policy: 2, refusal: 0, blame: 1, excuse: 0 },
}));

function care(clientId: string) {
  const base = (id: string) => ({
    id,
    clientIds: [clientId],
    author: 'a',
    createdAt: Date.now() - DAY,
    updatedAt: Date.now(),
  });
  return [
    { kind: 'order', ...base('order-1'), on: dayAgo(500) },
    { kind: 'order', ...base('order-2'), on: dayAgo(40) },
    { kind: 'ask', ...base('ask'), what: 'referral', state: 'had' },
    { kind: 'problem', ...base('problem'), title: 'Split', steps: { solved: Date.now() } },
  ];
}

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`D8 X in ${language}`, () => {
    test.use({ language });

    test('D8 a rep sees what the numbers say: empty first, then with figures beside each chart', async ({
      yesfirst,
    }) => {
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/settings');
      await page.getByRole('heading', { level: 1 }).waitFor();
      // The charts' code comes with the page that shows them.
      const brought = page.locator('link[href*="InsightRoute"]');
      await expect(brought).toHaveCount(0);
      await page.getByRole('link', { name: zh ? '洞察' : 'Insight', exact: true }).press('Enter');
      const first = page.getByRole('article', {
        name: zh ? '多少回复以“好的”开头？' : 'How often do replies start with yes?',
      });
      await expect(first).toContainText(zh ? '从发出的第一封开始计数' : 'Counting begins with the first');
      expect(await brought.count()).toBeGreaterThan(0);
      // Each of the eleven says what to do, and none shows an empty chart.
      const questions = page.getByRole('article');
      await expect(questions).toHaveCount(11);
      for (const question of await questions.all())
        await expect(question.locator('p.soft')).toHaveText(/.{8,}/);
      await expect(page.getByRole('table')).toHaveCount(0);
      await expect(page.locator('canvas')).toHaveCount(0);

      const ids = await yesfirst.fillBook(sampleBook());
      await putRows(yesfirst, { days, care: care(Object.values(ids)[0]!) });
      await page.reload();
      await expect(first).toContainText(zh ? '100 封中有 70 封以“好的”开头。' : '70 of 100 start with yes.');
      await expect(first.getByRole('row').last()).toContainText('70');
      await expect(page.getByText(zh ? '请求 1 次，得到 1 次。' : '1 asked for, 1 had.')).toBeVisible();

      // Who has not guessed is not told yet.
      const returns = page.getByRole('article', {
        name: zh ? '多少客户会回来？' : 'How many clients come back?',
      });
      await expect(returns).toContainText(zh ? '先猜一猜' : 'First guess');
      await expect(returns).not.toContainText('100 of 100');
      await expect(returns.getByRole('table')).toHaveCount(0);
      await page.getByRole('spinbutton').fill('60');
      await page.keyboard.press('Enter');
      await expect(page.getByText(zh ? /当时猜的是 60/ : /The guess was 60/)).toBeVisible();
      // A chart for each, and its figures beside it.
      await expect(page.locator('article:has(canvas):has(tbody tr)')).toHaveCount(11);

      expect(await looks(page, 'insight')).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: zh ? '一年' : 'Year' }).press('Enter');
      await expect(first.getByRole('row')).toHaveCount(13);
    });
  });
}

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`M4 X in ${language}`, () => {
    test.use({ language });

    test('M4 a rep saves a file of numbers that names nobody, and a manager reads the team’s files', async ({
      yesfirst,
    }) => {
      await yesfirst.changeSettings({ welcomed: true });
      await yesfirst.fillBook(sampleBook());
      await putRows(yesfirst, { days: days.map(day => ({ ...day, wrong: { 'Team:desk': 1 } })) });
      const page = await yesfirst.openOwn('dashboard.html#/team');
      const shown = page.getByRole('textbox', { name: zh ? '文件里有什么' : 'What is in the file' });
      await expect(shown).toHaveValue(/"format": "yesfirst-numbers"/);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: zh ? '保存文件' : 'Save the file' }).press('Enter');
      const path = await (await saving).path();
      const text = readFileSync(path, 'utf8');
      expect(await shown.inputValue()).toBe(text);
      expect(text).not.toMatch(/Okafor|Harlow|@|周/);
      await page.getByRole('checkbox', { name: zh ? '附上我的名字' : 'With my name' }).press('Space');
      await page.getByRole('textbox', { name: zh ? '你的名字' : 'Your name' }).fill('Anna');
      await expect(shown).toHaveValue(/"name": "Anna"/);

      const file = (name: string, content: string) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      const anna = JSON.stringify({ ...JSON.parse(text), rep: 'aaaaaaaa', name: 'Anna', client: 'Okafor' });
      await page
        .getByLabel(zh ? '选择文件' : 'Choose files')
        .setInputFiles([
          file('mine.json', text),
          file('anna.json', anna),
          file('half.json', text.slice(0, 99)),
        ]);
      await expect(page.getByRole('alert')).toHaveText(
        zh ? /half\.json：不是 JSON 文本/ : /half\.json: no text in JSON/,
      );
      const sent = (count: number) =>
        zh ? `每 100 封回复；共发出 ${count} 封。` : `Per 100 replies; ${count} were sent.`;
      const replies = page.getByRole('article', {
        name: zh ? '多少回复以“好的”开头？' : 'How often do replies start with yes?',
      });
      await expect(replies).toContainText(sent(160));
      // The browser's own picker can't be pressed from here; the folder it would give is a real one.
      await page.evaluate(async content => {
        const folder = await navigator.storage.getDirectory();
        const writing = await (await folder.getFileHandle('anna.json', { create: true })).createWritable();
        await writing.write(content);
        await writing.close();
        Object.assign(globalThis, { showDirectoryPicker: async () => folder });
      }, anna);
      await page.getByRole('button', { name: zh ? '指定文件夹' : 'Name a folder' }).press('Enter');
      await expect(replies).toContainText(sent(80));
      await page.reload();
      await expect(replies).toContainText(sent(80));
      await page.getByRole('button', { name: 'Anna' }).press('Enter');
      await expect(replies).toContainText(sent(80));
      await expect(page.locator('body')).not.toContainText('Okafor');
      await expect(
        page.getByRole('article', { name: zh ? /这里标错了/ : /wrong here/ }).getByRole('row'),
      ).toHaveText([zh ? '规则次数' : 'RuleTimes', `Team:desk${days.length}`]);
      expect(await looks(page, 'team')).toEqual([]);
    });
  });
}

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`M5 X in ${language}`, () => {
    test.use({ language });

    test('M5 a rep answers by keyboard, beside the measured figure and the last answer', async ({
      yesfirst,
    }) => {
      await yesfirst.changeSettings({ welcomed: true });
      await yesfirst.fillBook(sampleBook());
      const before = { id: `policy/${dayAgo(90)}`, card: 'policy', on: dayAgo(90), choice: 1, at: 1 };
      await putRows(yesfirst, { days, assessments: [before] });
      const page = await yesfirst.openOwn('dashboard.html#/assess');
      await page
        .getByRole('button', { name: zh ? /多常说“公司规定”/ : /How often you say “policy”/ })
        .press('Enter');
      const question = page.getByRole('region', { name: zh ? /来拒绝/ : /your way of saying no/ });
      await expect(question).toContainText(zh ? '你改了 8 封' : 'you mended 8');
      await expect(question).toContainText(zh ? /上次 .*：还没有/ : /Last time, .*: Not yet/);
      const seldom = question.getByRole('button', { name: zh ? '很少' : 'Seldom' });
      await seldom.press('Space');
      await expect(seldom).toHaveAttribute('aria-pressed', 'true');
      await question.getByRole('textbox').fill('Less');
      // What is typed before a choice is made waits for it.
      await question.getByRole('button', { name: zh ? '下一问' : 'Next' }).press('Enter');
      const field = page.getByRole('textbox');
      await field.fill('Later');
      await page.getByRole('button', { name: zh ? /多常说/ : /How often you say/ }).press('Enter');
      await page.getByRole('button', { name: zh ? '感受如何' : 'How it felt' }).press('Enter');
      await expect(field).toHaveValue('Later');
      await page.getByRole('button', { name: zh ? /多常说/ : /How often you say/ }).press('Enter');
      await question.getByRole('button', { name: zh ? '下一问' : 'Next' }).press('Enter');
      const again = page.getByRole('button', { name: zh ? /多常说/ : /How often you say/ });
      await again.press('Enter');
      await expect(question.getByRole('textbox')).toHaveValue('Less');
      await page.reload();
      await again.press('Enter');
      await expect(question.getByRole('textbox')).toHaveValue('Less');
      expect(await looks(page, 'assess')).toEqual([]);
    });
  });
}
