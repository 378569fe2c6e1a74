/**
 * Where Salesforce Lightning keeps what we read: name → alternatives, asked in order, the first one with a hit
 * wins. Names of fields and of its components, which no language changes.
 */
export const selectors = {
  /** Records that were opened before stay in the page, hidden. */
  shown: ['.windowViewMode-normal.active.lafPageHost', '.windowViewMode-normal.active', 'body'],
  highlights: ['records-highlights2'],
  /** The field of the record's own object; that of another one would be its owner's, or a colleague's. */
  field: ['[data-target-selection-name="sfdc:RecordField.%.Email"]'],
  component: [
    'emailui-formatted-email-contact, emailui-formatted-email-lead, records-highlights2 emailui-formatted-email-wrapper',
  ],
  happened: ['.slds-timeline__date'],
  email: ['a[href^="mailto:"], a.emailuiFormattedEmail'],
} as const satisfies Record<string, readonly string[]>;
