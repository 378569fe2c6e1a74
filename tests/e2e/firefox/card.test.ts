import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { Firefox } from '../lib/firefox';
import {
  changeThread,
  chord,
  click,
  expectSent,
  openThread,
  reply,
  sentByPage,
  write,
} from '../lib/firefox-mail';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.start();
  await firefox.fillBook(sampleBook());
});
afterAll(() => firefox.stop());
afterEach(async () => {
  await firefox.closeMail();
  expect(firefox.leaks()).toEqual([]);
});

/** Opens a mailbox with the sidebar beside it, and the keyboard in the mailbox. */
async function openMail(query: Record<string, string> = {}): Promise<Page> {
  const page = await firefox.openMail({ query });
  await firefox.openSidebar();
  await firefox.focus('page');
  return page;
}

/** What the sidebar says. */
const text = (): Promise<string> => firefox.inFrame('sidebar', 'return content.document.body.innerText');

/** Waits until the sidebar shows this client, with so many contacts. */
const expectClient = (name: string, contacts: number): Promise<void> =>
  expect
    .poll(() =>
      firefox.inFrame<string[]>(
        'sidebar',
        `const { document } = content;
        const summary = [...document.querySelectorAll('summary')].find(s => s.innerText.includes('Contacts'));
        return [document.querySelector('h2.cc-name')?.innerText, summary?.innerText.replace(/\\s+/g, ' ')]`,
      ),
    )
    .toEqual([name, `Contacts ${contacts} in all`]);

it('K1 the client of the open thread is in the sidebar, and follows the thread', async () => {
  const page = await openMail();
  await openThread(page, 'Damaged pallet');
  await expect.poll(text).toContain('Margaret Okafor');
  await changeThread(page, '三号样品');
  await expect.poll(text).toContain('周慧敏');
  expect(await text()).not.toContain('Margaret Okafor');
});

it('K2 a sent mail is one contact, also when it is seen in its thread afterwards', async () => {
  const page = await openMail({ undo: '300' });
  await openThread(page, '三号样品');
  await expectClient('周慧敏', 4);
  await reply(page);
  await write(page, '今天先发一半。');
  await chord(page, 'Control', 'Enter');
  await expectSent(page, 'sent');
  await expectClient('周慧敏', 5);
  await changeThread(page, '三号样品');
  await expectClient('周慧敏', 5);
  // What is seen later is in the book by now: so is all of the thread.
  await changeThread(page, 'blue tiles');
  await expectClient('Tomas Lind', 2);
  await changeThread(page, '三号样品');
  await expectClient('周慧敏', 5);
});

it('K2 a mail taken back in time is no contact', async () => {
  const page = await openMail({ undo: '5000' });
  await openThread(page, 'blue tiles');
  await expectClient('Tomas Lind', 2);
  await reply(page);
  await write(page, 'They do, and you can.');
  await chord(page, 'Control', 'Enter');
  await click(page, '#link_undo');
  await expectSent(page, 'undone');
  // It stands in a box of its own again, over the list.
  await click(page, '[role=dialog] .Ha');
  // While a mail is on its way no thread is recorded: once this one is, the other has come to its end.
  await changeThread(page, '发票抬头');
  await expectClient('陈柏言', 3);
  await changeThread(page, 'blue tiles');
  await expectClient('Tomas Lind', 2);
  expect((await sentByPage(page)).map(mail => mail.state)).toEqual(['undone']);
});

it('K10 a call is logged by one key, with what was said', async () => {
  const page = await openMail();
  await openThread(page, 'Damaged pallet');
  await expectClient('Margaret Okafor', 4);
  await firefox.press('sidebar', ['l']);
  await firefox.until(
    'sidebar',
    'return content.document.activeElement?.matches("form.inline-form textarea")',
  );
  await firefox.press('sidebar', [...'Van is booked', 'Enter']);
  await expect.poll(text).toContain('Call logged');
  await expectClient('Margaret Okafor', 5);
  expect(await text()).toMatch(/call, from me:\s*Van is booked/);
});
