import { box } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'projects',
  label: () => t('navProjects'),
  icon: box,
  group: 'work',
  order: 22,
  load: async () => (await import('./ProjectsRoute')).ProjectsRoute,
});
