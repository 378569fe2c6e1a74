import { isoOf } from '../../clients/days';
import { defineReason, itemOf } from '../today-item';

/** R3, R4: a Top 10 client sees us once a quarter, a Top 100 client once a year. */
export const FACE_WITHIN = { top10: 90, top100: 365 } as const;

/** "When was the last time your Top 100 customers saw you? How about your Top 10?" (text 001) */
export default defineReason({
  id: 'face',
  find: ({ clients, today }) =>
    clients.flatMap(client => {
      const { tier, faceDays, snoozed } = client;
      if (!tier || snoozed) return [];
      if (faceDays !== undefined && faceDays <= FACE_WITHIN[tier]) return [];
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
