/** Where any page may keep what we read: name → alternatives, asked in order. */
export const selectors = {
  /** Where a page's own matter is. */
  matter: ['main, [role="main"]', 'body'],
  heading: ['h1, [role="heading"][aria-level="1"]'],
  /** What the firm, the navigation or the writer put there: nobody's record. */
  others: [
    'nav, footer, [role="navigation"], [role="contentinfo"]',
    'header:not(main *, [role="main"] *, article *), [role="banner"]',
    '[contenteditable]',
  ],
  address: ['a[href^="mailto:" i]'],
  phone: ['a[href^="tel:" i]'],
  data: ['script[type="application/ld+json"]'],
  /** The classes of a published format, which no program gives for its looks. */
  card: ['.h-card, .vcard'],
  cardName: ['.p-name, .fn'],
  cardAddress: ['.u-email, .email'],

  editable: [
    '[contenteditable="" i], [contenteditable="true" i], [contenteditable="plaintext-only" i]',
    'textarea:not([readonly], [disabled])',
  ],
  /** For a line of search, and no draft. */
  search: ['[role="searchbox"], [role="combobox"], [role="search"] *'],
  frame: ['iframe'],
} as const satisfies Record<string, readonly string[]>;

/** What may stand in a draft and is not new text. */
export const exclude =
  'blockquote[type="cite"], .gmail_quote, #divRplyFwdMsg, #appendonsend, .gmail_signature, #Signature, #_rc_sig';
