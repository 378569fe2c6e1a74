import { defineReason, itemOf } from '../today-item';

/** R5: an introduction that would help two clients, and was not suggested before. */
export default defineReason({
  id: 'introduction',
  find: ({ clients, ideas = [] }) => {
    const byId = new Map(clients.map(client => [client.id, client]));
    return ideas.flatMap(({ needs, offers, why, strength }) => {
      const [client, other] = [byId.get(needs), byId.get(offers)];
      if (!client || !other) return [];
      return [
        {
          ...itemOf(client, 'introduction', offers),
          action: 'introduce' as const,
          rank: 24 + strength * 4,
          other: { id: other.id, name: other.name },
          text: why,
        },
      ];
    });
  },
});
