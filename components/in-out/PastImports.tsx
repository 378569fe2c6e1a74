import type { ImportRow } from '../../lib/db/book';
import { t } from '../../lib/i18n';
import { figure, fullTime } from '../format';
import { formatWords } from './import-words';

interface Props {
  imports: readonly ImportRow[];
  /** The browser's clock, UTC ms. */
  now: number;
  /** How long an import can be undone, ms. */
  undoFor: number;
  /** Some window imports or undoes at this moment. */
  busy: boolean;
  onUndo: (id: string) => void;
}

/** Imports of before, each with its undo. */
export function PastImports({ imports, now, undoFor, busy, onUndo }: Props) {
  if (imports.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('imPast')}</h2>
      <ul class="sites">
        {imports.map(({ id, at, state, files, added, changed, interactions }) => {
          const names = files.map(({ name }) => name).join(', ');
          return (
            <li key={id} class="site">
              <span class="grow any-break">
                {names || '–'}
                <span class="hint">
                  {fullTime(at)}
                  {files[0] && ` · ${formatWords(files[0])}`}
                  {/* How much is in is counted at the end. */}
                  {state !== 'running' &&
                    ` · ${t('imPastNew', figure(added), figure(changed), figure(interactions))}`}
                </span>
              </span>
              <State state={state} busy={busy} />
              {state !== 'undone' && now - at <= undoFor && !(busy && state === 'running') && (
                <button
                  type="button"
                  class="btn btn-s"
                  disabled={busy}
                  aria-label={t('imUndoOf', names)}
                  onClick={() => onUndo(id)}
                >
                  {t('undo')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function State({ state, busy }: { state: ImportRow['state']; busy: boolean }) {
  if (state === 'done') return null;
  if (state === 'undone') return <span class="tag">{t('imPastUndone')}</span>;
  if (state === 'stopped') return <span class="tag">{t('imPastStopped')}</span>;
  return <span class="tag">{busy ? t('imPastRunning') : t('imPastBroken')}</span>;
}
