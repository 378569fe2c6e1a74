import { useState } from 'preact/hooks';
import type { Pack } from '../../lib/coach/phrase-pack';
import { t, tn } from '../../lib/i18n';
import type { OpenedPack, Skipped } from '../../lib/rules/opened';
import { figure } from '../format';
import { skipPlace, skipWords } from './skip-words';

/** An opened file, and the name of the pack here of which it may be a later version. */
export interface OpenedView extends OpenedPack {
  laterOf?: string;
}

interface Props {
  opened: readonly OpenedView[];
  /** Files that gave no pack. */
  skipped: readonly Skipped[];
  onName: (index: number, name: string) => void;
  onAdd: (index: number) => void;
  onUpdate: (index: number) => void;
  onLeave: (index: number) => void;
}

/** What opened files came to, before anything is taken in. */
export function OpenedList({ opened, skipped, onName, onAdd, onUpdate, onLeave }: Props) {
  return (
    <div class="stack-4">
      {opened.map(({ pack, skipped: left, kind, laterOf }, i) => (
        <section key={i} class="card stack-3" aria-label={pack.name}>
          <div class="row wrap">
            <label class="field opened-name">
              <span class="flabel">{t('rulesPackName')}</span>
              <input
                class="input"
                maxLength={80}
                value={pack.name}
                onInput={event => onName(i, event.currentTarget.value)}
              />
            </label>
            <span class="end row wrap">
              <button type="button" class="btn btn-quiet" onClick={() => onLeave(i)}>
                {t('rulesLeaveOut')}
              </button>
              <button
                type="button"
                class={laterOf === undefined ? 'btn btn-yes' : 'btn'}
                disabled={pack.rules.length === 0 && !pack.answers}
                onClick={() => onAdd(i)}
              >
                {t(laterOf === undefined ? 'rulesTakeIn' : 'rulesTakeOwn')}
              </button>
              {laterOf !== undefined && (
                <button type="button" class="btn btn-yes any-break" onClick={() => onUpdate(i)}>
                  {t('rulesTakeLater', laterOf)}
                </button>
              )}
            </span>
          </div>
          <p>
            <b class="b">{tn('rulesCount', pack.rules.length)}</b>
            {pack.answers && <span> · {tn('packAnswersCount', answerCount(pack))}</span>}
            {kind === 'vale' && <span class="hint block">{t('rulesValeHint')}</span>}
          </p>
          <SkippedList skipped={left} />
        </section>
      ))}
      <SkippedList skipped={skipped} open />
    </div>
  );
}

const answerCount = ({ answers = [] }: Pack) => answers.reduce((sum, one) => sum + one.answers.length, 0);

const STEP = 50;

/** What was left out, where and why. */
export function SkippedList({ skipped, open }: { skipped: readonly Skipped[]; open?: boolean }) {
  const [most, setMost] = useState(STEP);
  if (skipped.length === 0) return null;
  return (
    <details class="diff" open={open}>
      <summary>{tn('rulesSkipped', skipped.length, figure(skipped.length))}</summary>
      <ul class="stack skipped">
        {skipped.slice(0, most).map((one, i) => (
          <li key={i} class="any-break">
            {one.what !== undefined && <code class="code-s">{one.what}</code>} {skipWords(one)}
            <span class="hint block">{skipPlace(one)}</span>
          </li>
        ))}
      </ul>
      {skipped.length > most && (
        <button type="button" class="btn btn-s" onClick={() => setMost(most + STEP)}>
          {tn('showMore', Math.min(STEP, skipped.length - most))}
        </button>
      )}
    </details>
  );
}
