import { t } from '../lib/i18n';
import type { DraftState, FindingView } from '../lib/messages';
import type { KeyChord } from '../lib/settings';
import { Ask, Finding } from './Finding';
import { findingTitle } from './finding-words';
import { Icon } from './Icon';
import { pen } from './icons';
import { chordKeys } from './KeyHint';

interface Props {
  /** Absent where Send asks about an unfinished start alone. */
  view?: FindingView;
  asking?: DraftState['asking'];
  nextKey: KeyChord;
  /** Text of a suggestion that the editor did not take. */
  copy?: string;
  onChoose: (index: number) => void;
  onLeave: () => void;
  onWrong: () => void;
  onMute: () => void;
  onAnswer: (send: boolean) => void;
  onClose: () => void;
}

/**
 * What shows under the flagged words in the page. Not modal, and it never takes the focus by itself; keys
 * are handled by the page's listener, since the focus may stay in the draft.
 */
export function CoachPopover({
  view,
  asking,
  nextKey,
  copy,
  onChoose,
  onLeave,
  onWrong,
  onMute,
  onAnswer,
  onClose,
}: Props) {
  if (!view) {
    if (!asking) return null;
    return (
      <div class="popover" role="dialog" aria-label={t('askUnfinishedTitle')}>
        <Unfinished onAnswer={onAnswer} />
      </div>
    );
  }
  const asksThis = asking?.findings.includes(view.finding.id) ?? false;
  return (
    <div class="popover" role="dialog" aria-label={findingTitle(view.finding)}>
      <Finding
        key={view.finding.id}
        view={view}
        asking={asksThis}
        copy={copy}
        onChoose={onChoose}
        onLeave={onLeave}
        onWrong={onWrong}
        {...(view.finding.pack.lockedBy === undefined ? { onMute } : {})}
        onAnswer={onAnswer}
        onClose={onClose}
        hint={
          <>
            <kbd class="key">{chordKeys(nextKey).join(' ')}</kbd> {t('next')}
            <kbd class="key">Esc</kbd>
          </>
        }
      />
    </div>
  );
}

/** Send waits because an accepted start has no end. */
export function Unfinished({ onAnswer }: { onAnswer: (send: boolean) => void }) {
  return (
    <article class="finding" aria-label={t('askUnfinishedTitle')}>
      <div class="finding-head">
        <span class="due">
          <Icon of={pen} />
        </span>
        <div>
          <h2>{t('askUnfinishedTitle')}</h2>
          <p class="finding-why">{t('askUnfinished')}</p>
        </div>
      </div>
      <Ask onAnswer={onAnswer} />
    </article>
  );
}
