import { download } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'orders',
  label: () => t('orTitle'),
  icon: download,
  group: 'work',
  order: 92,
  under: 'clients',
  load: async () => (await import('./OrdersRoute')).OrdersRoute,
});
