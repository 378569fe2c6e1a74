import { sliders } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'settings',
  label: () => t('settings'),
  icon: sliders,
  group: 'end',
  order: 100,
  load: async () => (await import('./SettingsRoute')).SettingsRoute,
});
