import { nextOccasion } from '../../clients/occasions';
import { OWED } from '../../clients/owed';
import { defineReason, itemOf, tierRank } from '../today-item';

/** R10: how many days before the day a greeting is written. */
const AHEAD = 3;

/** A birthday, an anniversary, a day of theirs: the greeting goes before it. */
export default defineReason({
  id: 'occasion',
  find: ({ clients, today, owed = OWED }) =>
    clients.flatMap(client =>
      client.dates.flatMap(date => {
        if (client.tier && !owed[client.tier].greet) return [];
        const occasion = nextOccasion(date, today);
        if (!occasion || occasion.inDays > AHEAD) return [];
        return [
          {
            ...itemOf(client, 'occasion', `${occasion.on}/${date.kind}/${date.label}`),
            action: 'greet' as const,
            rank: 56 + tierRank(client.tier) + (AHEAD - occasion.inDays),
            days: occasion.inDays,
            on: occasion.on,
            text: date.label || date.kind,
          },
        ];
      }),
    ),
});
