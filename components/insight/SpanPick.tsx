import { t } from '../../lib/i18n';
import { Seg } from '../Seg';
import type { Span } from './question';

/** Whether twelve weeks are looked back on, or a year. */
export function SpanPick({ span, onPick }: { span: Span; onPick: (span: Span) => void }) {
  return (
    <Seg
      label={t('inSpan')}
      options={[
        { value: '12w', label: t('in12w') },
        { value: 'year', label: t('inYear') },
      ]}
      value={span}
      onPick={onPick}
    />
  );
}
