import { Temporal } from 'temporal-polyfill';
import type { Client } from '../../lib/clients/client';
import type { Moment } from '../../lib/clients/clocks';
import { digest } from '../../lib/clients/digest';
import { itemKey } from '../../lib/clients/edit';
import { type FactOffer, offersOf } from '../../lib/clients/fact-offer';
import { hantTable } from '../../lib/packs';
import type { Incoming } from '../../lib/sites/adapter';
import { datedMessages } from '../../lib/sites/dated-messages';

/** When the mail came, as the clock on the rep's wall showed it: "in June" is reckoned from there. */
function receivedAt({ ids, from, date }: Incoming, language: string, { now, zone }: Moment): string {
  const dated = datedMessages([{ ids, from, to: [], cc: [], ...(date ? { date } : {}) }], language, zone);
  return Temporal.Instant.fromEpochMilliseconds(dated[0]?.at ?? now)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

/** Facts in the mail on screen that can be offered for this client, who wrote it. */
export async function factOffers(
  incoming: Incoming | undefined,
  client: Client,
  language: string,
  moment: Moment,
): Promise<FactOffer[]> {
  if (!incoming || !client.addresses.includes(incoming.from.address.toLowerCase())) return [];
  // Read when there is a mail to read: the panel itself opens without it.
  const { findFacts } = await import('../../lib/language/facts');
  const found = findFacts(incoming.text, {
    receivedAt: receivedAt(incoming, language, moment),
    hant: hantTable,
  });
  const refused = (id: string) => client.dropped?.[digest(itemKey('offer', id))] !== undefined;
  return offersOf(found, { text: incoming.text, message: incoming.ids[0] ?? '', client, refused });
}
