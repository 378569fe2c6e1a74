/**
 * Where Yahoo Mail keeps what we read: name → alternatives, asked in order, the first one with a hit wins. The
 * names that its own tests go by; its class names are made anew with each version.
 */
export const selectors = {
  compose: ['[data-test-id="compose"]', '[data-test-id="compose-styler"]', 'body'],
  editor: [
    '[data-test-id="rte"][contenteditable="true"]',
    '[data-test-id="rte"] [contenteditable="true"]',
    '#editor-container [contenteditable="true"]',
  ],
  recipients: [
    '[data-test-id="compose-header-field-%"]',
    '[data-test-id="container-%"]',
    '[id="message-%-field"]',
  ],
  chip: ['[data-test-id="pill"]', '[data-test-id="pill-text"]', '[data-test-id="email-pill"]'],
  subject: ['[data-test-id="compose-subject"]', '#message-subject-field'],
  from: ['[data-test-id="container-from"]'],
  send: ['[data-test-id="compose-send-button"]'],

  message: ['[data-test-id="message-view"]'],
  threadSubject: ['[data-test-id="message-group-subject-text"]', '[data-test-id="message-subject"]'],
  messageFrom: ['[data-test-id="message-from"] [data-test-id="email-pill"]', '[data-test-id="message-from"]'],
  messageTo: ['[data-test-id="message-to"] [data-test-id="email-pill"]', '[data-test-id="message-to"]'],
  messageDate: ['[data-test-id="message-date"]'],
  messageBody: ['[data-test-id="message-view-body-content"]', '[data-test-id="message-view-body"]'],

  list: ['[data-test-id="message-list-item"]', '[data-test-id="message-list"]'],
  account: ['[data-test-id="account-email"]', '[id^="ybarAccountMenu"]'],
} as const satisfies Record<string, readonly string[]>;

/** What is in an editor, or in a mail that is shown, and is no new text of its writer. */
export const exclude =
  'blockquote, [class*="yahoo_quoted"], [id*="yahoo_quoted"], .gmail_quote, #divRplyFwdMsg, [data-test-id="message-viewer-reply-separator"]';
