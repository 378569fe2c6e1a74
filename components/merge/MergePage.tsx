import { useState } from 'preact/hooks';
import type { Because } from '../../lib/clients/duplicates';
import type { MergeChoice, MergeField, Pick } from '../../lib/clients/merge-two';
import { t, tn } from '../../lib/i18n';
import { figure } from '../format';
import { Icon } from '../Icon';
import { another, merge } from '../icons';
import { useKeys } from '../use-keys';
import { type MergeSide, MergeTable } from './MergeTable';
import { becauseWords } from './merge-words';

export interface MergeActions {
  onMerge: (choice: MergeChoice) => void;
  onNotSame: () => void;
  /** The other one is kept. */
  onSwap: () => void;
  /** To the next pair; absent where there is none. */
  onSkip?: (() => void) | undefined;
}

interface Props {
  /** Why they look alike; absent for two that the person chose. */
  why?: { because: readonly Because[]; weak: boolean; number: number; of: number };
  kept: MergeSide;
  joined: MergeSide;
  fields: readonly MergeField[];
  /** What one client of both would be: contacts in all, and the gap as a sentence. */
  after: (choice: MergeChoice) => { contacts: number; gap: string };
  keys: boolean;
  act: MergeActions;
}

/** Two clients that look like one: side by side, what becomes of them, one key for each answer. Keyed by pair. */
export function MergePage({ why, kept, joined, fields, after, keys, act }: Props) {
  const [picks, setPicks] = useState<Record<string, Pick>>({});
  const [leave, setLeave] = useState<readonly string[]>([]);
  const choice = { picks, leave };
  const { contacts, gap } = after(choice);
  useKeys({ KeyM: () => act.onMerge(choice), KeyN: act.onNotSame, BracketRight: () => act.onSkip?.() }, keys);
  const key = (letter: string) => keys && <kbd class="key">{letter}</kbd>;
  return (
    <section class="stack-4" aria-labelledby="merge-title">
      <div class="page-h">
        <h1 id="merge-title">{t('mgTitle')}</h1>
        {why && (
          <span class="soft">
            {t('mgNumber', figure(why.number), figure(why.of), becauseWords(why.because, why.weak))}
          </span>
        )}
        <span class="end row wrap">
          {act.onSkip && (
            <button type="button" class="btn btn-quiet" onClick={act.onSkip}>
              {t('mgSkip')} {key(']')}
            </button>
          )}
          <button type="button" class="btn" onClick={act.onNotSame}>
            {t('mgNotSame')} {key('N')}
          </button>
          <button type="button" class="btn btn-yes" onClick={() => act.onMerge(choice)}>
            <Icon of={merge} />
            {t('mgMerge')} {key('M')}
          </button>
        </span>
      </div>
      <div class="mt-frame">
        <MergeTable
          kept={kept}
          joined={joined}
          fields={fields}
          picks={picks}
          leave={leave}
          onPick={(field, pick) => setPicks({ ...picks, [field]: pick })}
          onLeave={(item, out) => setLeave(out ? [...leave, item] : leave.filter(one => one !== item))}
        />
        <div class="row wrap mt-after">
          <div class="note is-yes grow">
            <b class="b">{t('mgAfter')}</b>
            <p>{t('mgAfterText', tn('mgContacts', contacts), gap)}</p>
          </div>
          <span class="hint">{t('mgThirty')}</span>
          <button type="button" class="btn btn-quiet btn-s" onClick={act.onSwap}>
            <Icon of={another} />
            {t('mgSwap')}
          </button>
        </div>
      </div>
    </section>
  );
}
