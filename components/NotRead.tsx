import type { ComponentChildren } from 'preact';
import { t } from '../lib/i18n';
import type { NotRead as PageReason } from '../lib/sites/adapter';
import { Empty } from './Empty';
import { eyeoff } from './icons';

/**
 * Why a page is not read: what the page lacks, or `off` (not on the list of sites), `set` (not
 * among those that a policy chose), `muted` (on the list,
 * switched off), `withdrawn` (the browser took the permission back), `blank` (a page of the browser's own).
 */
export type NotReadReason = PageReason | 'off' | 'set' | 'muted' | 'withdrawn' | 'blank';

const WORDS: Record<NotReadReason, (host: string) => string> = {
  off: host => (host ? t('notReadOff', host) : t('notReadOffHere')),
  set: host => t('notReadSet', host),
  muted: host => t('notReadMuted', host),
  withdrawn: host => t('notReadWithdrawn', host),
  blank: () => t('notReadBlank'),
  'no-recipients': () => t('notReadRecipients'),
  'no-address': () => t('notReadAddress'),
  'no-account': () => t('notReadAccount'),
  'names-alone': () => t('notReadNames'),
  'nobody-named': () => t('notReadNobody'),
  'several-people': () => t('notReadSeveral'),
  'taught-client': () => t('notReadTaught'),
  'unknown-page': () => t('notReadUnknown'),
};

/** The page is known, and only the client is not. */
const IN_PART = new Set<NotReadReason>([
  'no-recipients',
  'no-address',
  'no-account',
  'names-alone',
  'nobody-named',
  'several-people',
  'taught-client',
]);

interface Props {
  reason: NotReadReason;
  /** Host of the page, where it is known. */
  host?: string;
  /** Offered where the person can switch it on. */
  onAllow?: () => void;
  /** Offered where it can't be switched on from here. */
  onSettings?: () => void;
  /** A way to find a client all the same. */
  children?: ComponentChildren;
}

/** The page is not read: why, and what to do. */
export function NotRead({ reason, host = '', onAllow, onSettings, children }: Props) {
  const known = !IN_PART.has(reason);
  return (
    <Empty icon={eyeoff} title={known ? t('notReadTitle') : t('notReadPartTitle')} text={WORDS[reason](host)}>
      {onAllow && (
        <button type="button" class="btn btn-yes" onClick={onAllow}>
          {reason === 'muted' ? t('switchOnSite') : t('allowSite')}
        </button>
      )}
      {onSettings && (
        <button type="button" class="btn" onClick={onSettings}>
          {t('settings')}
        </button>
      )}
      {children && <div class="empty-more">{children}</div>}
    </Empty>
  );
}
