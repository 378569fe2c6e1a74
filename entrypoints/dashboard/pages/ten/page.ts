import { phone } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'ten',
  label: () => t('navTen'),
  icon: phone,
  group: 'work',
  order: 25,
  load: async () => (await import('./TenRoute')).TenRoute,
});
