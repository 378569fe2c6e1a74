/**
 * Where Roundcube keeps what we read, in all its skins: name → alternatives, asked in order, the first one with
 * a hit wins. Form names come first; the ids and classes are those that its own scripts rest on.
 */
export const selectors = {
  // Compose: a page of its own, so one at most
  field: ['textarea#composebody', 'textarea[name="_message"]'],
  frame: ['iframe#composebody_ifr', 'iframe.tox-edit-area__iframe'],
  recipients: ['[name="_%"]'],
  recipientsShown: ['li.recipient'],
  subject: ['input[name="_subject"]', '#compose-subject'],
  from: ['select[name="_from"]', 'input[name="_from"]'],
  isHtml: ['input[name="_is_html"]'],
  composeId: ['input[name="_id"]'],
  send: ['.formbuttons button.send', 'button.send', 'a.button.send'],
  sendAll: ['button.send, a.button.send'],

  // Message
  preview: ['iframe#messagecontframe', 'iframe[name="messagecontframe"]'],
  message: ['#messagebody'],
  messageSubject: ['#message-header h2.subject', 'h2.subject', 'td.header.subject', '.subject'],
  messageFrom: ['td.header.from .rcmContactAddress', '.header-summary .rcmContactAddress'],
  messageTo: ['td.header.to .rcmContactAddress'],
  messageCc: ['td.header.cc .rcmContactAddress'],
  messageDate: ['td.header.date', '.header-summary .text-nowrap'],

  list: ['#messagelist', '#messagelist-content'],
  shell: ['#layout', '#mainscreen', 'body[class*="task-"]'],
  account: ['.username'],
} as const satisfies Record<string, readonly string[]>;

/** What is in an editor, or in a mail that is shown, and is no new text of its writer. */
export const exclude = '#reply-intro, blockquote, #_rc_sig, .gmail_quote, #divRplyFwdMsg, #divRplyFwdMsg ~ *';
