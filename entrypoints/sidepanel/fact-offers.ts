import { Temporal } from 'temporal-polyfill';
import type { Client } from '../../lib/clients/client';
import type { Moment } from '../../lib/clients/clocks';
import { digest } from '../../lib/clients/digest';
import { itemKey } from '../../lib/clients/edit';
import { type FactOffer, offersOf } from '../../lib/clients/fact-offer';
import { nameOffer, signatureOffers } from '../../lib/clients/signature-offer';
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

/** What the mail on screen tells of this client, who wrote it: in its words, its signature and its sender line. */
export async function factOffers(
  incoming: Incoming | undefined,
  client: Client,
  language: string,
  moment: Moment,
  region: string,
): Promise<FactOffer[]> {
  if (!incoming || !client.addresses.includes(incoming.from.address.toLowerCase())) return [];
  // Read when there is a mail to read: the panel itself opens without it.
  const [{ findFacts }, { findSignature }] = await Promise.all([
    import('../../lib/language/facts'),
    import('../../lib/language/signature'),
  ]);
  const found = findFacts(incoming.text, {
    receivedAt: receivedAt(incoming, language, moment),
    hant: hantTable,
  });
  const refused = (id: string) => client.dropped?.[digest(itemKey('offer', id))] !== undefined;
  const reader = { client, region, refused };
  const name = nameOffer(incoming.from, reader);
  return [
    ...offersOf(found, { text: incoming.text, message: incoming.ids[0] ?? '', client, refused }),
    ...(name ? [name] : []),
    ...signatureOffers(findSignature(incoming.text, incoming.from), incoming.text, reader),
  ];
}
