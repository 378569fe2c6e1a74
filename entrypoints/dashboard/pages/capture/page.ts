import { sliders } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

export default definePage({
  id: 'capture',
  label: () => t('captureTitle'),
  icon: sliders,
  group: 'end',
  order: 110,
  under: 'settings',
  load: async () => (await import('./CaptureRoute')).CaptureRoute,
});
