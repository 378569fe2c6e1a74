import { t } from '../../lib/i18n';

interface Props {
  name: string;
  author: string;
  languages: string;
  /** Another pack has the name already. */
  taken: (name: string) => boolean;
  onAbout: (about: { name?: string; author?: string }) => void;
}

/** Name and author of a pack; its languages are those of its rules. */
export function PackAbout({ name, author, languages, taken, onAbout }: Props) {
  return (
    <div class="stack-3">
      <label class="field">
        <span class="flabel">{t('rulesPackName')}</span>
        <input
          class="input"
          maxLength={80}
          defaultValue={name}
          key={name}
          onChange={event => {
            const next = event.currentTarget.value.trim();
            if (next && next !== name && !taken(next)) onAbout({ name: next });
            else event.currentTarget.value = name;
          }}
        />
      </label>
      <label class="field">
        <span class="flabel">{t('rulesAuthor')}</span>
        <input
          class="input"
          maxLength={80}
          defaultValue={author}
          key={author}
          onChange={event => onAbout({ author: event.currentTarget.value.trim() })}
        />
      </label>
      <p class="hint">
        {t('rulesLanguages')} {languages}
      </p>
    </div>
  );
}
