import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openEditors } from './editors-bundle';

const css = readFileSync(new URL('../../../lib/editors/highlight.css', import.meta.url), 'utf8');

/** The registered highlights: name → texts of their ranges, in order. */
const painted = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map(range => (range as Range).toString()).sort(),
      ]),
    ),
  );

test('X paints by level, several editors into the same names, and takes away only its own', async ({
  page,
}) => {
  const one = '<div id="one" contenteditable="true">our com<b>pany</b> policy and no</div>';
  await openEditors(page, `${one}<div id="two" contenteditable="true">sadly no</div>`, css);
  const html = await page.evaluate(() => {
    const { createPainter, readText } = window.editors;
    const paint = (
      id: string,
      marks: { start: number; end: number; level: 'suggest' | 'warn' | 'stop' }[],
    ) => {
      const editor = document.querySelector(id) as HTMLElement;
      const painter = createPainter(editor);
      painter.show(readText(editor, ''), marks);
      return painter;
    };
    const first = paint('#one', [
      { start: 4, end: 18, level: 'stop' },
      { start: 23, end: 25, level: 'suggest' },
    ]);
    paint('#two', [{ start: 0, end: 5, level: 'suggest' }]);
    Object.assign(window, { first });
    return document.body.outerHTML;
  });
  expect(await painted(page)).toEqual({ m1: ['no', 'sadly'], m3: ['company policy'] });
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(html);

  await page.evaluate(() => (window as unknown as { first: { clear(): void } }).first.clear());
  expect(await painted(page)).toEqual({ m1: ['sadly'] });
});

test('X rebuilds its ranges after the editor has replaced its nodes', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">our policy</div>', css);
  await page.evaluate(() => {
    const { createPainter, readText } = window.editors;
    const editor = document.querySelector('#editor') as HTMLElement;
    const painter = createPainter(editor);
    painter.show(readText(editor, ''), [{ start: 4, end: 10, level: 'warn' }]);
    editor.firstChild?.replaceWith(document.createTextNode('our policy'));
    painter.show(readText(editor, ''), [{ start: 4, end: 10, level: 'warn' }]);
  });
  expect(await painted(page)).toEqual({ m2: ['policy'] });
});

for (const api of ['highlightsFromPoint', 'rectangles']) {
  test(`X finds the mark under the pointer by ${api}, the gravest first, also in a shadow tree`, async ({
    page,
  }) => {
    await openEditors(page, '<div id="host"></div>', css);
    const found = await page.evaluate(api => {
      if (api === 'rectangles') Object.assign(CSS.highlights, { highlightsFromPoint: undefined });
      const { createPainter, readText, rectsOf, offsetFromPoint } = window.editors;
      const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.append('our company policy');
      root.append(editor);
      const painter = createPainter(editor);
      const map = readText(editor, '');
      painter.show(map, [
        { start: 4, end: 11, level: 'suggest' },
        { start: 4, end: 18, level: 'stop' },
      ]);
      const middle = (start: number, end: number) => {
        const rect = rectsOf(map, start, end)[0] as DOMRect;
        return [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
      };
      const [x, y] = middle(6, 7);
      const result = {
        both: painter.at(x, y)?.level,
        one: painter.at(...middle(13, 14))?.level,
        none: painter.at(...middle(1, 2))?.level,
        offset: offsetFromPoint(editor, map, x - 1, y),
        sheets: root.adoptedStyleSheets.length,
      };
      painter.clear();
      return { ...result, after: root.adoptedStyleSheets.length, nodes: root.childNodes.length };
    }, api);
    expect(found).toEqual({
      both: 'stop',
      one: 'stop',
      none: undefined,
      offset: 6,
      sheets: 1,
      after: 0,
      nodes: 1,
    });
  });
}
