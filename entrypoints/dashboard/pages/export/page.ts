import { download } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'export',
  label: () => t('exTitle'),
  icon: download,
  group: 'work',
  order: 91,
  under: 'clients',
  load: async () => (await import('./ExportRoute')).ExportRoute,
});
