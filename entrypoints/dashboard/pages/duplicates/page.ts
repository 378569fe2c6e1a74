import { merge } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'duplicates',
  label: () => t('mgDuplicates'),
  icon: merge,
  group: 'work',
  order: 22,
  under: 'clients',
  load: async () => (await import('./DuplicatesRoute')).DuplicatesRoute,
});
