import { dayOf } from '../../clients/days';
import { nextStep, problemDue } from '../problem';
import { defineReason, itemOf, tierRank } from '../today-item';

/** R1: a problem without help, past its day, or solved and not followed up. */
export default defineReason({
  id: 'problem',
  find: ({ clients, records, today, zone }) =>
    records.flatMap(problem => {
      if (problem.kind !== 'problem' || problem.closedAt !== undefined) return [];
      const client = clients.find(one => one.id === problem.clientIds[0]);
      const step = nextStep(problem);
      if (!client || !step) return [];
      const due = problemDue(problem, zone);
      const day = due === undefined ? undefined : dayOf(due);
      // Help that is on its way is waited for until its day.
      if (day !== undefined && day > today && problem.steps.help !== undefined) return [];
      if (problem.steps.followedUp !== undefined) return [];
      return [
        {
          ...itemOf(client, 'problem', `${problem.id}/${step}`),
          action: problem.steps.solved === undefined ? ('call' as const) : ('followUp' as const),
          rank: 94 + tierRank(client.tier),
          text: problem.title,
          recordId: problem.id,
          ...(due === undefined ? {} : { on: due, days: day! - today }),
        },
      ];
    }),
});
