import '../../../../components/care/care.css';
import { useMemo, useState } from 'preact/hooks';
import { OneLine } from '../../../../components/care/OneLine';
import { Empty } from '../../../../components/Empty';
import { langOf, localDate, shortDate } from '../../../../components/format';
import { channelName } from '../../../../components/gap-words';
import { Icon } from '../../../../components/Icon';
import { check, phone } from '../../../../components/icons';
import { money } from '../../../../components/money';
import { begun, type TenBest } from '../../../../lib/care/record';
import { TEN, talkSince, tenBest } from '../../../../lib/care/ten-best';
import { careWriting } from '../../../../lib/care-writing';
import type { Interaction } from '../../../../lib/clients/interaction';
import { clientValue } from '../../../../lib/clients/value';
import { careOfKinds } from '../../../../lib/db/care';
import { getClients } from '../../../../lib/db/clients';
import { interactionsOf } from '../../../../lib/db/interactions';
import { dueStandings, standings } from '../../../../lib/db/read-standings';
import { t } from '../../../../lib/i18n';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { startCall } from '../../start-call';
import { useLive } from '../../use-live';

/** R7: ten of the best, called one after the other; what they said and what was done about it. */
export function TenRoute({ store }: PageProps) {
  const { db, say, failed } = store;
  const act = useMemo(() => careWriting(db), [db]);
  const [open, setOpen] = useState<string>();
  const found = useLive(
    async () => {
      const [all, close] = await Promise.all([careOfKinds(db, 'tenBest'), dueStandings(db)]);
      const now = all.toSorted((a, b) => b.createdAt - a.createdAt)[0];
      const tiered = tenBest(close.filter(({ tier }) => tier));
      // Only where the tiers give no ten is the whole book asked who buys most.
      const best = tiered.length < TEN ? tenBest(await standings(db)) : tiered;
      const people = now ? await getClients(db, now.clientIds) : [];
      const talks = new Map<string, Interaction>();
      for (const { id } of people) {
        const talk = talkSince(await interactionsOf(db, id), now?.createdAt ?? 0);
        if (talk) talks.set(id, talk);
      }
      return { now, best, people, talks };
    },
    db,
    failed,
  );
  if (!found) return null;
  const { now, best, people, talks } = found;
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
          people.map(client => {
            const { id, name } = client;
            const heard = now.heard[id];
            const value = clientValue(client);
            const ask = heard ? t('tenDone') : t('tenHeard');
            const talk = heard ? undefined : talks.get(id);
            const note = talk?.note?.trim();
            return (
              <li key={id} class="card stack">
                <a href={linkTo('client', id)}>{name}</a>
                {value && <span class="label num">{t('tenValue', money(value))}</span>}
                {talk?.at !== undefined && (
                  <p class="soft">
                    <Icon of={check} size="s" />{' '}
                    {t('tenTalked', channelName(talk.channel), shortDate(localDate(talk.at)))}
                  </p>
                )}
                {note && <q lang={langOf(note)}>{note}</q>}
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
                    <div class="row wrap">
                      {!heard && !talk && (
                        <button
                          type="button"
                          class="btn btn-s"
                          onClick={() => startCall(store, { clientId: id, direction: 'out' })}
                        >
                          <Icon of={phone} size="s" />
                          {t('todayDoCall')}
                          <span class="sr"> {name}</span>
                        </button>
                      )}
                      {note && (
                        <button
                          type="button"
                          class="btn btn-s"
                          onClick={() => done(hear(now, id, { idea: note }))}
                        >
                          {t('tenKeepNote')}
                          <span class="sr"> {name}</span>
                        </button>
                      )}
                      <button type="button" class="btn btn-s" onClick={() => setOpen(id)}>
                        {ask}
                        <span class="sr"> {name}</span>
                      </button>
                      {!heard && (
                        <button
                          type="button"
                          class="btn btn-quiet btn-s"
                          onClick={() => done(hear(now, id, {}))}
                        >
                          {t('tenNoIdea')}
                          <span class="sr"> {name}</span>
                        </button>
                      )}
                    </div>
                  )
                )}
              </li>
            );
          })}
      </ul>
    </>
  );
}
