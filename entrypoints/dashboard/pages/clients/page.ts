import { people } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'clients',
  label: () => t('listClients'),
  icon: people,
  group: 'work',
  order: 10,
  load: async () => (await import('./ClientsRoute')).ClientsRoute,
});
