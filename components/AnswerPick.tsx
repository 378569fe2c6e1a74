import { useState } from 'preact/hooks';
import { type ReasonOffer, searchAnswers } from '../lib/care/playbook';
import { t, tn } from '../lib/i18n';
import { reasonName } from './call/call-words';
import { langOf } from './format';
import { Icon } from './Icon';
import { search } from './icons';
import { Section } from './Section';

interface Props {
  /** Reasons that have answers, the likeliest first. */
  playbook: readonly ReasonOffer[];
  onInsert: (reason: ReasonOffer, text: string) => void;
}

/** How many answers are shown at once. */
const MOST = 8;

/** The playbook at hand while writing: a search, and an answer goes into the draft by one press. */
export function AnswerPick({ playbook, onInsert }: Props) {
  const [query, setQuery] = useState('');
  const found = searchAnswers(playbook, query, { nameOf: reasonName, most: MOST });
  const count = playbook.reduce((sum, { answers }) => sum + answers.length, 0);
  return (
    <div class="answer-pick">
      <Section title={t('pickAnswer')} summary={String(count)}>
        <div class="stack">
          <div class="with-icon">
            <Icon of={search} />
            <input
              type="text"
              class="input"
              placeholder={t('pickAnswerFind')}
              aria-label={t('pickAnswerFind')}
              autocomplete="off"
              value={query}
              onInput={event => setQuery(event.currentTarget.value)}
              onKeyDown={event => {
                const [top] = found;
                if (event.key === 'Enter' && !event.isComposing && query.trim() && top)
                  onInsert(top.reason, top.text);
              }}
            />
          </div>
          <p class={found.length > 0 ? 'sr' : 'soft'} role="status">
            {query.trim() && (found.length > 0 ? tn('pickAnswers', found.length) : t('pickAnswerNone'))}
          </p>
          <ul class="word-list">
            {found.map(({ reason, text }) => (
              <li key={`${reason.id} ${text}`}>
                <button type="button" class="word" onClick={() => onInsert(reason, text)}>
                  <span class="stack">
                    <span class="label">{reasonName(reason)}</span>
                    <span lang={langOf(text)}>{text}</span>
                  </span>
                  <span class="label">{t('insert')}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </div>
  );
}
