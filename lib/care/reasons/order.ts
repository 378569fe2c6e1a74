import { dayOf, isoOf, localDay } from '../../clients/days';
import { isGlad } from '../../clients/standing';
import { nextOrderDay } from '../orders';
import type { Ask, Order } from '../record';
import { defineReason, itemOf, tierRank } from '../today-item';
import { FRESH } from './referral';

/** So many days before the next order is likely it may be asked for, */
export const AHEAD = 7;
/** and so many after it; then something else is the matter. */
export const AFTER = 60;
/** Asked again no sooner than this many days after the last time. */
const ASK_AGAIN = 30;

/** R11: the next order is asked for when it is about due, with nothing open; best after a contact that went well. */
export default defineReason({
  id: 'order',
  find: ({ clients, records, today, zone }) =>
    clients.flatMap(client => {
      const known = records.filter(one => one.clientIds.includes(client.id));
      const theirs = known.filter((one): one is Order => one.kind === 'order');
      const next = nextOrderDay(theirs);
      if (next === undefined || today < next - AHEAD || today > next + AFTER || client.waiting) return [];
      if (known.some(one => one.kind === 'problem' && one.closedAt === undefined)) return [];
      const asked = known.filter((one): one is Ask => one.kind === 'ask' && one.what === 'order');
      if (asked.some(one => today - localDay(one.createdAt, zone) < ASK_AGAIN)) return [];
      const last = isoOf(Math.max(...theirs.flatMap(one => dayOf(one.on) ?? [])));
      const glad = isGlad(client) && (client.gapDays ?? Number.POSITIVE_INFINITY) <= FRESH;
      return [
        {
          ...itemOf(client, 'order', last),
          action: 'reorder' as const,
          // Below the referral of a glad client; without one no more than a visit that is owed.
          rank: glad ? 35 + tierRank(client.tier) : client.tier === 'top10' ? 33 : client.tier ? 19 : 15,
          on: last,
          days: next - today,
        },
      ];
    }),
});
