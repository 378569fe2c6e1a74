import { join } from 'node:path';

/** What the rep reads and types, by language. */
const STORIES = {
  en: {
    hl: 'en',
    client: 'Margaret Okafor',
    subject: 'Damaged pallet on order 4471',
    opening: "Unfortunately, it's against our company policy to replace single panels.",
    choice: 1,
    after: 'to send nine new panels with the Wednesday van, so that they are with your fitters on Thursday.',
  },
  'zh-CN': {
    hl: 'zh-CN',
    client: '周慧敏',
    subject: '关于三号样品的交货时间',
    opening: '很抱歉，根据公司规定，我们不能提前发货。',
    choice: 2,
    after: '今天先发一半，周五之前送到您的生产线。',
  },
};

/** The clock on the client's card. */
const GAP = '.client-card .gap';

/** Waits in steps until `look` gives something, for `limit` ms at most. */
async function until(what, look, limit = 15_000) {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`The tour stopped: ${what} did not happen.`);
    await new Promise(next => setTimeout(next, 50));
  }
}

/** Names of our highlights that have ranges in the page now. */
const marks = page =>
  page.evaluate(() => [...CSS.highlights].filter(([, one]) => one.size > 0).map(([name]) => name));

/**
 * Walks through the main job: who it is, a draft that is marked, mended and sent, and the gap after it.
 * @param {import('./launch.mjs').Demo} demo
 * @param {{origin: string, language: string, folder: string, picture: (file: string) => Promise<void>}} options
 */
export async function tour(demo, { origin, language, folder, picture }) {
  const { page } = demo;
  const story = STORIES[language] ?? STORIES.en;
  let count = 0;
  const show = async (name, sentence) => {
    count += 1;
    const file = join(folder, `${count}-${name}.png`);
    // Two frames: what was just laid out is on the screen then.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await picture(file);
    console.log(`${count}. ${sentence}\n   ${file}`);
  };

  await page.goto(`${origin}/mail/u/0/?hl=${story.hl}&undo=1500#inbox`);
  await page.waitForSelector('tr.zA');
  await demo.openPanel();
  await show('inbox', 'The mailbox, with Yesfirst beside it.');

  const rows = await page.$$('tr.zA');
  for (const row of rows) {
    const text = await row.evaluate(element => element.textContent);
    if (text.includes(story.subject)) await row.click();
  }
  await page.waitForSelector('.ams.bkH');
  await until(`the card of ${story.client} in the panel`, async () =>
    (await demo.panelText()).includes(story.client),
  );
  await show('card', `${story.client} complains: the panel shows who it is, and how long it has been.`);

  await page.click('.ams.bkH');
  const editor = await page.waitForSelector('[g_editable=true]');
  await editor.focus();
  await page.keyboard.type(story.opening, { delay: 25 });
  await until('the mark under the opening', async () => (await marks(page)).length > 0);
  await show('marked', `A reply that hides behind policy is marked: "${story.opening}"`);

  const before = await editor.evaluate(element => element.innerText);
  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyY');
  await page.keyboard.up('Alt');
  await until('the popover', () => page.evaluate(() => document.activeElement?.localName === 'yf-coach'));
  await show('popover', 'Alt+Y: what was found, why, and what could stand there.');

  await page.keyboard.press(`Digit${story.choice}`);
  await until('the new start', async () => (await editor.evaluate(element => element.innerText)) !== before);
  await show('accepted', `Key ${story.choice}: the start that says yes stands in the draft.`);

  await editor.focus();
  await page.keyboard.type(story.after, { delay: 15 });
  const gapBefore = await demo.panelText(GAP);
  await show('written', 'The rep goes on writing.');

  const send = await page.waitForSelector('.T-I.aoO');
  await send.click();
  await until('the mail to be sent', () =>
    page.evaluate(() =>
      JSON.parse(document.documentElement.dataset.sent ?? '[]').some(mail => mail.state === 'sent'),
    ),
  );
  await until('the gap to change', async () => (await demo.panelText(GAP)) !== gapBefore);
  await show('sent', 'Sent, and the undo time is over: the gap counts from now.');
}
