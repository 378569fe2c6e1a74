import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openEditors } from './editors-bundle';

interface Done {
  outcome: string;
  text: string;
  caret: number | undefined;
  html: string;
}

const content = (page: Page) =>
  page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    return 'value' in editor ? String(editor.value) : editor.innerHTML;
  });

/** Replaces the first `phrase` of the focused editor. */
function replace(page: Page, phrase: string, text: string): Promise<Done> {
  return page.evaluate(
    async ({ phrase, text }) => {
      const { editorFor, caretOffset } = window.editors;
      const editor = document.querySelector('#editor') as HTMLElement;
      const kind = editorFor(editor);
      if (!kind) throw new Error('no editor kind');
      const map = kind.read(editor, '.quote');
      const start = map.text.indexOf(phrase);
      if (start < 0) throw new Error(`no "${phrase}" in ${JSON.stringify(map.text)}`);
      const outcome = await kind.replace(editor, map, start, start + phrase.length, text, '.quote');
      const now = kind.read(editor, '.quote');
      return { outcome, text: now.text, caret: caretOffset(editor, now), html: editor.innerHTML };
    },
    { phrase, text },
  );
}

const CASES = [
  {
    name: 'inside one text node',
    body: '<div id="editor" contenteditable="true"><div>Hi Anna,</div><div>It is our company policy to wait.</div></div>',
    phrase: 'It is our company policy',
    by: 'The fastest way is',
    text: 'Hi Anna,\nThe fastest way is to wait.',
  },
  {
    name: 'across inline tags',
    body: '<div id="editor" contenteditable="true">Hi.<div>our com<b>pany</b> policy says</div></div>',
    phrase: 'company policy',
    by: 'plan',
    text: 'Hi.\nour plan says',
  },
  {
    name: 'across a zero-width space, beside NBSP',
    body: '<div id="editor" contenteditable="true">our com\u200Bpany&nbsp;policy&nbsp; says</div>',
    phrase: 'company policy',
    by: 'plan',
    text: 'our plan  says',
  },
  {
    name: 'by nothing',
    body: '<div id="editor" contenteditable="true">Hi. Unfortunately, we do</div>',
    phrase: 'Unfortunately, ',
    by: '',
    text: 'Hi. we do',
  },
  {
    name: 'all there is, with a space to type on',
    body: '<div id="editor" contenteditable="true">It is policy.</div>',
    phrase: 'It is policy.',
    by: 'The best way to get that done is ',
    text: 'The best way to get that done is ',
  },
  {
    name: 'by several lines',
    body: '<div id="editor" contenteditable="true"><div>Hi Anna,</div><div>one two three</div></div>',
    phrase: 'two',
    by: 'a\nb\nc',
    text: 'Hi Anna,\none a\nb\nc three',
  },
  {
    name: 'above a quote',
    body: '<div id="editor" contenteditable="true">我们的政策是等<br><div class="quote">On Mon X wrote: 政策</div></div>',
    phrase: '我们的政策是等',
    by: '最快的办法是',
    text: '最快的办法是\n\uFFFC',
  },
  {
    name: 'in a textarea',
    body: '<textarea id="editor">Hi Anna,\nIt is our policy.\nBye</textarea>',
    phrase: 'It is our policy.',
    by: 'Yes:\nlet us',
    text: 'Hi Anna,\nYes:\nlet us\nBye',
  },
  {
    name: 'in a line of input',
    body: '<input id="editor" size="60" value="It is our\u00A0policy 😀 to wait.">',
    phrase: 'our policy',
    by: 'a plan',
    text: 'It is a plan 😀 to wait.',
  },
];

for (const { name, body, phrase, by, text } of CASES) {
  test(`X replaces ${name}; one undo gives the same bytes back`, async ({ page }) => {
    await openEditors(page, body);
    await page.locator('#editor').focus();
    const before = await content(page);

    const done = await replace(page, phrase, by);
    expect(done).toMatchObject({ outcome: 'done', text });
    const at = text.indexOf(by);
    expect(done.caret).toBe((by === '' ? text.indexOf('we do') : at) + by.length);
    const after = await content(page);

    await page.keyboard.press('Control+z');
    expect(await content(page)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    expect(await content(page)).toBe(after);
  });
}

test('X undo takes back the replacement alone, not what was typed before and after it', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true"></div>');
  await page.locator('#editor').focus();
  await page.keyboard.type('It is our policy.');
  const typed = await content(page);
  expect((await replace(page, 'our policy', 'a plan')).outcome).toBe('done');
  await page.keyboard.type('!?');
  expect(await content(page)).toBe('It is a plan!?.');
  await page.keyboard.press('Control+z');
  expect(await content(page)).toBe('It is a plan.');
  await page.keyboard.press('Control+z');
  expect(await content(page)).toBe(typed);
});

test('X puts the caret where it is told, also behind an inline tag', async ({ page }) => {
  await openEditors(
    page,
    '<div id="editor" contenteditable="true"><div>one</div><div>t<b>wo</b> three</div></div>',
  );
  await page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    window.editors.editorFor(editor)?.placeCaret(editor, 'one\ntwo'.length, '');
  });
  await page.keyboard.type('X');
  expect(await page.locator('#editor').innerText()).toBe('one\ntwoX three');
});

test('X does nothing where the text is no longer what the map says', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">our policy is</div>');
  const result = await page.evaluate(async () => {
    const editor = document.querySelector('#editor') as HTMLElement;
    const kind = window.editors.editorFor(editor);
    const map = kind?.read(editor, '');
    if (!kind || !map) throw new Error('no editor');
    (editor.firstChild as Text).data = 'So our policy is';
    const outcome = await kind.replace(editor, map, 4, 10, 'plan', '');
    return { outcome, html: editor.innerHTML };
  });
  expect(result).toEqual({ outcome: 'changed', html: 'So our policy is' });
});

test('X does nothing where the text changes while the selection settles', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">our policy is</div>');
  await page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    const once = () => {
      (editor.firstChild as Text).insertData(0, 'So ');
    };
    document.addEventListener('selectionchange', once, { once: true });
  });
  expect(await replace(page, 'policy', 'plan')).toMatchObject({
    outcome: 'changed',
    html: 'So our policy is',
  });
});

test('X refuses where the page puts its own text back', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">our policy is</div>');
  await page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    editor.addEventListener('input', () => editor.replaceChildren('our policy is'));
  });
  expect(await replace(page, 'policy', 'plan')).toMatchObject({ outcome: 'refused', html: 'our policy is' });
});

test('X refuses a field that cannot be written to', async ({ page }) => {
  await openEditors(page, '<textarea id="editor" readonly>our policy is</textarea>');
  expect(await replace(page, 'policy', 'plan')).toMatchObject({ outcome: 'refused', text: 'our policy is' });
});

test('X refuses to sweep away what the map left out', async ({ page }) => {
  const body = 'our <img alt="x"> policy <span hidden>secret</span>is';
  await openEditors(page, `<div id="editor" contenteditable="true">${body}</div>`);
  const html = await content(page);
  expect(await replace(page, '\uFFFC policy', 'plan')).toMatchObject({ outcome: 'refused', html });
  expect(await replace(page, 'policy is', 'plan')).toMatchObject({ outcome: 'refused', html });
  expect(await replace(page, 'policy', 'plan')).toMatchObject({
    outcome: 'done',
    text: 'our \uFFFC plan is',
  });
});
