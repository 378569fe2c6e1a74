import { browser } from 'wxt/browser';
import type { Shortcut } from '../../../../components/ShortcutList';

const WHAT: readonly [command: RegExp, what: Shortcut['what']][] = [
  [/^_execute/, 'panel'],
  [/^find$/, 'find'],
  [/^find-anywhere$/, 'findAnywhere'],
];

/** The keys as the browser has them now; the person changes them there. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return WHAT.flatMap(([command, what]) => {
    const found = all.find(({ name }) => name !== undefined && command.test(name));
    return found ? [{ what, keys: found.shortcut ?? '' }] : [];
  });
}

/** Firefox has a function for it, of later versions; Chromium an address, which a link does not open. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own page of keys; `undefined` where it has none to be opened. */
export function shortcutPage(): (() => void) | undefined {
  if (!import.meta.env.FIREFOX) return () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  const commands: Commands = browser.commands;
  return commands.openShortcutSettings && (() => commands.openShortcutSettings?.());
}
