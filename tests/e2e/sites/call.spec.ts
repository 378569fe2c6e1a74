import { sampleBook } from '../../demo/sample-clients.mjs';
import { expect, test } from '../lib/extension';
import { switchOn } from '../lib/switch-on';

const ORIGIN = 'https://app.zoom.us';
test.use({ start: { pages: { [ORIGIN]: 'zoom' }, prompts: true } });

test('K1 a call: the panel asks about whom the page names, and shows who was chosen', async ({
  yesfirst,
}) => {
  await yesfirst.fillBook(sampleBook());
  await switchOn(yesfirst, ORIGIN);
  const page = await yesfirst.context.newPage();
  await page.goto(`${ORIGIN}/wc/123456789/start`);
  const panel = await yesfirst.openPanel(page);
  const text = () => panel.evaluate(() => document.body.innerText);
  await page.locator('nav button', { hasText: 'Margaret Okafor' }).click();
  await expect.poll(text).toContain('1 client is called just so');
  expect(await text()).not.toContain('Log call');
  await panel.locator('button.pick').click();
  await expect.poll(text).toContain('Log call');

  // In the next call somebody joins while the person is in the frame of it.
  await page.locator('nav button', { hasText: 'Harlow & Pine' }).click();
  await expect.poll(text).not.toContain('Log call');
  const call = page.frameLocator('#webclient');
  await call.locator('h1').evaluate(heading => {
    heading.addEventListener('click', () => {
      const name = heading.ownerDocument.createElement('span');
      name.className = 'participants-item__display-name';
      name.textContent = 'Tomas Lind';
      heading.after(name);
    });
  });
  await call.locator('h1').click();
  await expect.poll(text).toContain('Tomas Lind');
});
