import { mail } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'plans',
  label: () => t('navPlans'),
  icon: mail,
  group: 'work',
  order: 24,
  load: async () => (await import('./PlansRoute')).PlansRoute,
});
