/**
 * Where QQ Mail keeps what we read, the present one and the one before it: name → alternatives, asked in order,
 * the first one with a hit wins. The present one has no names but its parts' classes; an address is always read
 * from an attribute, or from a text that is an address and nothing else.
 */
export const selectors = {
  /** The one before stands in a frame. */
  frame: ['iframe#mainFrame', 'iframe[name="mainFrame"]'],
  account: ['.profile-user-info .user-email', '#useraddr'],

  receivers: ['.mail-compose-receivers', '#toAreaCtrl, #ccAreaCtrl, #bccAreaCtrl'],
  receiver: ['[data-email]', '[addr]'],
  subject: ['.mail-compose-subject input', 'input#subject'],

  head: ['.mail-detail-basic'],
  person: ['[data-email]', '.cmp-account-email', '[title*="@"]'],
  nick: ['.cmp-account-nick'],
  /** The first row of the head; in those below it stand receivers of any kind. */
  writer: ['.mail-detail-basic .basic-body-item:first-child'],
  date: ['.mail-detail-basic .time-text'],
  title: ['.mail-detail-subject .mail-subject-text', '.mail-detail-subject'],
  body: ['.mail-reader-body .reader-body-children', '.mail-detail-content'],
} as const satisfies Record<string, readonly string[]>;
