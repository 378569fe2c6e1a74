import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding as FindingData, Part } from '../lib/coach/finding';
import { t } from '../lib/i18n';
import type { FindingView } from '../lib/messages';
import { CopyText } from './CopyText';
import { findingTitle, findingWhy, levelWords, ruleWords } from './finding-words';
import { langOf } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { alert, chevron, cross, hand } from './icons';
import { SuggestionButton } from './SuggestionButton';

const PARTS: Record<Part, () => string> = {
  start: () => t('partStart'),
  middle: () => t('partMiddle'),
  end: () => t('partEnd'),
};

interface Props {
  view: FindingView;
  /** In the panel the words are quoted; under the words themselves they are not. */
  quoted?: boolean;
  current?: boolean;
  /** Set while Send waits for an answer about it. */
  asking?: boolean;
  /** A suggestion that the editor did not take. */
  copy?: string;
  /** At the right of the foot: keys. */
  hint?: ComponentChildren;
  onChoose: (index: number) => void;
  onLeave: () => void;
  /** The rule is wrong here: left as well, and counted. Left out where nobody counts. */
  onWrong?: () => void;
  /** Left out where there is nothing to mute it in. */
  onMute?: () => void;
  /** Shows the words in the draft. */
  onShow?: () => void;
  onClose?: () => void;
  /** Answer to the question before sending. */
  onAnswer?: (send: boolean) => void;
}

/** One finding: what, why, what to say instead, and what else can be done about it. */
export function Finding(props: Props) {
  const { view, quoted, current, asking, copy, hint, onChoose, onLeave, onWrong, onMute, onClose, onAnswer } =
    props;
  const { finding, suggestions } = view;
  const [why, setWhy] = useState(false);
  const stop = finding.level === 'stop';
  const title = findingTitle(finding);
  return (
    <article class={`finding${current ? ' is-current' : ''}`} aria-label={title}>
      <div class="finding-head">
        <span class={stop ? 'late' : finding.level === 'suggest' ? 'yes' : 'due'}>
          <Icon of={stop ? hand : alert} />
        </span>
        <div>
          {quoted ? <Quote finding={finding} onShow={props.onShow} /> : <h3>{title}</h3>}
          {quoted && <p class="finding-why">{t('sentence', title)}</p>}
          {(!quoted || current) && (
            <p class="finding-why" lang={finding.why ? langOf(finding.why) : undefined}>
              {findingWhy(finding)}
            </p>
          )}
          {asking && <p class="finding-why late">{t('askedBeforeSending')}</p>}
        </div>
        {onClose ? (
          <IconButton icon={cross} label={t('close')} class="btn-quiet btn-s" onClick={onClose} />
        ) : (
          <span class="label nowrap">{PARTS[finding.part]()}</span>
        )}
      </div>
      {suggestions.length > 0 && (
        <ol class="sugs">
          {suggestions.slice(0, 3).map((suggestion, i) => (
            <li key={`${i} ${suggestion.lead}`}>
              <SuggestionButton suggestion={suggestion} index={i} onChoose={onChoose} />
            </li>
          ))}
        </ol>
      )}
      {copy !== undefined && <CopyText key={copy} text={copy} />}
      {asking && onAnswer && <Ask onAnswer={onAnswer} />}
      <div class="finding-foot">
        {!asking && (
          <button type="button" class="btn-link" onClick={onLeave}>
            {t('leaveIt')}
          </button>
        )}
        {!asking && onWrong && (
          <button type="button" class="btn-link" onClick={onWrong}>
            {t('wrongHere')}
          </button>
        )}
        {onMute && (
          <button type="button" class="btn-link" onClick={onMute}>
            {t('muteRule')}
          </button>
        )}
        <button type="button" class="btn-link" aria-expanded={why} onClick={() => setWhy(!why)}>
          {t('whyThisRule')}
          <Icon of={chevron} size="s" class="chev" />
        </button>
        {hint && <span class="end row">{hint}</span>}
      </div>
      {finding.pack.lockedBy !== undefined && (
        <p class="finding-note">{lockedWords(finding.pack.lockedBy)}</p>
      )}
      {why && <WhyThisRule finding={finding} />}
    </article>
  );
}

/** Who locked a rule. */
export const lockedWords = (by: string): string => (by ? t('teamLockedBy', by) : t('teamLocked'));

function Quote({ finding, onShow }: { finding: FindingData; onShow: Props['onShow'] }) {
  const level = finding.level === 'warn' ? '' : ` is-${finding.level}`;
  const lang = langOf(finding.quote);
  if (!onShow)
    return (
      <q class={`quote${level}`} lang={lang}>
        {finding.quote}
      </q>
    );
  return (
    <button type="button" class={`quote${level}`} lang={lang} onClick={onShow}>
      {finding.quote}
    </button>
  );
}

/** The question before sending: the one main action is to go back. */
export function Ask({ onAnswer }: { onAnswer: (send: boolean) => void }) {
  return (
    <div class="ask">
      <button type="button" class="btn btn-yes btn-s" onClick={() => onAnswer(false)}>
        {t('backToDraft')}
      </button>
      <button type="button" class="btn btn-quiet btn-s" onClick={() => onAnswer(true)}>
        {t('sendAsItIs')}
      </button>
    </div>
  );
}

function WhyThisRule({ finding }: { finding: FindingData }) {
  return (
    <div class="finding-note">
      <p>{finding.learned ? t('secondOpinionWhy') : t('principle')}</p>
      <dl>
        <dt>{t('rule')}</dt>
        <dd>{finding.learned ? t('secondOpinion') : ruleWords(finding.rule).name}</dd>
        {!finding.learned && (
          <>
            <dt>{t('pack')}</dt>
            <dd>{t('packVersion', finding.pack.name, finding.pack.version)}</dd>
          </>
        )}
        <dt>{t('level')}</dt>
        <dd>{levelWords(finding.level)}</dd>
      </dl>
    </div>
  );
}
