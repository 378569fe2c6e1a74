import '../../../../components/care/care.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PlanCard } from '../../../../components/care/PlanCard';
import { PLAN_KINDS, planDraft, planKindName } from '../../../../components/care/plan-words';
import { Empty } from '../../../../components/Empty';
import type { Search } from '../../../../components/FindClient';
import { localDate } from '../../../../components/format';
import { Icon } from '../../../../components/Icon';
import { mail, plus } from '../../../../components/icons';
import { thisMoment } from '../../../../lib/author';
import { waitingIn } from '../../../../lib/care/plan';
import type { Plan } from '../../../../lib/care/record';
import { localDay } from '../../../../lib/clients/days';
import { careOfKinds } from '../../../../lib/db/care';
import { getClients } from '../../../../lib/db/clients';
import { dueStandings } from '../../../../lib/db/read-standings';
import { t, tn } from '../../../../lib/i18n';
import { mergeFields, planActions } from '../../../../lib/plan-actions';
import { findCandidates } from '../../find-candidates';
import type { PageProps } from '../../page';
import { useLive } from '../../use-live';

/** R9: planned communications: one message to many, each from the person's own mail. */
export function PlansRoute({ store }: PageProps) {
  const { db, say, failed, navCounts } = store;
  const act = useMemo(() => planActions(db), [db]);
  const [choosing, setChoosing] = useState(false);
  const [fresh, setFresh] = useState<string>();
  const [search, setSearch] = useState<Search>({ query: '', results: [] });
  const found = useLive(
    async () => {
      const plans = (await careOfKinds(db, 'plan')).sort((a, b) => b.createdAt - a.createdAt);
      const [clients, close] = await Promise.all([
        getClients(db, [...new Set(plans.flatMap(({ clientIds }) => clientIds))]),
        dueStandings(db),
      ]);
      return {
        plans,
        people: new Map(
          clients.map(one => [one.id, { fields: mergeFields(one), address: one.addresses[0] }]),
        ),
        top10: close.filter(({ tier }) => tier === 'top10').map(({ id }) => id),
        top100: close.filter(({ tier }) => tier === 'top100').map(({ id }) => id),
      };
    },
    db,
    failed,
  );
  const { now, zone } = thisMoment();
  const today = localDay(now, zone);
  const due = found?.plans.filter(plan => waitingIn(plan, today).length > 0).length;
  useEffect(() => {
    if (due !== undefined) navCounts.value = { ...navCounts.value, plans: due };
  }, [due, navCounts]);
  if (!found) return null;
  const done = (work: Promise<() => Promise<unknown>>, text: string) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  const begin = (kind: (typeof PLAN_KINDS)[number]) => {
    setChoosing(false);
    act.add({ ...planDraft(kind), from: localDate(now) }).then(({ id, undo }) => {
      setFresh(id);
      say(t('planAdded', planKindName(kind)), () => undo().catch(failed));
    }, failed);
  };
  const query = (text: string) => {
    setSearch(old => ({ ...old, query: text }));
    findCandidates(db, text, thisMoment()).then(
      results => setSearch(old => (old.query === text ? { query: text, results } : old)),
      failed,
    );
  };
  const open = (plan: Plan, clientId: string) => {
    act.open(plan, clientId, today).then(address => {
      if (address === undefined) return;
      // The person's own mail program, or webmail, takes it from here.
      location.href = address;
      say(t('todayBegun'));
    }, failed);
  };
  return (
    <>
      <header class="page-h">
        <h1>{t('navPlans')}</h1>
        <p class="soft">{t('plansText')}</p>
        <span class="end row">
          <button
            type="button"
            class="btn btn-yes"
            aria-expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            <Icon of={plus} />
            {t('planNew')}
          </button>
        </span>
      </header>
      {choosing && (
        <fieldset class="bare row wrap care-new" aria-label={t('planWhich')}>
          {PLAN_KINDS.map(kind => (
            <button key={kind} type="button" class="chip" onClick={() => begin(kind)}>
              {planKindName(kind)}
            </button>
          ))}
        </fieldset>
      )}
      {found.plans.length === 0 && !choosing && (
        <Empty icon={mail} title={t('plansNone')} text={t('plansNoneText')} />
      )}
      <div class="care-cards">
        {found.plans.map(plan => (
          <PlanCard
            key={plan.id}
            plan={plan}
            people={found.people}
            today={today}
            search={{ ...search, results: search.results.filter(({ id }) => !plan.clientIds.includes(id)) }}
            groups={[
              { name: t('top10'), ids: found.top10 },
              { name: t('top100'), ids: found.top100 },
            ]}
            focus={plan.id === fresh}
            act={{
              onQuery: query,
              onInvite: ids => done(act.invite(plan, ids), tn('planInvited', ids.length)),
              onLeaveOut: id => done(act.leaveOut(plan, id), t('saved')),
              onEdit: change => done(act.edit(plan, change), t('saved')),
              onOpen: id => open(plan, id),
              onSent: (id, on) => done(act.sent(plan, id, today, on), t('saved')),
              onEnd: () => done(act.end(plan), t('planEnded', plan.name)),
            }}
          />
        ))}
      </div>
    </>
  );
}
