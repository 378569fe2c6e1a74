import { dayOf, isoOf, localDay } from '../../clients/days';
import { nextProjectStep, openDates } from '../project';
import { defineReason, itemOf, type TodayItem, tierRank } from '../today-item';

/** How many days ahead a date of a project is shown. */
const AHEAD = 1;
/** A project in which nothing was done for so many days is looked after. */
const QUIET = 7;

/** R2: a date of a project that is near or over, or a project in which nothing was done for a week. */
export default defineReason({
  id: 'project',
  find: ({ clients, records, today, zone }) =>
    records.flatMap((project): TodayItem[] => {
      if (project.kind !== 'project' || project.closedAt !== undefined) return [];
      const client = clients.find(one => project.clientIds.includes(one.id));
      const step = nextProjectStep(project);
      if (!client) return [];
      const [date] = openDates(project, today);
      const day = date && dayOf(date.on);
      if (date && day !== undefined && day - today <= AHEAD)
        return [
          {
            ...itemOf(client, 'project', `${project.id}/${date.on}/${date.what}`),
            action: 'followUp',
            rank: 87 + tierRank(client.tier),
            text: date.what,
            of: project.name,
            on: date.on,
            days: day - today,
            recordId: project.id,
          },
        ];
      const quiet = today - localDay(project.updatedAt, zone);
      if (quiet < QUIET || !step) return [];
      return [
        {
          ...itemOf(client, 'project', `${project.id}/${step}/${isoOf(today - quiet)}`),
          action: 'followUp',
          rank: 46 + tierRank(client.tier) / 4,
          text: project.name,
          step,
          recordId: project.id,
        },
      ];
    }),
});
