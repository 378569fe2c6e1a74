import { t, tn } from '../../lib/i18n';

const DAY = 86_400_000;
/** From so many days on a backup is old. */
const OLD = 30;

interface Props {
  /** UTC ms of the last backup; 0: never. */
  lastBackup: number;
  /** The browser's clock, UTC ms. */
  now: number;
  /** Whether anybody is in the book. */
  filled: boolean;
  /** Where backups are made; absent where that is here. */
  href?: string;
}

/** A quiet word where there has been no backup for 30 days. */
export function BackupNote({ lastBackup, now, filled, href }: Props) {
  const days = Math.floor((now - lastBackup) / DAY);
  if (!filled || days < OLD) return null;
  return (
    <p class="note is-due">
      {lastBackup === 0 ? t('exNoBackup') : tn('exOldBackup', days)}{' '}
      {href && <a href={href}>{t('exMakeBackup')}</a>}
    </p>
  );
}
