import { defineReason, itemOf, tierRank } from '../today-item';

/** A mail of theirs without an answer of ours comes before everything else (K3). */
export default defineReason({
  id: 'waiting',
  find: ({ clients }) =>
    clients.flatMap(client => {
      const { waiting } = client;
      if (!waiting) return [];
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
