import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { useFocus } from '../use-focus';

export interface NewClient {
  name: string;
  company?: string;
  address?: string;
}

interface Props {
  onAdd: (client: NewClient) => void;
  onClose: () => void;
}

/** A client by hand: a name is enough. */
export function AddClient({ onAdd, onClose }: Props) {
  const [fields, setFields] = useState({ name: '', company: '', address: '' });
  const first = useFocus<HTMLInputElement>();
  const set = (field: keyof typeof fields) => (event: { currentTarget: HTMLInputElement }) =>
    setFields({ ...fields, [field]: event.currentTarget.value });
  return (
    <form
      class="card list-add"
      aria-label={t('addClient')}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={event => {
        event.preventDefault();
        const [name, company, address] = [fields.name.trim(), fields.company.trim(), fields.address.trim()];
        if (name) onAdd({ name, ...(company ? { company } : {}), ...(address ? { address } : {}) });
      }}
    >
      <label class="field">
        <span class="flabel">{t('name')}</span>
        <input
          ref={first}
          class="input"
          required
          maxLength={200}
          autocomplete="off"
          value={fields.name}
          onInput={set('name')}
        />
      </label>
      <label class="field">
        <span class="flabel">{t('company')}</span>
        <input
          class="input"
          maxLength={200}
          autocomplete="off"
          value={fields.company}
          onInput={set('company')}
        />
      </label>
      <label class="field">
        <span class="flabel">{t('listAddress')}</span>
        <input
          class="input"
          type="email"
          maxLength={254}
          autocomplete="off"
          value={fields.address}
          onInput={set('address')}
        />
      </label>
      <div class="row">
        <button type="submit" class="btn btn-yes">
          {t('bulkAdd')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
