import { list } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'today',
  label: () => t('tabToday'),
  icon: list,
  group: 'work',
  order: 5,
  load: async () => (await import('./TodayRoute')).TodayRoute,
});
