import { Temporal } from 'temporal-polyfill';
import { newId, thisMoment } from '../../../../lib/author';
import type { Client } from '../../../../lib/clients/client';
import { type FactOffer, offersOf } from '../../../../lib/clients/fact-offer';
import { hantTable } from '../../../../lib/packs';

/** Facts in a note that was just written, in the client's own words where it quotes them. */
export async function noteOffers(note: string, client: Client): Promise<FactOffer[]> {
  // Read when there is a note to read: the page itself opens without it.
  const { findFacts } = await import('../../../../lib/language/facts');
  const { now, zone } = thisMoment();
  const receivedAt = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
  const found = findFacts(note, { receivedAt, hant: hantTable });
  const offers = offersOf(found, { text: note, message: newId(), client, refused: () => false });
  return offers.map(offer => ({ ...offer, source: 'note' }));
}
