import type { NeedsAndOffers } from '../care/match-needs';
import type { Client } from '../clients/client';
import type { Book } from './book';
import { guarded } from './book-error';
import { everyShard } from './shards';

/** More of them make no better suggestions, and would hold up the page. */
const MOST = 5000;

/** Of whom it is known what they need or offer, with their words. Only those are parsed. */
export function needsAndOffers(db: Book): Promise<NeedsAndOffers[]> {
  return guarded(async () => {
    const found: NeedsAndOffers[] = [];
    for await (const shards of everyShard(db.clients))
      for (const { of } of shards)
        for (const [id, text] of Object.entries(of)) {
          if (!text.includes('"needs"') && !text.includes('"offers"')) continue;
          const { facts, lost } = JSON.parse(text) as Client;
          const [needs = '', offers = ''] = [facts.needs?.value, facts.offers?.value];
          if ((needs || offers) && !lost) found.push({ id, needs, offers });
          if (found.length === MOST) return found;
        }
    return found;
  });
}
