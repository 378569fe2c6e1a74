import { flag } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'problems',
  label: () => t('navProblems'),
  icon: flag,
  group: 'work',
  order: 20,
  load: async () => (await import('./ProblemsRoute')).ProblemsRoute,
});
