import { t } from '../lib/i18n';

interface Props {
  /** The rep's own address in this window. */
  address: string;
  /** The person said that it is not for work. */
  off?: boolean;
  onSwitchOn: () => void;
  /** Offered while nothing was said yet. */
  onKeepOff: () => void;
}

/** Nothing is recorded from this mail account, and how to change that. */
export function AccountNotice({ address, off = false, onSwitchOn, onKeepOff }: Props) {
  return (
    <aside class="notice" aria-label={t('workAccount')}>
      <p class="any-break">{off ? t('accountOff', address) : t('accountAsk', address)}</p>
      <div class="row wrap">
        <button type="button" class="btn btn-s" onClick={onSwitchOn}>
          {t('useForWork')}
        </button>
        {!off && (
          <button type="button" class="btn btn-quiet btn-s" onClick={onKeepOff}>
            {t('keepPrivate')}
          </button>
        )}
      </div>
    </aside>
  );
}
