import { eventDay, type Moment } from '../clients/clocks';
import { contactOf } from '../clients/contact';
import { localDay } from '../clients/days';
import type { Interaction } from '../clients/interaction';
import type { Touch } from './input';

/** How far back contacts are read, in days: a year's figures, and the year before for the longest interval. */
const BACK = 730;

/**
 * A client's contacts, oldest first, as the measures need them. What has no date counts nowhere in time.
 * @param events of the client, as `currentInteractions` gives them
 */
export function touchesOf(clientId: string, events: readonly Interaction[], { now, zone }: Moment): Touch[] {
  const today = localDay(now, zone);
  const touches: Touch[] = [];
  for (const event of events) {
    const contact = contactOf(event, clientId);
    const { at } = event;
    if (!contact || at === undefined || event.precision === 'none') continue;
    const day = eventDay(event, at, zone);
    // A meeting that has not begun is a plan, not a contact.
    if (event.precision === 'day' ? day > today : at > now) continue;
    const { purpose, feeling } = event;
    touches.push({
      day,
      ...contact,
      purpose: purpose === 'sale' || purpose === 'unknown' ? purpose : 'nonSale',
      ...(feeling === undefined ? {} : { feeling }),
    });
  }
  touches.sort((a, b) => a.day - b.day);
  const first = touches.findIndex(({ day }) => day > today - BACK);
  const recent = first < 0 ? [] : touches.slice(first);
  const older = first < 0 ? touches : touches.slice(0, first);
  const last = [older.at(-1), older.findLast(({ twoWay }) => twoWay)];
  return [...new Set(last.filter(one => one !== undefined).reverse()), ...recent].sort(
    (a, b) => a.day - b.day,
  );
}
