/**
 * Where Gmail keeps what we read: name → alternatives, asked in order, the first one with a hit wins.
 * Form names and data attributes come before roles, roles before class names; nothing rests on a label,
 * since labels are translated.
 */
export const selectors = {
  standaloneCompose: ['body.xE.xp'],
  main: ['div[role="main"]', 'main'],

  // Compose
  composeRoot: ['[role="dialog"]', '.M9', '.aaZ', '[role="region"].aoI'],
  composeInline: ['.ip.adB', '.ip'],
  composeForm: ['form.bAs', 'form'],
  editor: [
    '.Ap [g_editable="true"]',
    '[g_editable="true"][role="textbox"]',
    '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
    '.Ap textarea',
  ],
  composeSubject: ['input[name="subjectbox"]', 'input[name="subject"]'],
  composeFrom: ['input[name="from"]'],
  composeDraft: ['input[name="draft"]'],
  composeThread: ['input[name="lts"]'],
  composeThreadPerm: ['input[name="rt"]'],
  composeHtml: ['input[name="ishtml"]'],
  composeWritten: ['input[name="body"]'],
  plainNotice: ['.aX .aA3', '.aA3'],
  recipientField: [
    'input[peoplekit-id]',
    '.anm[name="to"]',
    'textarea[name="to"]',
    'input[name="to"]',
    '.az9',
    '.aoD.hl',
  ],
  recipientChip: [
    '.anm[name="%"] [role="option"][data-hovercard-id]',
    'tr.bzf div[name="%"] [data-hovercard-id]',
    '.vR > input[type="hidden"][name="%"]',
  ],
  recipientCollapsed: ['.az9 [data-hovercard-id]', '.az9 span[email]'],
  send: [
    '.IZ .Up div > [role="button"].T-I-atl:not([aria-haspopup="true"], .Uo)',
    '.IZ .Up div > [role="button"]:not([aria-haspopup="true"], .Uo, [class*="inboxsdk"])',
    '[role="button"].T-I-atl:not([aria-haspopup="true"], .Uo)',
  ],
  sendAndArchive: ['.IZ .Up [role="button"].Uo:not([aria-haspopup="true"])'],
  schedule: ['[selector="scheduledSend"]'],
  discard: ['.gU .oh', '[role="button"].oh'],

  // What the page says after a send
  bar: ['div.b8[role="alert"]'],
  barViewMessage: ['#link_vsm'],
  barUndo: ['#link_undo'],
  alert: ['[role="alertdialog"]'],

  // Thread
  threadSubject: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]', 'h2.hP'],
  message: ['[role="listitem"]', '.adn.ads'],
  messageId: ['[data-legacy-message-id]', '[data-message-id]'],
  messageFrom: ['span.gD[email]', 'td.gF span[email]', 'h3 span[email]'],
  messageTo: ['.hb span[email]', 'span.g2[email]'],
  messageRecipientLine: ['.hb'],
  messageDate: ['.ads .gK .g3[title]', '.gK .g3[title]', '.gK span[title]', '.g3[title]'],
  messageBody: ['.ii.gt', '.a3s'],
  hiddenMessages: ['.kQ', '.kx', '.adv'],

  // List
  list: ['[gh="tl"]'],
  listRow: ['tr.zA', '[role="row"]'],
  listRowChecked: ['[role="checkbox"][aria-checked="true"]'],
  listRowPerson: ['.yW span[email]', 'span[email]'],

  // Own account
  accountMeta: ['meta[name="og-profile-acct"]'],
  accountLabel: [
    'a[href*="accounts.google.com"][aria-label*="@"]',
    'header a[aria-label*="@"]',
    'a[aria-label*="@"]',
  ],
} as const satisfies Record<string, readonly string[]>;

export type SelectorName = keyof typeof selectors;
