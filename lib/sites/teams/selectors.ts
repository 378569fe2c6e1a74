/**
 * Where Microsoft Teams keeps those who are in a call, while its pane of people is open: name → alternatives, asked
 * in order, the first one with a hit wins. Marks that its own tests go by; labels are translated.
 */
export const selectors = {
  person: ['[data-tid^="participantsInCall-"]', '[data-cid="roster-participant"]'],
  /** What ends a call. */
  leave: ['#hangup-button', '[data-tid="hangup-main-btn"]'],
  name: ['span[title]', '[id^="roster-avatar-img-"]'],
} as const satisfies Record<string, readonly string[]>;
