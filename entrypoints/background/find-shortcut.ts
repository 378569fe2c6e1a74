import { browser } from 'wxt/browser';
import { askToShow } from '../../lib/roads/show-request';
import { showClient } from './show-client';

const KEY = 'findWindow';

/**
 * The shortcuts that open the search: in the panel, and, in Chromium, from any program in a small window of
 * its own. The panel would not get the keyboard there.
 */
export function openFindByShortcut(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'find') showClient({ kind: 'find', text: '' }, tab?.windowId);
    if (command === 'find-anywhere') openFindWindow();
  });
}

/** Brings the small window to the front, or makes it. */
async function openFindWindow(): Promise<void> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  const id = (await front(known)) ?? (await create());
  if (id === undefined) return;
  await browser.storage.session.set({ [KEY]: id });
  await askToShow({ kind: 'find', text: '' }, id);
}

async function front(id: unknown): Promise<number | undefined> {
  if (typeof id !== 'number') return undefined;
  try {
    return (await browser.windows.update(id, { focused: true })).id;
  } catch {
    return undefined; // It was closed.
  }
}

async function create(): Promise<number | undefined> {
  const made = await browser.windows.create({
    url: '/sidepanel.html',
    type: 'popup',
    state: 'normal',
    width: 420,
    height: 720,
    focused: true,
  });
  return made?.id;
}
