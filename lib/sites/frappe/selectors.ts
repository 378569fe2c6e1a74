/**
 * Where the Frappe desk keeps what we read: name → alternatives, asked in order, the first one with a hit wins.
 * Names of fields, which no language changes. A `%` stands for one.
 */
export const selectors = {
  form: ['.form-layout', '.layout-main'],
  field: ['[data-fieldname="%"] :is(input, .control-value)'],
  /** A field that holds other records, a draft, and what happened. */
  others: ['[data-fieldtype="Table"]', '.modal', '.form-timeline', '.new-timeline'],

  compose: ['.modal:has([data-fieldname="recipients"]):has([data-fieldname="content"])'],
  editor: ['[data-fieldname="content"] .ql-editor', '[data-fieldname="content"] textarea'],
  recipients: ['[data-fieldname="%"] :is(input, textarea)'],
  subject: ['[data-fieldname="subject"] input'],
  sender: ['[data-fieldname="sender"] select', '[data-fieldname="sender"] input'],
  send: ['.modal-header .btn-primary, .modal-footer .btn-primary'],
} as const satisfies Record<string, readonly string[]>;

/** What a mail that is answered leaves in the draft. */
export const exclude = 'p.reply-to-content, p.reply-to-content ~ *, blockquote';
