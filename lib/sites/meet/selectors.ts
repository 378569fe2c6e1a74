/**
 * Where Google Meet keeps those who are in a call: name → alternatives, asked in order, the first one with a hit
 * wins. The list of people is there while its pane is open; else each has a tile. Class names are made anew.
 */
export const selectors = {
  person: ['[role="listitem"][data-participant-id]', '[data-participant-id]'],
  /** Google marks what no translator may touch. */
  name: ['.notranslate', '[translate="no"]', '.zWGUib'],
} as const satisfies Record<string, readonly string[]>;
