import { expect, test } from '../lib/kept-tab';
import { adapterScript } from './bundle';
import driver from './drivers/frappe';
import { sitePage } from './mail-page';
import { composeOf, view } from './reading';

const ADDRESS = 'margaret.okafor@harlowpine.example';

test('X Frappe CRM: a lead; a deal is nobody; what is written there is never seen as sent', async ({
  context,
}) => {
  const page = await sitePage(context, await adapterScript('frappe'), driver);
  await page.evaluate(address => {
    history.pushState(null, '', '/crm/leads/CRM-LEAD-2026-00007');
    const link = document.createElement('a');
    link.href = `mailto:${address}`;
    link.textContent = address;
    const box = document.createElement('div');
    box.className = 'ProseMirror editor';
    box.contentEditable = 'true';
    document.body.replaceChildren(link, box);
    box.focus();
  }, ADDRESS);
  expect(await view(page)).toMatchObject({ kind: 'record', people: [{ address: ADDRESS }] });
  await page.keyboard.type('Yes.');
  expect(await composeOf(page)).toMatchObject({ to: [], text: 'Yes.', listed: [true] });
  await page.evaluate(() => {
    window.acts = [];
    document.addEventListener(
      'keydown',
      event => window.site.sendFrom(event) && window.acts.push(event.key),
      true,
    );
  });
  await page.keyboard.press('Control+Enter');
  expect(await page.evaluate(() => window.acts)).toEqual([]);
  await page.evaluate(() => history.pushState(null, '', '/crm/deals/CRM-DEAL-2026-00007'));
  expect((await view(page)).people).toEqual([]);
});
