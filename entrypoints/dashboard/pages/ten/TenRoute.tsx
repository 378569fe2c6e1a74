import '../../../../components/care/care.css';
import { useMemo, useState } from 'preact/hooks';
import { OneLine } from '../../../../components/care/OneLine';
import { Empty } from '../../../../components/Empty';
import { langOf } from '../../../../components/format';
import { phone } from '../../../../components/icons';
import { begun, type TenBest } from '../../../../lib/care/record';
import { careWriting } from '../../../../lib/care-writing';
import { careOfKinds } from '../../../../lib/db/care';
import { getClients } from '../../../../lib/db/clients';
import { dueStandings } from '../../../../lib/db/read-standings';
import { t } from '../../../../lib/i18n';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { useLive } from '../../use-live';

const TEN = 10;

/** R7: ten of the best, called one after the other; what they said and what was done about it. */
export function TenRoute({ store }: PageProps) {
  const { db, say, failed } = store;
  const act = useMemo(() => careWriting(db), [db]);
  const [open, setOpen] = useState<string>();
  const found = useLive(
    async () => {
      const [all, close] = await Promise.all([careOfKinds(db, 'tenBest'), dueStandings(db)]);
      const now = all.toSorted((a, b) => b.createdAt - a.createdAt)[0];
      const rank = (tier: string | undefined) => (tier === 'top10' ? 2 : tier === 'top100' ? 1 : 0);
      const best = close
        .filter(({ tier, lost }) => tier && !lost)
        .sort((a, b) => rank(b.tier) - rank(a.tier) || (a.id < b.id ? -1 : 1))
        .slice(0, TEN)
        .map(({ id }) => id);
      return { now, best, people: now ? await getClients(db, now.clientIds) : [] };
    },
    db,
    failed,
  );
  if (!found) return null;
  const { now, best, people } = found;
  const done = (work: Promise<() => Promise<unknown>>) => {
    setOpen(undefined);
    work.then(undo => say(t('saved'), () => undo().catch(failed)), failed);
  };
  const begin = async () => act.add({ kind: 'tenBest', ...begun(best, await act.writing()), heard: {} });
  const hear = (list: TenBest, id: string, said: { idea?: string; done?: string }) =>
    act.change(list.id, 'tenBest', old => ({
      ...old,
      heard: { ...old.heard, [id]: { ...(old.heard[id] ?? { at: Date.now() }), ...said } },
    }));
  const all = now !== undefined && people.every(({ id }) => now.heard[id]);
  return (
    <>
      <header class="page-h">
        <h1>{t('tenBestTitle')}</h1>
        <p class="soft">{t('tenText')}</p>
        {best.length > 0 && (!now || all) && (
          <button type="button" class="btn btn-yes" onClick={() => done(begin())}>
            {t('tenBegin')}
          </button>
        )}
      </header>
      {!now && (
        <Empty
          icon={phone}
          title={t('tenNone')}
          text={best.length > 0 ? t('tenNoneText') : t('todayNoneKeptText')}
        />
      )}
      <ul class="care-cards">
        {now &&
          people.map(({ id, name }) => {
            const heard = now.heard[id];
            const ask = heard ? t('tenDone') : t('tenHeard');
            return (
              <li key={id} class="card stack">
                <a href={linkTo('client', id)}>{name}</a>
                {heard?.idea && <q lang={langOf(heard.idea)}>{heard.idea}</q>}
                {heard?.done && <p class="soft">{t('answerChanged', heard.done)}</p>}
                {open === id ? (
                  <OneLine
                    label={ask}
                    onSave={text => done(hear(now, id, heard ? { done: text } : { idea: text }))}
                    onClose={() => setOpen(undefined)}
                  />
                ) : (
                  !heard?.done && (
                    <button type="button" class="btn btn-s" onClick={() => setOpen(id)}>
                      {ask}
                      <span class="sr"> {name}</span>
                    </button>
                  )
                )}
              </li>
            );
          })}
      </ul>
    </>
  );
}
