/**
 * Where Google Calendar keeps what we read: name → alternatives, asked in order, the first one with a hit wins.
 * Ids and attributes that hold an address; its class names are made anew with each version.
 */
export const selectors = {
  event: ['#xDetDlg', '[role="dialog"][data-eventid]', '[role="dialog"] [data-eventid]', '[role="main"]'],
  guest: ['[role="treeitem"][data-email]', '[data-email]', '[data-hovercard-id*="@"]'],
  account: ['a[href^="https://accounts.google.com/"][aria-label*="@"]', 'a[aria-label*="@"]'],
} as const satisfies Record<string, readonly string[]>;
