/**
 * Where EspoCRM keeps what we read: name → alternatives, asked in order, the first one with a hit wins. All but
 * the boxes are the names of fields and actions, which no language changes.
 */
export const selectors = {
  shell: ['#content', 'body[data-controller]'],
  record: ['div.detail[data-scope][id]', 'div.detail[data-scope]'],
  name: ['h3.header-title', '.header-breadcrumbs'],
  email: ['a[data-action="mailTo"][data-email-address]', 'a[data-email-address]'],
  /** What happened with the record: others are named there. */
  others: ['.bottom', '.side', '[data-name="stream"]', '.stream', '.list', '.modal'],

  compose: ['.modal'],
  editor: ['.note-editable', 'textarea[data-name="body"]'],
  recipient: ['[data-name="%"] .list-group-item[data-address]'],
  recipientField: ['[data-name="to"]'],
  subject: ['[data-name="name"] input', 'input[data-name="name"]'],
  from: ['select[data-name="from"]'],
  send: ['button[data-name="send"]'],
} as const satisfies Record<string, readonly string[]>;
