import '../../../../components/in-out/in-out.css';
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { figure } from '../../../../components/format';
import { Icon } from '../../../../components/Icon';
import { IconButton } from '../../../../components/IconButton';
import { cross, download } from '../../../../components/icons';
import { FileDrop } from '../../../../components/in-out/FileDrop';
import { ImportCheck } from '../../../../components/in-out/ImportCheck';
import { ImportFound } from '../../../../components/in-out/ImportFound';
import { ImportProgress } from '../../../../components/in-out/ImportProgress';
import { type ImportStep, ImportSteps } from '../../../../components/in-out/ImportSteps';
import { failureWords, formatWords, whyWords } from '../../../../components/in-out/import-words';
import { MapColumns } from '../../../../components/in-out/MapColumns';
import { PastImports } from '../../../../components/in-out/PastImports';
import type { ImportRow } from '../../../../lib/db/book';
import { pastImports, UNDO_FOR } from '../../../../lib/db/imports';
import { liveRead } from '../../../../lib/db/live-read';
import { isBusy } from '../../../../lib/exchange/exchange-error';
import { chooseBest } from '../../../../lib/exchange/found';
import { t, tn } from '../../../../lib/i18n';
import { exchange } from '../../exchange';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { type ImportState, importState } from './import-state';

const ACCEPT = '.vcf,.vcard,.csv,.tsv,.mbox,.mbx,.ics,.ical,.ifb';
const STEPS: readonly ImportStep[] = ['file', 'check', 'bring'];
const WITH_COLUMNS: readonly ImportStep[] = ['file', 'columns', 'check', 'bring'];

/** Import: files, columns, check, bring in, and what was found. */
export function ImportRoute({ store }: PageProps) {
  const state = importState();
  const { step, unmapped, working, failure, progress, files, views } = state;
  const past = usePastImports(store, working.value);
  const { profile: limit } = store.settings.value.policy;
  const names = files.value.map(({ name }) => name).join(', ');
  const undo = async (id: string) => {
    const undone = await state.undo(id);
    if (!undone) return;
    if (state.result.value?.id === id) state.again();
    const { deleted, restored, kept, interactions } = undone;
    store.say(
      kept > 0
        ? t('imUndoneKept', figure(kept))
        : t('imUndone', figure(deleted), figure(restored), figure(interactions)),
    );
  };
  return (
    <div class="io">
      <div class="page-h">
        <h1>{t('imTitle')}</h1>
        {step.value !== 'file' && <span class="soft any-break">{names}</span>}
        <Next state={state} />
      </div>
      {limit === 'business' && <p class="note">{t('limitImportBusiness')}</p>}
      {limit === 'off' && <p class="note">{t('limitImportOff')}</p>}
      {step.value !== 'done' && (
        <ImportSteps now={step.value} steps={unmapped.value.length > 0 ? WITH_COLUMNS : STEPS} />
      )}
      <p class="note is-late" role="alert" hidden={!failure.value}>
        {failure.value && failureWords(failure.value)}
      </p>
      {working.value && (
        <ImportProgress
          {...(progress.value ? { progress: progress.value } : {})}
          {...(progress.value?.what === 'undoing' ? {} : { onStop: state.stop })}
        />
      )}
      {step.value === 'file' && (
        <FileDrop
          several
          accept={ACCEPT}
          label={t('imChoose')}
          hint={t('imWhat')}
          busy={working.value}
          onFiles={chosen => state.look(chosen)}
        />
      )}
      {step.value === 'file' && (
        <p>
          <a href={linkTo('orders')}>{t('orTitle')}</a>
        </p>
      )}
      {views.value.some(({ why }) => why) && step.value !== 'done' && <Refused state={state} />}
      {step.value === 'columns' &&
        unmapped.value.map(({ view, index }) => (
          <MapColumns
            key={index}
            name={view.name}
            columns={view.columns ?? []}
            rows={view.rows ?? []}
            mapping={state.mappings.value[index] ?? {}}
            onMapping={mapping => {
              state.mappings.value = { ...state.mappings.value, [index]: mapping };
            }}
          />
        ))}
      {step.value === 'check' && !working.value && state.check.value && <Check state={state} />}
      {step.value === 'done' && <Done state={state} store={store} onUndo={undo} />}
      {(step.value === 'file' || step.value === 'done' || failure.value) && (
        <PastImports {...past} now={Date.now()} undoFor={UNDO_FOR} onUndo={undo} />
      )}
    </div>
  );
}

