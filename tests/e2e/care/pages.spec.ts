import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`R2 K9 X in ${language}`, () => {
    test.use({ language });

    test('R2 a project and an answer of the playbook are added by keyboard; the pages are axe-clean', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/projects');
      await page.getByRole('button', { name: zh ? '新项目' : 'New project' }).press('Enter');
      await page.keyboard.type('Showroom');
      await page.keyboard.press('Enter');
      const project = page.getByRole('article', { name: 'Showroom' });
      await project.getByRole('checkbox').first().press('Space');
      await expect(project.getByRole('checkbox').first()).toBeChecked();
      const wrong: string[] = [];
      for (const path of ['projects', 'playbook', 'problems']) {
        await page.goto(page.url().replace(/#.*/, `#/${path}`));
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (path === 'playbook') {
          await page.getByRole('article').first().getByRole('button').press('Enter');
          await page.keyboard.type('It left this morning.');
          await page.keyboard.press('Enter');
          await expect(page.getByText('It left this morning.')).toBeVisible();
        }
        wrong.push(...(await looks(page, path)));
      }
      expect(wrong).toEqual([]);
    });
  });
}
