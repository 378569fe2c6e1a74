import { book } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'playbook',
  label: () => t('navPlaybook'),
  icon: book,
  group: 'work',
  order: 26,
  load: async () => (await import('./PlaybookRoute')).PlaybookRoute,
});
