/**
 * Where Tencent Exmail keeps what we read; it is built as QQ Mail was before: name → alternatives, asked in order, the
 * first one with a hit wins. Ids, and attributes that hold an address.
 */
export const selectors = {
  /** All but the folders stands in a frame. */
  frame: ['iframe#mainFrame', 'iframe[name="mainFrame"]'],
  account: ['#useraddr', '#useraddrcontainer'],

  receivers: ['#toAreaCtrl, #ccAreaCtrl, #bccAreaCtrl'],
  receiver: ['[addr]', '[e]'],
  subject: ['input#subject'],

  head: ['#mainmail'],
  /** Never what the mail itself holds: its writer could put anybody there. */
  person: ['[e*="@"]:not(#contentDiv *, #mailContentContainer *)'],
  nick: ['b'],
} as const satisfies Record<string, readonly string[]>;
