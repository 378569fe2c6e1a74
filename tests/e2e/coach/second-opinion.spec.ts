import { expect, test } from '../lib/extension';
import { enterPopover, expectMarked, openThread, reply, wordsOf, write } from '../lib/mail';

const DOUBTED = 'The night shift packed the wrong box.';
const RULED = 'Company policy says that it is so.';
const MARK = 'Company policy says that';

test('D3 where no rule knows the words, the second opinion marks them; one key begins anew', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, DOUBTED);
  await expectMarked(page, [DOUBTED]);
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  await expect.poll(() => wordsOf(page)).toMatch(/^\s*The best way to get that done is/);
  expect(await wordsOf(page)).not.toContain('night shift');
});

test('D3 switched off, the second opinion is silent, and the rules are not', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, DOUBTED);
  await expectMarked(page, [DOUBTED]);
  await yesfirst.changeSettings({ secondOpinion: false });
  await expectMarked(page, []);
  await yesfirst.changeSettings({ secondOpinion: true });
  await expectMarked(page, [DOUBTED]);
  await yesfirst.changeSettings({ secondOpinion: false });
  await expectMarked(page, []);
  await write(page, ` ${RULED}`);
  await expectMarked(page, [MARK]);
});
