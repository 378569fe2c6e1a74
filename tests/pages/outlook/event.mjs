import { h } from '../shared/element.mjs';

/** What opens a person's card: two for each, their initials and their name, which are one word where they have none. */
const persona = shown =>
  [shown.slice(0, 1), shown].map(text =>
    h('span[role=button][tabindex=0]', { 'aria-label': `Opens card for ${shown}` }, text),
  );

/**
 * The card of an event of the calendar: it names those who are invited, and an address stands there only for those who
 * have no name.
 */
export const eventCard = (people, answers) =>
  h(
    'div[data-app-section=CalendarItemPeek]',
    h('span[aria-label=Title]', 'Pallets'),
    h('button[type=button][aria-label=Edit]', 'Edit'),
    h('span[aria-label=Time]', 'Mon 7/27/2026 7:00 PM - 9:00 PM'),
    people.map(shown => h('div', persona(shown), h('span', answers))),
  );
