import { t, tn } from '../lib/i18n';
import type { DraftState } from '../lib/messages';
import { Unfinished } from './CoachPopover';
import { Empty } from './Empty';
import { type FindingActions, FindingList } from './FindingList';
import { Icon } from './Icon';
import { check, pen } from './icons';
import { ToneMark } from './ToneMark';

interface Props extends FindingActions {
  /** Absent where nothing is being written. */
  draft?: DraftState;
  keys: boolean;
  refused?: { finding: string; text: string };
  onAnswer: (send: boolean) => void;
}

/** The draft that is being written: its three thirds and what to look at. */
export function DraftTab({ draft, keys, refused, onAnswer, ...act }: Props) {
  const count = draft?.findings.length ?? 0;
  return (
    <>
      {/* Said once when the number changes, not at each key. */}
      <p class="sr" role="status">
        {draft && (count > 0 ? tn('toLookAt', count) : t('nothingToMend'))}
      </p>
      {draft ? (
        <Draft draft={draft} keys={keys} refused={refused} onAnswer={onAnswer} {...act} />
      ) : (
        <Empty icon={pen} title={t('noDraft')} text={t('noDraftText')} />
      )}
    </>
  );
}

function Draft({ draft, keys, refused, onAnswer, ...act }: Props & { draft: DraftState }) {
  const { findings, tone, asking, paints } = draft;
  return (
    <div class="stack-4 tab-body">
      <ToneMark tone={tone} />
      {asking?.unfinished && <Unfinished onAnswer={onAnswer} />}
      {findings.length > 0 ? (
        <FindingList
          findings={findings}
          keys={keys}
          asked={asking?.findings}
          refused={refused}
          onAnswer={asking && !asking.unfinished ? onAnswer : undefined}
          {...act}
        />
      ) : (
        !asking && (
          <p class="row">
            <Icon of={check} class="yes" />
            {tone.start === 'yes' ? t('sentence', t('startsWithYes')) : t('nothingToMend')}
          </p>
        )
      )}
      {!paints && <p class="note">{t('plainField')}</p>}
    </div>
  );
}
