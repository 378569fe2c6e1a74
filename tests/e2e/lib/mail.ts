import type { Page } from '@playwright/test';
import { expect } from './extension';

/** What the page has sent, as it would leave: see `tests/pages/gmail`. */
export interface SentByPage {
  state: 'pending' | 'sent' | 'undone' | 'scheduled';
  html: string;
}

/** The editors of open composes. */
export const editors = (page: Page) => page.locator('[g_editable=true]:visible');

/** Texts of all painted findings, in the order of the page. */
export const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([, ranges]) => [...ranges] as Range[])
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(range => range.toString()),
  );

/** Which of the open editors hold marks, by their place in the page. */
export const markedEditors = async (page: Page): Promise<number[]> => {
  const marked = await editors(page).evaluateAll(all => {
    const ranges = [...CSS.highlights].flatMap(([, some]) => [...some] as Range[]);
    return all.map(editor => ranges.some(range => editor.contains(range.startContainer)));
  });
  return marked.flatMap((is, at) => (is ? [at] : []));
};

/** Waits until exactly these words are marked. */
export async function expectMarked(page: Page, words: string[]): Promise<void> {
  await expect.poll(() => painted(page)).toEqual(words);
}

/** Opens a thread by a piece of its subject. */
export async function openThread(page: Page, subject: string): Promise<void> {
  await page.locator('tr.zA:visible', { hasText: subject }).click();
  await page.locator('h2.hP:visible', { hasText: subject }).waitFor();
}

/** Opens the inline reply and puts the caret at its beginning. */
export async function reply(page: Page): Promise<void> {
  await page.locator('.ams.bkH:visible').click();
  await editors(page).first().waitFor();
  await editors(page).first().focus();
}

/** Opens a new mail in the dock, filled in as far as the body, and puts the caret at its beginning. */
export async function openDocked(page: Page, to: string, subject: string): Promise<void> {
  await page.locator('[gh=cm]').click();
  await page.keyboard.insertText(to);
  await page.keyboard.press(',');
  await page.locator('.dw .M9:visible input[name=subjectbox]').last().fill(subject);
  await page.locator('.dw .M9:visible .Am').last().click();
  await page.keyboard.press('Control+Home');
}

/** Types as a person does. */
export async function write(page: Page, text: string): Promise<void> {
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Markup of an editor as it is. */
export const htmlOf = (page: Page, at = 0): Promise<string> =>
  editors(page)
    .nth(at)
    .evaluate(e => e.innerHTML);

/** The words of an editor. */
export const wordsOf = (page: Page, at = 0): Promise<string> =>
  editors(page)
    .nth(at)
    .evaluate(e => (e as HTMLElement).innerText);

/** What stands before the caret in its line; empty while words are selected. */
export const beforeCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = document.getSelection();
    if (!selection?.isCollapsed) return '';
    return selection.focusNode?.textContent?.slice(0, selection.focusOffset) ?? '';
  });

/** Whether the popover has the focus: its root is closed, so this is all that a page can see. */
export const inPopover = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.localName === 'yf-coach');

/** Alt+Y, and waits until the popover was entered. */
export async function enterPopover(page: Page): Promise<void> {
  await page.keyboard.press('Alt+KeyY');
  await expect.poll(() => inPopover(page)).toBe(true);
}

export const sentByPage = (page: Page): Promise<SentByPage[]> =>
  page.evaluate(() => (window as unknown as { __sent: SentByPage[] }).__sent);
