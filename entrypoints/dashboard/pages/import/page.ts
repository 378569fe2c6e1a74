import { download } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'import',
  label: () => t('imTitle'),
  icon: download,
  group: 'work',
  order: 90,
  under: 'clients',
  load: async () => (await import('./ImportRoute')).ImportRoute,
});
