import { defineReason, itemOf, tierRank } from '../today-item';

/** Of those who are not kept close, a mail waits no longer than this many days after the last contact. */
export const STALE = 30;

/** A mail of theirs without an answer of ours comes before everything else (K3). */
export default defineReason({
  id: 'waiting',
  find: ({ clients }) =>
    clients.flatMap(client => {
      const { waiting, tier, dueInDays, snoozed, gapDays = 0 } = client;
      if (!waiting) return [];
      // The last mail of a talk that ended long ago is nothing for today.
      const close = tier !== undefined || dueInDays !== undefined || snoozed;
      if (!close && gapDays > STALE) return [];
      return [
        {
          ...itemOf(client, 'waiting', waiting.since),
          action: 'write' as const,
          rank: 100 + tierRank(client.tier) + Math.min(waiting.days, 10),
          days: waiting.days,
          ...(waiting.subject ? { text: waiting.subject } : {}),
        },
      ];
    }),
});
