import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';

interface Props {
  /** By which the rep's files are known as one person's. */
  code: string;
  /** The text of the file, with a name or without. */
  textOf: (name: string | undefined) => string;
  onSave: (text: string) => void;
}

/** M4: a rep's file of numbers, shown before it is saved. */
export function HandOver({ code, textOf, onSave }: Props) {
  const [withName, setWithName] = useState(false);
  const [name, setName] = useState('');
  const id = useId();
  const text = textOf(withName && name.trim() ? name.trim() : undefined);
  return (
    <section class="card in-card" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{t('tmMine')}</h2>
      <p class="soft">{t('tmMineText')}</p>
      <label class="row">
        <input
          type="checkbox"
          class="check"
          checked={withName}
          onChange={event => setWithName(event.currentTarget.checked)}
        />
        {t('tmWithName')}
      </label>
      {withName ? (
        <input
          type="text"
          class="input input-s"
          aria-label={t('tmName')}
          placeholder={t('tmName')}
          maxLength={80}
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
      ) : (
        <p class="hint">{t('tmCode', code.slice(0, 6))}</p>
      )}
      <label class="flabel" for={`${id}-t`}>
        {t('tmShow')}
      </label>
      <textarea id={`${id}-t`} class="input in-text" readOnly rows={8} spellcheck={false} value={text} />
      <span>
        <button type="button" class="btn" onClick={() => onSave(text)}>
          {t('tmSave')}
        </button>
      </span>
    </section>
  );
}
