import type { Page } from '@playwright/test';
import type { capturePage } from '../../../lib/capture/capture-page';
import type { editorFor } from '../../../lib/editors/index';
import type { PageView, SendState, SiteAdapter } from '../../../lib/sites/adapter';
import type { datedMessages } from '../../../lib/sites/dated-messages';

declare global {
  interface Window {
    /** The adapter under test. */
    site: SiteAdapter;
    datedMessages: typeof datedMessages;
    editorFor: typeof editorFor;
    capturePage: typeof capturePage;
    siteSelectors: Record<string, readonly string[]>;
    acts: string[];
    outcomes: SendState[];
    __sent: { state: string; html: string }[];
  }
}

/** What the adapter says of the compose that has the focus, as plain data. */
export function composeOf(page: Page) {
  return page.evaluate(() => {
    const compose = document.activeElement && window.site.composeAt(document.activeElement);
    if (!compose) return undefined;
    const { root, editor, ...rest } = compose;
    const addresses = (people: { address: string }[]) => people.map(person => person.address);
    const map = window.editorFor(editor)?.read(editor, window.site.exclude);
    return {
      ...rest,
      to: addresses(rest.to),
      cc: addresses(rest.cc),
      bcc: addresses(rest.bcc),
      // The new words alone, as the coach reads them.
      text: map?.text.slice(0, map.end).trim(),
      open:
        (editor.isContentEditable || editor.localName === 'textarea') &&
        (root.contains(editor) || editor.ownerDocument !== root.ownerDocument),
      area: root.getBoundingClientRect().width > 200,
      listed: window.site.composes(document).map(c => c.editor === editor),
    };
  });
}

/** What the adapter says of the screen. */
export const view = (page: Page): Promise<PageView> => page.evaluate(() => window.site.view(document));

/** Opens a thread of the sample mailbox from its list. */
export async function openThread(page: Page, subject: string) {
  await page.locator('tr.zA', { hasText: subject }).click();
  await page.locator('h2.hP:visible', { hasText: subject }).waitFor();
}

/** A recipient as typed, ended by a comma; its letters at once, since each key is a way to the browser and back. */
export async function enter(page: Page, recipient: string) {
  await page.keyboard.insertText(recipient);
  await page.keyboard.type(',');
}

/** Fills the rows of recipients, each with a field of its own. */
export async function enterAll(
  page: Page,
  mail: Record<'to' | 'cc' | 'bcc', string>,
  field: (kind: string) => string,
) {
  for (const kind of ['to', 'cc', 'bcc'] as const) {
    await page.locator(field(kind)).focus();
    await enter(page, mail[kind]);
  }
}

/** Puts words in at the caret; key by key where Firefox's driver cannot do it at once (in some frames). */
export const put = (page: Page, words: string): Promise<void> =>
  page.keyboard.insertText(words).catch(() => page.keyboard.type(words));

/** Writes a new mail in a docked compose, up to Send. */
export async function compose(page: Page, to: string, subject: string, text: string) {
  await page.locator('[gh=cm]').click();
  await enter(page, to);
  await page.locator('.M9:visible input[name=subjectbox]').last().fill(subject);
  await page.locator('.M9:visible .Am').last().click();
  await page.keyboard.press('Control+Home');
  if (text) await page.keyboard.insertText(text);
}

/** Watches as the content script does: each send act starts one watch. */
export async function watchSending(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.acts = [];
    window.outcomes = [];
    let watching = false;
    for (const type of ['mousedown', 'mouseup', 'click', 'keydown']) {
      document.addEventListener(
        type,
        event => {
          const compose = window.site.sendFrom(event);
          if (!compose) return;
          window.acts.push(type);
          if (watching || type === 'mousedown') return;
          watching = true;
          window.site.outcome(compose, new AbortController().signal).then(state => {
            watching = false;
            window.outcomes.push(state);
          });
        },
        true,
      );
    }
  });
}

/** What became of what was sent, in a window whose clock can be put forward: nobody waits for an undo time. */
export async function outcomesInTime(page: Page): Promise<SendState[]> {
  for (let seconds = 0; seconds < 90; seconds += 1) {
    const found = await page.evaluate(() => window.outcomes);
    if (found.length > 0) return found;
    await page.clock.runFor(1000);
  }
  throw new Error('nothing became of it');
}

/** What became of what was sent, once something did. */
export async function outcomes(page: Page): Promise<SendState[]> {
  await page.waitForFunction(() => window.outcomes.length > 0);
  return page.evaluate(() => window.outcomes);
}

/**
 * Captures the page: which of what its adapter looks for is there and not in the file, in frames and open shadow
 * roots too, and which of these words the file still says.
 */
export function lostByCapture(page: Page, words: readonly string[]): Promise<string[]> {
  return page.evaluate(said => {
    const rootsOf = (root: Document | DocumentFragment): ParentNode[] => [
      root,
      ...[...root.querySelectorAll<HTMLElement>('*')].flatMap(element => {
        const { content } = element as HTMLTemplateElement;
        const inner =
          element.shadowRoot ??
          (element as HTMLIFrameElement).contentDocument ??
          (element.localName === 'template' ? content : undefined);
        return inner ? rootsOf(inner) : [];
      }),
    ];
    const file = window.capturePage(document);
    const live = rootsOf(document);
    const captured = rootsOf(new DOMParser().parseFromString(file, 'text/html'));
    const holds = (roots: ParentNode[], alternatives: readonly string[]) =>
      alternatives.some(selector => roots.some(root => root.querySelector(selector)));
    const named = Object.entries(window.siteSelectors).flatMap(([name, alternatives]) => {
      const whole = alternatives.filter(selector => !selector.includes('%'));
      return holds(live, whole) && !holds(captured, whole) ? [name] : [];
    });
    return [...named, ...said.filter(word => file.toLowerCase().includes(word))];
  }, words);
}
