import { isoOf } from '../../clients/days';
import { OWED } from '../../clients/owed';
import { defineReason, itemOf } from '../today-item';

/** R3, R4: a client sees us as often as their tier is owed. "When was the last time your Top 100 customers saw you? How about your Top 10?" (text 001) */
export default defineReason({
  id: 'face',
  find: ({ clients, today, owed = OWED }) =>
    clients.flatMap(client => {
      const { tier, faceDays, snoozed } = client;
      if (!tier || snoozed) return [];
      if (faceDays !== undefined && faceDays <= owed[tier].faceDays) return [];
      return [
        {
          // Once a month, until they have seen us.
          ...itemOf(client, 'face', isoOf(today).slice(0, 7)),
          action: 'visit' as const,
          rank: (tier === 'top10' ? 34 : 20) + Math.min((faceDays ?? 400) / 100, 5),
          ...(faceDays === undefined ? {} : { days: faceDays }),
        },
      ];
    }),
});
