import { share } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'introductions',
  label: () => t('navIntroductions'),
  icon: share,
  group: 'work',
  order: 23,
  load: async () => (await import('./IntroductionsRoute')).IntroductionsRoute,
});
