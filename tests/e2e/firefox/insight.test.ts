import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { Firefox } from '../lib/firefox';

let firefox: Firefox;
/** A tab in front: what stands behind is given no frames, and draws no chart. */
let tab: string;
beforeAll(async () => {
  firefox = await Firefox.start();
  ({ context: tab } = await firefox.send<{ context: string }>('browsingContext.create', { type: 'tab' }));
});
afterAll(() => firefox.stop());

const dayAgo = (days: number) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
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
  wrong: { 'Team:desk': 1 },
}));

/** Opens a page of the extension, does something in it, and gives what it says once `words` are there. */
async function said(hash: string, words: string, act = ''): Promise<string> {
  const url = `moz-extension://${firefox.uuid}/dashboard.html`;
  await firefox.send('browsingContext.navigate', {
    context: tab,
    url: `${url}?${hash.slice(2)}${hash}`,
    wait: 'complete',
  });
  return firefox.evaluate(
    tab,
    `new Promise((done, failed) => {
      const has = words => document.body.innerText.includes(words);
      const until = (is, then) => {
        const end = Date.now() + 20000;
        const look = () => {
          if (is()) then();
          else if (Date.now() > end) failed(new Error(document.body.innerText.slice(0, 2000)));
          else setTimeout(look, 50);
        };
        look();
      };
      (${act || '(has, until, next) => next()'})(has, until, () =>
        until(() => has(${JSON.stringify(words)}), () => done(document.body.innerText)));
    })`,
  );
}

/** How many charts have something drawn in them. */
const drawn = () =>
  firefox.evaluate<number>(
    tab,
    `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
      [...document.querySelectorAll('canvas')].filter(one => one.width > 0 &&
        one.getContext('2d').getImageData(0, 0, one.width, one.height).data.some(part => part > 0)).length))))`,
  );

it('D8 M4 M5 in Firefox a rep’s numbers, the questions and a team’s files show their figures', async () => {
  await firefox.fillBook(sampleBook());
  await firefox.changeSettings({ welcomed: true });
  await firefox.inOwnPage(
    'dashboard.html',
    `new Promise((done, failed) => {
      const opening = indexedDB.open('yesfirst');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('days', 'readwrite');
        for (const row of ${JSON.stringify(days)}) writing.objectStore('days').put(row);
        writing.oncomplete = () => { opening.result.close(); done(true); };
      };
    })`,
  );
  await said('#/insight', '70 of 100 start with yes.');
  expect(await drawn()).toBeGreaterThan(2);

  const press = `(has, until, next) => {
    const button = () => [...document.querySelectorAll('button')].find(one => /How often you say “policy”/.test(one.innerText));
    until(button, () => { button().click(); next(); });
  }`;
  expect(await said('#/assess', 'you mended 8', press)).toContain('your way of saying no');

  // The file that this rep would hand over comes back as that of another.
  const drop = `(has, until, next) => {
    const shown = () => document.querySelector('textarea')?.value;
    until(shown, () => {
      const text = JSON.stringify({ ...JSON.parse(shown()), rep: 'bbbbbbbb', name: 'Bea' });
      const files = new DataTransfer();
      files.items.add(new File([shown()], 'mine.json', { type: 'application/json' }));
      files.items.add(new File([text], 'bea.json', { type: 'application/json' }));
      files.items.add(new File([text.slice(0, 99)], 'half.json', { type: 'application/json' }));
      const input = document.querySelector('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      next();
    });
  }`;
  const team = await said('#/team', 'Per 100 replies; 160 were sent.', drop);
  expect(team).toContain('Bea');
  expect(team).toContain('Team:desk');
  expect(team).toContain('half.json: no text in JSON');
  // Firefox can't read a folder: that is said, and no button for it stands there.
  expect(team).not.toContain('Name a folder');
  expect(await drawn()).toBeGreaterThan(2);
  expect(firefox.leaks()).toEqual([]);
});
