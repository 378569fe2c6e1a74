import { useState } from 'preact/hooks';
import { t, tn } from '../../lib/i18n';
import type { Hit } from '../../lib/rules/try-rule';
import { figure, langOf } from '../format';

/** A place that a rule flags in a draft at hand. */
export interface TrialHit extends Hit {
  key: string;
  /** Where the draft is from. */
  draft: string;
}

export type Verdict = 'right' | 'wrong';

interface Props {
  hits: readonly TrialHit[];
  /** How many drafts were read. */
  drafts: number;
  /** Still at it. */
  busy: boolean;
  verdicts: ReadonlyMap<string, Verdict>;
  level: string;
  onVerdict: (key: string, verdict: Verdict | undefined) => void;
  /** Takes the sentence over as an example. */
  onExample: (kind: 'flag' | 'pass', text: string) => void;
}

const STEP = 30;

/** What a rule would flag in the drafts at hand, what its suggestion makes of it, and how often that is wrong. */
export function HitList({ hits, drafts, busy, verdicts, level, onVerdict, onExample }: Props) {
  const [most, setMost] = useState(STEP);
  const wrong = hits.filter(one => verdicts.get(one.key) === 'wrong').length;
  const told = hits.filter(one => verdicts.has(one.key)).length;
  return (
    <div class="stack">
      <p role="status">
        {busy
          ? t('rulesTrying', figure(drafts))
          : hits.length === 0
            ? t('rulesHitsNone', figure(drafts))
            : tn('rulesHits', hits.length, figure(drafts))}
        {told > 0 && (
          <>
            {' '}
            <b class={wrong ? 'late m' : 'yes m'}>
              {t('rulesWrongShare', wrong, told, Math.round((wrong / told) * 100))}
            </b>
          </>
        )}
      </p>
      <ul class="hits">
        {hits.slice(0, most).map(hit => (
          <li key={hit.key} class="hit stack-1">
            <p class="any-break" lang={langOf(hit.quote)}>
              {hit.before}
              <mark class={`quote is-${level}`}>{hit.quote}</mark>
              {hit.after}
            </p>
            {hit.suggestions[0] && (
              <p class="any-break hit-say" lang={langOf(hit.suggestions[0].lead + hit.suggestions[0].rest)}>
                <span class="label">{t('rulesBecomes')} </span>
                <span class="yes">{hit.suggestions[0].lead}</span> <span class="soft">{restOf(hit)}</span>
              </p>
            )}
            <div class="row wrap hit-foot">
              <span class="label">{hit.draft}</span>
              <span class="end row">
                {(['right', 'wrong'] as const).map(verdict => (
                  <button
                    key={verdict}
                    type="button"
                    class="chip chip-s"
                    aria-pressed={verdicts.get(hit.key) === verdict}
                    onClick={() =>
                      onVerdict(hit.key, verdicts.get(hit.key) === verdict ? undefined : verdict)
                    }
                  >
                    {t(verdict === 'right' ? 'rulesRight' : 'rulesWrong')}
                    <span class="sr"> {hit.quote}</span>
                  </button>
                ))}
              </span>
            </div>
            {verdicts.has(hit.key) && (
              <button
                type="button"
                class="btn-link"
                onClick={() =>
                  onExample(
                    verdicts.get(hit.key) === 'wrong' ? 'pass' : 'flag',
                    `${hit.before}${hit.quote}${hit.after}`.trim(),
                  )
                }
              >
                {t(verdicts.get(hit.key) === 'wrong' ? 'rulesToPass' : 'rulesToFlag')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {hits.length > most && (
        <button type="button" class="btn btn-s add-row" onClick={() => setMost(most + STEP)}>
          {tn('showMore', Math.min(STEP, hits.length - most))}
        </button>
      )}
    </div>
  );
}

function restOf({ suggestions: [first] }: TrialHit): string {
  if (!first) return '';
  return first.rest || (first.clause !== undefined ? first.clause : first.unfinished ? '…' : '');
}
