import '../../../../components/care/care.css';
import { useEffect, useState } from 'preact/hooks';
import { reasonName, reasonStart } from '../../../../components/call/call-words';
import { KeepAnswer } from '../../../../components/care/KeepAnswer';
import { OneLine } from '../../../../components/care/OneLine';
import { langOf } from '../../../../components/format';
import { Icon } from '../../../../components/Icon';
import { IconButton } from '../../../../components/IconButton';
import { cross, plus, search } from '../../../../components/icons';
import { authorId, newId } from '../../../../lib/author';
import {
  answersToGive,
  BUILT_IN_REASONS,
  reasonOf,
  reasonsFor,
  type TaughtReason,
  withAnswer,
} from '../../../../lib/care/playbook';
import { begun, type CareRecord, type Reason } from '../../../../lib/care/record';
import { careOfKinds, putCare } from '../../../../lib/db/care';
import { t, tn } from '../../../../lib/i18n';
import { answersInForce } from '../../../../lib/packs';
import { storedPacks, watchPacks } from '../../../../lib/stored-packs';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { useLive } from '../../use-live';
import { IntoPack } from './IntoPack';

/** P3: why clients get in touch, and the best answers to it. `…/+/<words>` asks what these words answer. */
export function PlaybookRoute({ store, rest }: PageProps) {
  const { db, say, failed } = store;
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState<string>();
  const [taught, setTaught] = useState<TaughtReason[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const read = () => {
      storedPacks().then(packs => setTaught(answersInForce(packs)), failed);
    };
    read();
    watchPacks(read, stop.signal);
    return () => stop.abort();
  }, [failed]);
  const records = useLive(() => careOfKinds(db, 'reason', 'call'), db, failed) as CareRecord[] | undefined;
  if (!records) return null;
  const known = (id: string) => records.find((one): one is Reason => one.kind === 'reason' && one.id === id);
  /** A reason of a pack keeps its name when the person adds to it. */
  const named = (id: string) => {
    const label = taught.find(one => one.id === id)?.label;
    return label && !BUILT_IN_REASONS.some(one => one === id) ? { label } : {};
  };
  const write = async (id: string, change: (reason: Reason) => Reason) => {
    const at = Date.now();
    const before: Reason = known(id) ?? {
      kind: 'reason',
      ...begun([], { id, author: await authorId(), at }),
      ...named(id),
      words: [],
      answers: [],
    };
    await putCare(db, [{ ...change(before), updatedAt: at }]);
    say(t('saved'), () => {
      putCare(db, [{ ...before, updatedAt: Date.now() }]).catch(failed);
    });
  };
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const give = answersToGive(records);
  const words = rest[0] === '+' ? rest[1]?.trim() : undefined;
  // In place of this address: words of a mail are not to stand in the browser's history.
  const leave = () => location.replace(linkTo('playbook'));
  const keep = (id: string, text: string) =>
    write(id, old => withAnswer(old, text, Date.now())).then(leave, failed);
  const shown = reasonsFor(records, undefined, taught).filter(
    reason =>
      query.trim() === '' ||
      fold([reasonName(reason), ...reason.answers.map(one => one.text)].join(' ')).includes(
        fold(query.trim()),
      ),
  );
  return (
    <>
      <header class="page-h">
        <h1>{t('navPlaybook')}</h1>
        <p class="soft">{t('playbookText')}</p>
        <span class="end row wrap">
          {give.length > 0 && <IntoPack store={store} reasons={give} />}
          <button type="button" class="btn btn-yes" onClick={() => setAdding('')}>
            <Icon of={plus} />
            {t('reasonNew')}
          </button>
        </span>
      </header>
      <div class="with-icon care-new">
        <Icon of={search} />
        <input
          type="text"
          class="input"
          aria-label={t('playbookFind')}
          placeholder={t('playbookFind')}
          value={query}
          onInput={event => setQuery(event.currentTarget.value)}
        />
      </div>
      {words && (
        <KeepAnswer
          words={words}
          reasons={reasonsFor(records, undefined, taught)}
          proposed={reasonOf(words, records, taught)}
          onKeep={id => keep(id, words)}
          onClose={leave}
        />
      )}
      {adding === '' && (
        <div class="care-new">
          <OneLine
            label={t('reasonNewHint')}
            onSave={label => {
              write(newId(), reason => ({ ...reason, label })).catch(failed);
              setAdding(undefined);
            }}
            onClose={() => setAdding(undefined)}
          />
        </div>
      )}
      {shown.length === 0 && (
        <p class="soft" role="status">
          {t('playbookNone')}
        </p>
      )}
      <div class="care-cards">
        {shown.map(reason => (
          <article key={reason.id} class="card stack" aria-label={reasonName(reason)}>
            <h2 class="card-h">
              {reasonName(reason)}
              <span class="end soft num">{tn('playbookCalls', reason.count)}</span>
            </h2>
            {reason.answers.length === 0 && reasonStart(reason.id) && (
              <p class="soft">
                <span class="label">{t('callBestStart')}</span> {reasonStart(reason.id)}
              </p>
            )}
            <ul class="answers">
              {reason.answers.map(answer => (
                <li key={answer.text} class="answer-row">
                  <q lang={langOf(answer.text)}>{answer.text}</q>
                  <span class="label num">
                    {answer.from ? t('answerFrom', answer.from) : tn('playbookUsed', answer.used)}
                  </span>
                  {!answer.from && (
                    <IconButton
                      icon={cross}
                      label={t('removeOf', answer.text)}
                      class="btn-quiet btn-s"
                      onClick={() =>
                        write(reason.id, old => ({
                          ...old,
                          answers: old.answers.filter(one => one.text !== answer.text),
                        })).catch(failed)
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
            {adding === reason.id ? (
              <OneLine
                label={t('answerNew')}
                onSave={text => {
                  write(reason.id, old => withAnswer(old, text, Date.now())).catch(failed);
                  setAdding(undefined);
                }}
                onClose={() => setAdding(undefined)}
              />
            ) : (
              <button
                type="button"
                class="btn btn-quiet btn-s btn-flush"
                onClick={() => setAdding(reason.id)}
              >
                {t('answerAdd')}
              </button>
            )}
          </article>
        ))}
      </div>
    </>
  );
}
