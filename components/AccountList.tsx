import { useState } from 'preact/hooks';
import type { Account } from '../lib/clients/coverage';
import { t } from '../lib/i18n';
import { localDate, shortDate } from './format';

export interface AccountActions {
  /** Switches recording for one of the rep's own addresses; a new one is added by it. */
  onWork: (address: string, work: boolean) => void;
}

interface Props extends AccountActions {
  accounts: readonly Account[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** The rep's own mail accounts: only those for work record anything. */
export function AccountList({ accounts, today, onWork }: Props) {
  const [address, setAddress] = useState('');
  return (
    <div class="sites">
      {accounts.map(account => (
        <div key={account.address} class="site">
          <label class="row grow wrap">
            <input
              type="checkbox"
              class="check"
              checked={account.work}
              onChange={event => onWork(account.address, event.currentTarget.checked)}
            />
            <span class="any-break">{account.address}</span>
            <span class="label end">
              {account.work
                ? t('mailSince', shortDate(localDate(account.since), today))
                : t('nothingRecorded')}
            </span>
          </label>
        </div>
      ))}
      <form
        class="site"
        onSubmit={event => {
          event.preventDefault();
          if (!address.trim()) return;
          onWork(address.trim().toLowerCase(), true);
          setAddress('');
        }}
      >
        <input
          type="email"
          class="input grow"
          aria-label={t('workAddress')}
          placeholder={t('workAddress')}
          autocomplete="off"
          value={address}
          onInput={event => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {t('add')}
        </button>
      </form>
    </div>
  );
}
