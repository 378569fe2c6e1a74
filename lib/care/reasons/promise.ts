import { dayOf } from '../../clients/days';
import { defineReason, itemOf, tierRank } from '../today-item';

/** How many days ahead a promise is shown. */
const AHEAD = 1;

/** What we promised and is due. What the client promised is asked about once its day is over. */
export default defineReason({
  id: 'promise',
  find: ({ clients, today }) =>
    clients.flatMap(client =>
      client.commitments.flatMap(({ text, due, who }) => {
        const day = due === undefined ? undefined : dayOf(due);
        if (day === undefined) return [];
        const days = day - today;
        if (days > (who === 'client' ? -1 : AHEAD)) return [];
        return [
          {
            ...itemOf(client, 'promise', `${due}/${text}`),
            action: 'followUp' as const,
            rank: 88 + tierRank(client.tier) + Math.min(Math.max(-days, 0), 7),
            days,
            text,
            on: due!,
          },
        ];
      }),
    ),
});
