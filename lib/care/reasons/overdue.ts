import { VALUE_YEARS } from '../../clients/value';
import { defineReason, itemOf, tierRank } from '../today-item';

/** K3: the 30-day rule: due today, or overdue. What is at risk is 20 × the annual sales (P4). */
export default defineReason({
  id: 'overdue',
  find: ({ clients, today }) =>
    clients.flatMap(client => {
      const { dueInDays, snoozed, annualSales, waiting } = client;
      // Who waits for an answer is there already.
      if (dueInDays === undefined || dueInDays > 1 || snoozed || waiting) return [];
      const late = dueInDays < 0;
      return [
        {
          ...itemOf(client, 'overdue', today + dueInDays),
          action: 'call' as const,
          rank: (late ? 70 : 60) + tierRank(client.tier) + Math.min(Math.max(-dueInDays, 0) / 10, 5),
          days: dueInDays,
          ...(late && annualSales
            ? { risk: { amount: annualSales.amount * VALUE_YEARS, currency: annualSales.currency } }
            : {}),
        },
      ];
    }),
});
