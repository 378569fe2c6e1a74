import { useState } from 'preact/hooks';
import type { SameWords } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { langOf } from '../format';
import { IconButton } from '../IconButton';
import { cross } from '../icons';

interface Props {
  groups: readonly SameWords[];
  /** What was typed is taken apart by the parent; it answers whether there were two words at least. */
  onAdd: (text: string) => boolean;
  onRemove: (group: SameWords) => void;
}

/** Words that are the same to the person, when needs and offers are compared. */
export function SameWordsCard({ groups, onAdd, onRemove }: Props) {
  const [text, setText] = useState('');
  const [few, setFew] = useState(false);
  return (
    <section class="card stack-3 care-new same-words" aria-labelledby="same-words">
      <h2 class="card-h" id="same-words">
        {t('sameWords')}
      </h2>
      <p class="soft">{t('sameWordsText')}</p>
      {groups.length > 0 && (
        <ul class="step-list">
          {groups.map(group => {
            const words = group.words.join(' = ');
            return (
              <li key={group.id} class="row">
                <span class="grow any-break" lang={langOf(words)}>
                  {words}
                </span>
                <IconButton
                  icon={cross}
                  label={t('removeOf', words)}
                  class="btn-quiet btn-s"
                  onClick={() => onRemove(group)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          const taken = onAdd(text);
          setFew(!taken);
          if (taken) setText('');
        }}
      >
        <label class="field">
          <span class="flabel">{t('sameWordsNew')}</span>
          <span class="row">
            <input
              class="input grow"
              placeholder={t('sameWordsLike')}
              value={text}
              aria-invalid={few}
              aria-describedby={few ? 'same-words-few' : undefined}
              onInput={event => {
                setText(event.currentTarget.value);
                setFew(false);
              }}
            />
            <button type="submit" class="btn btn-s" disabled={text.trim() === ''}>
              {t('add')}
            </button>
          </span>
        </label>
        {few && (
          <p class="hint late" id="same-words-few" role="alert">
            {t('sameWordsFew')}
          </p>
        )}
      </form>
    </section>
  );
}
