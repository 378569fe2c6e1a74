import { chart } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'insight',
  label: () => t('inTitle'),
  icon: chart,
  group: 'work',
  order: 40,
  load: async () => (await import('./InsightRoute')).InsightRoute,
});
