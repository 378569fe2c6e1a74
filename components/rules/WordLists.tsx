import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { plus } from '../icons';

interface Props {
  lists: Readonly<Record<string, readonly string[]>>;
  /** An empty list goes. */
  onList: (name: string, words: string[]) => void;
}

const wordsIn = (text: string) => [
  ...new Set(
    text
      .split(/[\n,，、;；]+/)
      .map(one => one.trim())
      .filter(Boolean),
  ),
];

/** The named word lists of a pack: `{name}` in a phrase is any word of it. */
export function WordLists({ lists, onList }: Props) {
  const [name, setName] = useState('');
  const [extra, setExtra] = useState<string[]>([]);
  const names = [...Object.keys(lists), ...extra.filter(one => !Object.hasOwn(lists, one))];
  const clean = name.trim();
  const bad = clean !== '' && !/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u.test(clean);
  return (
    <div class="stack-3">
      <p class="hint">{t('rulesListsHint')}</p>
      {names.map(one => (
        <label key={one} class="field">
          <span class="flabel">{`{${one}}`}</span>
          <textarea
            class="input"
            rows={2}
            lang={langOf((lists[one] ?? []).join())}
            // Written when it is left: half a word is no word.
            onChange={event => onList(one, wordsIn(event.currentTarget.value))}
            defaultValue={(lists[one] ?? []).join(', ')}
          />
        </label>
      ))}
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          if (!clean || bad || names.includes(clean)) return;
          setExtra([...extra, clean]);
          setName('');
        }}
      >
        <input
          class="input"
          aria-label={t('rulesListName')}
          placeholder={t('rulesListName')}
          aria-invalid={bad || undefined}
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
        <button type="submit" class="btn btn-s">
          <Icon of={plus} size="s" />
          {t('rulesListAdd')}
        </button>
      </form>
      {bad && <p class="hint late m">{t('rulesListBad')}</p>}
    </div>
  );
}
