/**
 * Where HubSpot keeps what we read: name → alternatives, asked in order, the first one with a hit wins. The
 * names that its own tests go by; the second kind is being replaced by the first.
 */
export const selectors = {
  matter: ['main, [role="main"]', 'body'],
  name: [
    '[data-test-id="highlight-record-label"]',
    '[data-test-id="record-highlight-main-content"] h1, [data-test-id="record-highlight-main-content"] h2',
    '[data-selenium-test="highlightTitle"]',
  ],
  email: ['a[href^="mailto:"]'],
  happened: ['[data-test-id="timeline-preview-event"] [data-test-id="event-timestamp"]'],
  /** What happened with the record, what is linked with it, what a machine says of it, and drafts. */
  others: [
    '[data-test-id="timeline-preview-event"]',
    '[data-test-id^="associated-objects-card-content-"]',
    '[data-selenium-test="contact-chicklet-title-link"]',
    '[data-test-id^="card-wrapper-AI_"]',
    'header:not(main *), nav, footer',
    '[contenteditable]',
  ],
} as const satisfies Record<string, readonly string[]>;
