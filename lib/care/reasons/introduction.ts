import { introductionIdeas, synonymTable } from '../match-needs';
import { defineReason, itemOf } from '../today-item';

/** R5: an introduction that would help two clients, and was not suggested before. */
export default defineReason({
  id: 'introduction',
  find: ({ clients, records }) => {
    const known = new Set(
      records.flatMap(one => (one.kind === 'introduction' ? [one.clientIds.toSorted().join('/')] : [])),
    );
    const byId = new Map(clients.map(client => [client.id, client]));
    const ideas = introductionIdeas(
      clients.map(({ id, needs = '', offers = '' }) => ({ id, needs, offers })),
      {
        most: 5,
        synonyms: synonymTable(records.flatMap(one => (one.kind === 'sameWords' ? [one.words] : []))),
      },
    );
    return ideas.flatMap(({ needs, offers, words, strength }) => {
      const [client, other] = [byId.get(needs), byId.get(offers)];
      if (!client || !other || known.has([needs, offers].sort().join('/'))) return [];
      return [
        {
          ...itemOf(client, 'introduction', offers),
          action: 'introduce' as const,
          rank: 24 + strength * 4,
          other: { id: other.id, name: other.name },
          text: words.join(', '),
        },
      ];
    });
  },
});
