/**
 * Where Zoom's page keeps those who are in a call, while its list of them is open: name → alternatives, asked in
 * order, the first one with a hit wins. These class names are written by hand and have stood for years.
 */
export const selectors = {
  /** The call itself stands in a frame of the page, or at the top. */
  frame: ['iframe#webclient'],
  name: ['.participants-item__display-name'],
} as const satisfies Record<string, readonly string[]>;
