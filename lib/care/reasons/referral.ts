import { localDay } from '../../clients/days';
import { isGlad } from '../../clients/standing';
import type { Ask } from '../record';
import { defineReason, itemOf, tierRank } from '../today-item';

/** Asked again no sooner than this many days after the last time. */
const ASK_AGAIN = 90;
/** The word on work well done must be fresh, in days. */
export const FRESH = 14;

/** R11: the time to ask for a referral is just after a contact that went well, with nothing open. */
export default defineReason({
  id: 'referral',
  find: ({ clients, records, today, zone }) =>
    clients.flatMap(client => {
      const { gapDays, lastAt, waiting } = client;
      if (!isGlad(client)) return [];
      if (gapDays === undefined || gapDays > FRESH || waiting) return [];
      const theirs = records.filter(one => one.clientIds.includes(client.id));
      if (theirs.some(one => one.kind === 'problem' && one.closedAt === undefined)) return [];
      const asked = theirs.filter((one): one is Ask => one.kind === 'ask' && one.what === 'referral');
      if (asked.some(one => today - localDay(one.createdAt, zone) < ASK_AGAIN)) return [];
      return [
        {
          ...itemOf(client, 'referral', lastAt ?? 0),
          action: 'refer' as const,
          rank: 36 + tierRank(client.tier),
          days: gapDays,
        },
      ];
    }),
});
