import { useState } from 'preact/hooks';
import type { ExportOrder } from '../../lib/exchange/give-out';
import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { download } from '../icons';

const FORMATS: readonly { id: ExportOrder['format']; label: () => string }[] = [
  { id: 'vcard', label: () => t('exFormat_vcard') },
  { id: 'csv', label: () => t('exFormat_csv') },
  { id: 'ics', label: () => t('exFormat_ics') },
  { id: 'json', label: () => t('exFormat_json') },
];

interface Props {
  disabled: boolean;
  onExport: (order: Omit<ExportOrder, 'whom'>) => void;
}

/** A file for other programs: format, and what of the private goes with it. */
export function ExportForm({ disabled, onExport }: Props) {
  const [format, setFormat] = useState<ExportOrder['format']>('vcard');
  const [withPrivate, setPrivate] = useState(false);
  const [special, setSpecial] = useState(false);
  return (
    <form
      class="io-form"
      onSubmit={event => {
        event.preventDefault();
        onExport({ format, private: withPrivate, special });
      }}
    >
      <div>
        <h2>{t('exOthers')}</h2>
        <p class="soft">{t('exOthersText')}</p>
      </div>
      <fieldset class="bare">
        <legend class="sr">{t('exFormat')}</legend>
        {FORMATS.map(({ id, label }) => (
          <label key={id} class="io-choice io-line">
            <input
              type="radio"
              class="check"
              name="ex-format"
              checked={format === id}
              onChange={() => setFormat(id)}
            />
            {label()}
          </label>
        ))}
      </fieldset>
      {format !== 'ics' && (
        <div>
          <label class="io-choice io-line">
            <input
              type="checkbox"
              class="check"
              checked={withPrivate}
              onChange={event => setPrivate(event.currentTarget.checked)}
            />
            {t('exPrivate')}
          </label>
          <label class="io-choice io-line">
            <input
              type="checkbox"
              class="check"
              checked={special}
              onChange={event => setSpecial(event.currentTarget.checked)}
            />
            {t('exSpecial')}
          </label>
          <p class="hint">{t('exSpecialHint')}</p>
        </div>
      )}
      <button type="submit" class="btn btn-yes" disabled={disabled}>
        <Icon of={download} />
        {t('exExport')}
      </button>
    </form>
  );
}
