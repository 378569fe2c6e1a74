/**
 * Where Zendesk's agent workspace keeps what we read: name → alternatives, asked in order, the first one with a
 * hit wins. The names that its own tests go by.
 */
export const selectors = {
  /** Every ticket that was opened stays in the page, hidden. */
  ticket: ['[data-ticket-id="%"]', '[data-side-conversations-anchor-id="%"]'],
  otherTicket: ['[data-ticket-id]'],
  customer: ['[data-test-id^="customer-context-"]', '[data-test-id="ticket-system-field-requester-menu"]'],
  requester: ['[data-test-id="ticket-system-field-requester-menu"]'],
  email: ['a[href^="mailto:"]', '[title*="@"]', 'span, div, p, a, button'],

  editor: [
    '[data-test-id^="omnicomposer-"][contenteditable="true"]',
    '[data-test-id^="omnicomposer-"] [contenteditable="true"]',
  ],
  box: ['[data-test-id="editor-view"]'],
  channel: ['[data-test-id="omnichannel-channel-switcher-button"]'],

  message: ['article[data-test-id="omni-log-comment-item"]'],
  /** What no client saw. */
  note: [
    '[data-test-id="omni-log-internal-note-tag"]',
    '[data-test-id="omni-log-item-message"][type="internal"]',
  ],
  date: ['time[data-test-id^="timestamp-"][datetime]', 'time[datetime]'],
} as const satisfies Record<string, readonly string[]>;
