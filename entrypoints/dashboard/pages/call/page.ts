import { search } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { definePage } from '../../page';

/** Where a phone system, a link or the address bar leads: whom a number or an address belongs to. */
export default definePage({
  id: 'call',
  label: () => t('findClient'),
  icon: search,
  group: 'work',
  order: 50,
  load: async () => (await import('./CallRoute')).CallRoute,
});
