import { readFileSync } from 'node:fs';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';

/** Rows as the extension keeps them: replies of the last days, a problem, orders. */
async function putRows(yesfirst: Extension, rows: Record<string, object[]>): Promise<void> {
  await yesfirst.worker.evaluate(
    stores =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('yesfirst');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(Object.keys(stores), 'readwrite');
          for (const [store, some] of Object.entries(stores))
            for (const row of some) writing.objectStore(store).put(row);
          writing.oncomplete = () => {
            db.close();
            done();
          };
          writing.onerror = () => failed(writing.error);
        };
      }),
    rows,
  );
}

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
    { kind: 'guess', ...base('guess'), returnRate: 0.75, month: dayAgo(0).slice(0, 7) },
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

      const ids = await yesfirst.fillBook(sampleBook());
      await putRows(yesfirst, { days, care: care(Object.values(ids)[0]!) });
      await page.reload();
      await expect(first).toContainText(zh ? '100 封中有 70 封以“好的”开头。' : '70 of 100 start with yes.');
      await expect(first.getByRole('row').last()).toContainText('70');
      await expect(page.getByText(zh ? /当时猜的是 75/ : /The guess was 75/)).toBeVisible();
      await expect(page.getByText(zh ? '请求 1 次，得到 1 次。' : '1 asked for, 1 had.')).toBeVisible();

      await page.getByRole('spinbutton').fill('60');
      await page.keyboard.press('Enter');
      await expect(page.getByText(zh ? /当时猜的是 60/ : /The guess was 60/)).toBeVisible();

      const wrong: string[] = [];
      const look = async () => {
        for (const width of [1280, 320])
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            for (const found of await violations(page)) wrong.push(`${width}, ${colorScheme}: ${found}`);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (over > 0) wrong.push(`wider than ${width} by ${over}`);
          }
      };
      await look();
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: zh ? '一年' : 'Year' }).press('Enter');
      await expect(first.getByRole('row')).toHaveCount(13);
      expect(wrong).toEqual([]);
    });
  });
}

test('M4 a rep saves a file of numbers that names nobody, and a manager reads the team’s files', async ({
  yesfirst,
}) => {
  await yesfirst.changeSettings({ welcomed: true });
  await yesfirst.fillBook(sampleBook());
  await putRows(yesfirst, { days });
  const page = await yesfirst.openOwn('dashboard.html#/team');
  const shown = page.getByRole('textbox', { name: 'What is in the file' });
  await expect(shown).toHaveValue(/"format": "yesfirst-numbers"/);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).press('Enter');
  const path = await (await saving).path();
  const text = readFileSync(path, 'utf8');
  expect(await shown.inputValue()).toBe(text);
  expect(text).not.toMatch(/Okafor|Harlow|@|周/);
  await page.getByRole('checkbox', { name: 'With my name' }).press('Space');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Anna');
  await expect(shown).toHaveValue(/"name": "Anna"/);

  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  const anna = JSON.stringify({ ...JSON.parse(text), rep: 'aaaaaaaa', name: 'Anna', client: 'Okafor' });
  await page
    .getByLabel('Choose files')
    .setInputFiles([file('mine.json', text), file('anna.json', anna), file('half.json', text.slice(0, 99))]);
  await expect(page.getByRole('alert')).toHaveText(/half\.json: no text in JSON/);
  const replies = page.getByRole('article', { name: 'How often do replies start with yes?' });
  await expect(replies).toContainText('Per 100 replies; 160 were sent.');
  // The browser's own picker can't be pressed from here; the folder it would give is a real one.
  await page.evaluate(async content => {
    const folder = await navigator.storage.getDirectory();
    const writing = await (await folder.getFileHandle('anna.json', { create: true })).createWritable();
    await writing.write(content);
    await writing.close();
    Object.assign(globalThis, { showDirectoryPicker: async () => folder });
  }, anna);
  await page.getByRole('button', { name: 'Name a folder' }).press('Enter');
  await expect(replies).toContainText('Per 100 replies; 80 were sent.');
  await page.reload();
  await expect(replies).toContainText('Per 100 replies; 80 were sent.');
  await page.getByRole('button', { name: 'Anna' }).press('Enter');
  await expect(replies).toContainText('Per 100 replies; 80 were sent.');
  await expect(page.locator('body')).not.toContainText('Okafor');
  const wrong: string[] = [];
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const found of await violations(page)) wrong.push(`${width}, ${colorScheme}: ${found}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wrong.push(`wider than ${width} by ${over}`);
  }
  expect(wrong).toEqual([]);
});

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
      await question.getByRole('button', { name: zh ? '下一问' : 'Next' }).press('Enter');
      const again = page.getByRole('button', { name: zh ? /多常说/ : /How often you say/ });
      await again.press('Enter');
      await expect(question.getByRole('textbox')).toHaveValue('Less');
      await page.reload();
      await again.press('Enter');
      await expect(question.getByRole('textbox')).toHaveValue('Less');
      const wrong: string[] = [];
      for (const [width, colorScheme] of [
        [1280, zh ? 'dark' : 'light'],
        [320, zh ? 'light' : 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        for (const found of await violations(page)) wrong.push(`${width}, ${colorScheme}: ${found}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`wider than ${width} by ${over}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}
