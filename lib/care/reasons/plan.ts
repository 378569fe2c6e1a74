import { roundOf, waitingIn } from '../plan';
import { defineReason, itemOf, tierRank } from '../today-item';

/** R9: a round of planned messages that is on: one line for each plan, at the first who waits. */
export default defineReason({
  id: 'plan',
  find: ({ clients, records, today }) =>
    records.flatMap(plan => {
      if (plan.kind !== 'plan') return [];
      const round = roundOf(plan, today);
      const waiting = waitingIn(plan, today);
      const client = clients.find(one => waiting.includes(one.id));
      if (!client || round === undefined) return [];
      return [
        {
          ...itemOf(client, 'plan', `${plan.id}/${round}`),
          action: 'sendPlan' as const,
          rank: 45 + tierRank(client.tier) / 4,
          days: waiting.length,
          text: plan.name,
          recordId: plan.id,
        },
      ];
    }),
});
