import type { BookErrorCode } from '../lib/db/book-error';
import { t } from '../lib/i18n';
import { Empty } from './Empty';
import { flag } from './icons';

const WHAT_TO_DO: Partial<Record<BookErrorCode, () => string>> = {
  newer: () => t('trouble_newer'),
  blocked: () => t('trouble_blocked'),
  unavailable: () => t('trouble_unavailable'),
};

/** In the place of what the book would show, where it cannot be opened: why, and what to do. */
export function BookTrouble({ code }: { code: BookErrorCode }) {
  return (
    <div role="alert">
      <Empty icon={flag} title={t('troubleTitle')} text={WHAT_TO_DO[code]?.() ?? t('trouble_unknown')} />
    </div>
  );
}
