import { tick } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'assess',
  label: () => t('asTitle'),
  icon: tick,
  group: 'work',
  order: 42,
  load: async () => (await import('./AssessRoute')).AssessRoute,
});
