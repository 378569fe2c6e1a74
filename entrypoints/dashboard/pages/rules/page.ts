import { list } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'rules',
  label: () => t('rulesTitle'),
  icon: list,
  group: 'manager',
  order: 60,
  load: async () => (await import('./RulesRoute')).RulesRoute,
});
