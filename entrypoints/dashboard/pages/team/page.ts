import { chart } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'team',
  label: () => t('tmTitle'),
  icon: chart,
  group: 'manager',
  order: 70,
  load: async () => (await import('./TeamRoute')).TeamRoute,
});
