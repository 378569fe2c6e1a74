import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { lock } from '../icons';
import { lockedShort } from '../lock-words';

/** Above what is locked: who set it, and what can be done all the same. */
export function LockNote({ by }: { by: string }) {
  return (
    <p class="note row lock-note">
      <Icon of={lock} />
      <span>
        <b class="b">{lockedShort(by)}</b> {t('lockText')}
      </span>
    </p>
  );
}
