import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { lock } from '../icons';

export type Purpose = 'backup' | 'own' | 'colleague';

const PURPOSES: readonly { id: Purpose; label: () => string }[] = [
  { id: 'backup', label: () => t('exBackup') },
  { id: 'own', label: () => t('exOwn') },
  { id: 'colleague', label: () => t('exColleague') },
];
const SHORTEST = 8;

interface Props {
  disabled: boolean;
  /** "20 Nov 2026, 09:32"; absent where there is none. */
  last?: string;
  /** The rep's name as it was last given to a colleague. */
  name?: string;
  /** `name`: the rep's own, for a colleague. */
  onSeal: (purpose: Purpose, passphrase: string, name?: string) => void;
}

/** A sealed file: what for, and the passphrase twice. */
export function SealForm({ disabled, last, name, onSeal }: Props) {
  const [purpose, setPurpose] = useState<Purpose>('backup');
  const [wrong, setWrong] = useState('');
  return (
    <form
      class="io-form"
      onSubmit={event => {
        event.preventDefault();
        const form = event.currentTarget;
        const [one, two] = [...form.querySelectorAll<HTMLInputElement>('input[type=password]')].map(
          field => field.value,
        ) as [string, string];
        if (one.length < SHORTEST) setWrong(t('exPassphraseShort'));
        else if (one !== two) setWrong(t('exPassphraseDiffers'));
        else {
          setWrong('');
          const given = form.querySelector<HTMLInputElement>('input[name=ex-name]')?.value;
          onSeal(purpose, one, given);
          form.reset();
          form.querySelectorAll<HTMLInputElement>('input[type=radio]').forEach((radio, index) => {
            radio.checked = PURPOSES[index]?.id === purpose;
          });
        }
      }}
    >
      <div>
        <h2>{t('exSealed')}</h2>
        <p class="soft">{t('exSealedText')}</p>
        {last && <p class="hint">{t('exLast', last)}</p>}
      </div>
      <fieldset class="bare">
        <legend class="sr">{t('exPurpose')}</legend>
        {PURPOSES.map(({ id, label }) => (
          <label key={id} class="io-choice io-line">
            <input
              type="radio"
              class="check"
              name="ex-purpose"
              checked={purpose === id}
              onChange={() => setPurpose(id)}
            />
            {label()}
          </label>
        ))}
      </fieldset>
      {purpose === 'colleague' && (
        <label class="field">
          <span class="flabel">{t('exYourName')}</span>
          <input class="input" name="ex-name" autocomplete="name" maxLength={80} defaultValue={name} />
          <span class="hint">{t('exYourNameHint')}</span>
        </label>
      )}
      <Passphrase label={t('exPassphrase')} hint={t('exPassphraseHint')} fresh />
      <Passphrase label={t('exPassphraseAgain')} fresh />
      <p class="late" role="alert" hidden={!wrong}>
        {wrong}
      </p>
      <button type="submit" class="btn btn-yes" disabled={disabled}>
        <Icon of={lock} />
        {t('exSeal')}
      </button>
    </form>
  );
}

/** A field for a passphrase. @param fresh it is chosen here, not one that exists */
export function Passphrase({
  label,
  hint,
  fresh = false,
}: {
  label: string;
  hint?: string;
  fresh?: boolean;
}) {
  return (
    <label class="field">
      <span class="flabel">{label}</span>
      <input class="input" type="password" autocomplete={fresh ? 'new-password' : 'off'} spellcheck={false} />
      {hint && <span class="hint">{hint}</span>}
    </label>
  );
}
