import { useEffect, useState } from 'preact/hooks';
import type { CallDraft, CallOutcome } from '../../lib/care/call-draft';
import { t } from '../../lib/i18n';
import { clockOf, OUTCOMES, outcomeName } from './call-words';

interface Props {
  call: Pick<CallDraft, 'startedAt' | 'endedAt' | 'outcome'>;
  onOutcome: (outcome: CallOutcome) => void;
}

/** How long the call takes, and how it went. */
export function CallTimer({ call: { startedAt, endedAt, outcome }, onOutcome }: Props) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (endedAt !== undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [endedAt]);
  const seconds = Math.max(0, Math.floor(((endedAt ?? Math.max(now, startedAt)) - startedAt) / 1000));
  return (
    <div class="timer">
      <span class={endedAt === undefined ? 'call-dot is-on' : 'call-dot'} aria-hidden="true" />
      <b class="num" role="timer" aria-label={endedAt === undefined ? t('callOn') : t('callOver')}>
        {clockOf(seconds)}
      </b>
      <fieldset class="bare seg end" aria-label={t('callOutcome')}>
        {OUTCOMES.map(one => (
          <button key={one} type="button" aria-pressed={outcome === one} onClick={() => onOutcome(one)}>
            {outcomeName(one)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
