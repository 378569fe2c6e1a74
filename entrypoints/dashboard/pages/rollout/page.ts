import { upload } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'rollout',
  label: () => t('rolloutTitle'),
  icon: upload,
  group: 'manager',
  order: 61,
  load: async () => (await import('./RolloutRoute')).RolloutRoute,
});