/** The button that goes on. */
function Next({ state }: { state: ImportState }) {
  const { step, working, check, decisions, mappings, unmapped } = state;
  if (working.value || (step.value !== 'columns' && step.value !== 'check')) return null;
  const back = (
    <button type="button" class="btn" onClick={state.again}>
      {t('imBack')}
    </button>
  );
  if (step.value === 'columns') {
    const named = (index: number) =>
      Object.values(mappings.value[index] ?? {}).some(one =>
        ['name', 'given', 'family', 'address', 'phone'].includes(one),
      );
    const ready = unmapped.value.every(({ index }) => named(index));
    return (
      <span class="end row wrap">
        {!ready && <span class="soft">{t('imColumnsNeed')}</span>}
        {back}
        <button type="button" class="btn btn-yes" disabled={!ready} onClick={() => state.checkAll()}>
          {t('imCheck')}
        </button>
      </span>
    );
  }
  const view = check.value;
  if (!view) return null;
  const decided = [...decisions.value.values()].filter(({ is }) => is !== 'skip').length;
  const { added, changed, photos, mails } = view;
  const n = added + changed + photos + decided + (mails ? mails.fresh + mails.cancelled : 0);
  return (
    <span class="end row wrap">
      {back}
      {n > 0 && (
        <button type="button" class="btn btn-yes" onClick={() => state.bringIn()}>
          <Icon of={download} />
          {t('imBring', figure(n))}
        </button>
      )}
    </span>
  );
}

/** Files that cannot be read, each with what to do. */
function Refused({ state }: { state: ImportState }) {
  return (
    <ul class="sites">
      {state.views.value.map(({ name, why, format, program }, index) => (
        <li key={index} class="site">
          <span class="grow any-break">
            {name}
            <span class="hint">
              {why
                ? whyWords(why)
                : formatWords({ ...(format ? { format } : {}), ...(program ? { program } : {}) })}
            </span>
          </span>
          {!why && state.step.value === 'file' && (
            <IconButton
              icon={cross}
              label={t('imRemoveFile', name)}
              onClick={() => state.look(state.files.value.filter((_, other) => other !== index))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Check({ state }: { state: ImportState }) {
  const view = state.check.value;
  if (!view) return null;
  const { added, changed, photos, doubleCount } = view;
  const nothing = added + changed + photos + doubleCount + (view.mails?.fresh ?? 0) === 0;
  return (
    <>
      {state.readable.value.length === state.views.value.length && (
        <p class="soft any-break">
          {state.readable.value.map(one => `${one.name}: ${formatWords(one)}`).join(' · ')}
        </p>
      )}
      {nothing && view.own.length === 0 && (
        <p class="note is-yes">
          <b class="m">{t('imNothing')}</b> {view.unreadCount === 0 && t('imNothingText')}
        </p>
      )}
      <ImportCheck
        view={view}
        fileNames={state.files.value.map(({ name }) => name)}
        decisions={state.decisions.value}
        onDecide={next => {
          state.decisions.value = next;
        }}
        onOwn={state.withOwn}
        onStrangers={state.withStrangers}
      />
    </>
  );
}

function Done({
  state,
  store,
  onUndo,
}: {
  state: ImportState;
  store: PageProps['store'];
  onUndo: (id: string) => void;
}) {
  const row = state.result.value;
  const best = async (ids: string[]) => {
    try {
      const undo = await chooseBest(store.db, ids, Date.now());
      state.found.value = state.found.value && { ...state.found.value, chosen: 10 };
      store.say(t('imMadeTop', figure(ids.length)), undo);
    } catch {
      store.failed();
    }
  };
  return (
    <div class="stack-4">
      <div class="note is-yes row wrap">
        <span class="grow">
          <b class="b" role="status">
            {row ? t('imDone') : t('imNothing')}
          </b>
          <br />
          {row
            ? t('imDoneClients', figure(row.added), figure(row.changed), figure(row.interactions))
            : t('imNothingText')}{' '}
          {row?.photos ? tn('imDonePhotos', row.photos) : null}{' '}
          {row?.photosBroken ? tn('imPhotosBroken', row.photosBroken) : null}
        </span>
        {row && (
          <button type="button" class="btn btn-s" onClick={() => onUndo(row.id)}>
            {t('imUndo')}
          </button>
        )}
        <button type="button" class="btn btn-s" onClick={state.again}>
          {t('imAnother')}
        </button>
      </div>
      {state.found.value && (
        <ImportFound found={state.found.value} linkTo={id => linkTo('clients', id)} onBest={best} />
      )}
    </div>
  );
}

/** The list of past imports, live; and whether some window is at it. */
function usePastImports({ db }: PageProps['store'], working: boolean) {
  const live = useMemo(() => ({ imports: signal<ImportRow[]>([]), busy: signal(false) }), []);
  useEffect(() => {
    exchange()('forgetOld', []).catch(() => undefined);
    const subscription = liveRead(() => pastImports(db)).subscribe({
      next: async rows => {
        live.imports.value = rows;
        live.busy.value = await isBusy(navigator.locks);
      },
      // A book that cannot be read is told by what the person does.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [db, live]);
  useEffect(() => {
    isBusy(navigator.locks).then(busy => {
      live.busy.value = busy || working;
    });
  }, [working, live]);
  return { imports: live.imports.value, busy: live.busy.value || working };
}
