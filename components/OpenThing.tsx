import { t } from '../lib/i18n';
import { EditableText } from './EditableText';
import { Icon } from './Icon';
import { check } from './icons';

interface Props {
  text?: string;
  /** Local date, YYYY-MM-DD. */
  due?: string;
  /** An empty text: nothing is open any more. */
  onSave: (text: string, due: string | undefined) => void;
}

/** The one open thing: an unsolved problem or a promise, and when it is due. */
export function OpenThing({ text = '', due, onSave }: Props) {
  return (
    <div class="stack">
      <span class="flabel">{t('openThing')}</span>
      <EditableText value={text} label={t('openThing')} onSave={next => onSave(next, due)} />
      {text && (
        <div class="row wrap">
          <label class="row">
            <span class="label">{t('dueDate')}</span>
            <input
              type="date"
              class="input input-date"
              min="2000-01-01"
              max="9999-12-31"
              value={due ?? ''}
              onChange={({ currentTarget: { value, validity } }) => {
                // A year is typed figure by figure, and each is a date to the browser: 0002, 0020, 0202.
                if (validity.valid) onSave(text, value || undefined);
              }}
            />
          </label>
          <button type="button" class="btn btn-s" onClick={() => onSave('', undefined)}>
            <Icon of={check} />
            {t('done')}
          </button>
        </div>
      )}
    </div>
  );
}
