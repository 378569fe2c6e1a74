import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleBook } from '../../demo/sample-clients.mjs';
import {
  type CarePanel,
  call,
  followUpMail,
  keepAtIt,
  morning,
  replyToComplaint,
  seenInDraft,
  toResold,
} from '../lib/care-steps';
import { Firefox } from '../lib/firefox';
import { chord, openThread, reply, write } from '../lib/firefox-mail';

describe.each(['en', 'zh-CN'])('R14 K9 R1 in %s', language => {
  const zh = language !== 'en';
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.start(language);
    await firefox.fillBook(sampleBook());
    await firefox.changeSettings({ welcomed: true });
  });
  afterAll(() => firefox.stop());
  afterEach(async () => {
    await firefox.closeMail();
    expect(firefox.leaks()).toEqual([]);
  });

  const until = (body: string) =>
    firefox.until(
      'sidebar',
      `const { document } = content; return await (async () => { ${body} })() ? true : false`,
    );
  /** The sidebar beside the open page. */
  const sidebar: CarePanel = {
    until,
    press: (...chords) => firefox.press('sidebar', chords),
    type: text => firefox.press('sidebar', [...text]),
    async reload() {
      await until('document.body.dataset.old = "1"; return true');
      await firefox.inFrame('sidebar', 'content.location.reload()');
      // Asked anew each time: a document that goes away draws no frame any more.
      const fresh = 'return content.document.body && !content.document.body.dataset.old';
      await expect.poll(() => firefox.inFrame('sidebar', fresh)).toBe(true);
    },
  };
  /** Opens a thread with the sidebar beside it. */
  async function open(subject: string, query: Record<string, string> = {}) {
    const page = await firefox.openMail({ ...(zh ? { hl: language } : {}), query });
    await firefox.openSidebar();
    await firefox.focus('page');
    await openThread(page, subject);
    return page;
  }

  it('R14 R10 the day begins with good minutes, and with whom to call and why', async () => {
    await open('Damaged pallet');
    await morning(sidebar, zh);
  });

  it('K9 a call is taken by keyboard, lives through a crash, and is in the book', async () => {
    await open('Damaged pallet');
    await call(sidebar, zh);
  });

  it('R1 a complaint from the first mail to resold: what the sent reply says ticks its steps', async () => {
    const page = await open(zh ? '三号样品' : 'Damaged pallet', { undo: '300' });
    await reply(page);
    await write(page, replyToComplaint(zh));
    await keepAtIt(sidebar, zh);
    await firefox.focus('page');
    await chord(page, 'Control', 'Enter');
    await toResold(sidebar, zh, async () => {
      await firefox.focus('page');
      await reply(page);
      await write(page, followUpMail(zh));
      await seenInDraft(sidebar);
      await firefox.focus('page');
      await chord(page, 'Control', 'Enter');
    });
  });
});
