import type { CDPSession, Page } from '@playwright/test';

/** A box of ours that shows in the page, as a person meets it. */
export interface ShownBox {
  /** `mark`: at the editor's edge. `pop`: under the words. */
  name: 'mark' | 'pop';
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Ours is in a closed shadow root, which no script of the page can enter: the browser's own inspector can. */
function inspector(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** The inspector's handle on the shadow root; `undefined` where nothing of ours is in the page. */
async function rootOf(page: Page): Promise<{ cdp: CDPSession; objectId: string } | undefined> {
  const cdp = await inspector(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: 2, pierce: true });
  const html = root.children?.find(node => node.localName === 'html');
  const host = html?.children?.find(node => node.localName === 'yf-coach');
  const backendNodeId = host?.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
  return { cdp, objectId: object.objectId! };
}

/** Runs `read` on the shadow root; it must stand on its own, and take and give plain data. */
async function inRoot<T, A = undefined>(
  page: Page,
  read: (root: ShadowRoot, arg: A) => T,
  arg?: A,
): Promise<T | undefined> {
  const root = await rootOf(page);
  if (!root) return undefined;
  const { result, exceptionDetails } = await root.cdp.send('Runtime.callFunctionOn', {
    objectId: root.objectId,
    functionDeclaration: `function (arg) { return (${read})(this, arg); }`,
    arguments: [{ value: arg }],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Everything of ours that can be seen in the page now. */
export const shownOfOurs = async (page: Page): Promise<ShownBox[]> =>
  (await inRoot(page, root =>
    ([...root.children] as HTMLElement[])
      .filter(box => box.checkVisibility({ visibilityProperty: true }))
      .map(box => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return { name: box.classList[0] as 'mark' | 'pop', text: box.innerText, x, y, width, height };
      })
      .filter(box => box.width > 0 && box.height > 0),
  )) ?? [];

/** The words in the popover; `undefined` while none is open. */
export const popoverText = async (page: Page): Promise<string | undefined> =>
  (await shownOfOurs(page)).find(box => box.name === 'pop')?.text;

/** The middle of a button in the popover that can be seen, by a piece of its words. */
export const buttonAt = (page: Page, words: string): Promise<{ x: number; y: number } | undefined> =>
  inRoot(
    page,
    (root, part) => {
      const button = [...root.querySelectorAll<HTMLElement>('.pop button')].find(
        one => one.innerText.includes(part) && one.checkVisibility({ visibilityProperty: true }),
      );
      if (!button) return undefined;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    words,
  );

/** Words of what has the focus inside of ours; empty where the focus is elsewhere. */
export const focusedText = async (page: Page): Promise<string> =>
  (await inRoot(page, root => (root.activeElement as HTMLElement | null)?.innerText.trim() ?? '')) ?? '';

/** Whether what has the focus inside of ours shows it by a ring. */
export const showsFocus = async (page: Page): Promise<boolean> =>
  (await inRoot(page, root => {
    const { activeElement } = root;
    return activeElement !== null && getComputedStyle(activeElement).outlineStyle === 'solid';
  })) ?? false;

/** A button of ours as a screen reader is told of it. */
export interface SpokenButton {
  name: string;
  expanded?: boolean;
}

/** The buttons that a screen reader finds in ours, from the browser's accessibility tree. */
export async function spokenButtons(page: Page): Promise<SpokenButton[]> {
  const root = await rootOf(page);
  if (!root) return [];
  const { nodes } = await root.cdp.send('Accessibility.queryAXTree', {
    objectId: root.objectId,
    role: 'button',
  });
  return nodes
    .filter(node => !node.ignored)
    .map(node => {
      const expanded = node.properties?.find(property => property.name === 'expanded')?.value.value;
      return {
        name: String(node.name?.value ?? ''),
        ...(expanded === undefined ? {} : { expanded: expanded as boolean }),
      };
    });
}

/** What the edge mark says to a screen reader; `undefined` while it does not show. */
export async function spokenMark(page: Page): Promise<string | undefined> {
  if (!(await shownOfOurs(page)).some(box => box.name === 'mark')) return undefined;
  // It stands first in the root.
  return (await spokenButtons(page))[0]?.name;
}
