import { people } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'client',
  label: () => t('tabClient'),
  icon: people,
  group: 'work',
  order: 21,
  under: 'clients',
  load: async () => (await import('./ClientRoute')).ClientRoute,
});
