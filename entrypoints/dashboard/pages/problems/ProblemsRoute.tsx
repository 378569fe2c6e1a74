import '../../../../components/care/care.css';
import { useEffect, useMemo } from 'preact/hooks';
import { ProblemSteps } from '../../../../components/care/ProblemSteps';
import { Empty } from '../../../../components/Empty';
import { localDate } from '../../../../components/format';
import { flag } from '../../../../components/icons';
import { thisMoment } from '../../../../lib/author';
import { nextStep, problemDue } from '../../../../lib/care/problem';
import { careDeeds } from '../../../../lib/care-deeds';
import { careOfKinds } from '../../../../lib/db/care';
import { getClients } from '../../../../lib/db/clients';
import { t } from '../../../../lib/i18n';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { useLive } from '../../use-live';

/** R1: every open problem, the one that is due first on top. */
export function ProblemsRoute({ store }: PageProps) {
  const { db, say, failed, navCounts } = store;
  const act = useMemo(() => careDeeds({ db, client: () => undefined, say, failed }), [db, say, failed]);
  const found = useLive(
    async () => {
      const open = (await careOfKinds(db, 'problem')).filter(one => one.closedAt === undefined);
      const clients = await getClients(db, [...new Set(open.flatMap(one => one.clientIds))]);
      return { open, names: new Map(clients.map(({ id, name }) => [id, name])) };
    },
    db,
    failed,
  );
  const count = found?.open.length;
  useEffect(() => {
    if (count !== undefined) navCounts.value = { ...navCounts.value, problems: count };
  }, [count, navCounts]);
  if (!found) return null;
  const { zone } = thisMoment();
  const today = localDate(Date.now());
  const sorted = found.open.toSorted((a, b) =>
    (problemDue(a, zone) ?? '9') < (problemDue(b, zone) ?? '9') ? -1 : 1,
  );
  return (
    <>
      <header class="page-h">
        <h1>{t('navProblems')}</h1>
        <p class="soft num">{sorted.length}</p>
      </header>
      {sorted.length === 0 && <Empty icon={flag} title={t('problemsNone')} text={t('problemsNoneText')} />}
      <ul class="care-cards">
        {sorted.map(problem => {
          const due = problemDue(problem, zone);
          const next = nextStep(problem);
          const [clientId = ''] = problem.clientIds;
          return (
            <li key={problem.id} class="card">
              <a href={linkTo('client', clientId)}>{found.names.get(clientId) ?? t('clientGone')}</a>
              <ProblemSteps
                problem={problem}
                {...(due === undefined ? {} : { due })}
                {...(next === undefined ? {} : { next })}
                today={today}
                onStep={act.onStep}
                onHelp={act.onHelp}
                onClose={act.onClose}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
