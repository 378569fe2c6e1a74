import { t, tn } from '../../lib/i18n';
import type { PastCounts } from '../../lib/insight/past-counts';
import { figure } from '../format';

interface Props {
  past: PastCounts;
  /** The rule's category, as it is named in the form. */
  category: string;
}

/** What was counted here of the replies that were sent: no text is kept that a rule could be tried on later. */
export function PastCountsNote({ past: { replies, began, wrong }, category }: Props) {
  return (
    <section class="stack-1" aria-label={t('rulesPast')}>
      <h3>{t('rulesPast')}</h3>
      {replies === 0 ? (
        <p class="soft">{t('rulesPastNone')}</p>
      ) : (
        <p>
          {began
            ? t('rulesPastBegan', figure(began.sent), figure(replies), category, figure(began.mended))
            : t('rulesPastOnly', figure(replies), category)}
        </p>
      )}
      {wrong > 0 && <p class="due">{tn('rulesPastWrong', wrong, figure(wrong))}</p>}
    </section>
  );
}
