import { t } from '../../lib/i18n';
import { Seg } from '../Seg';

export type PackView = 'list' | 'json';

/** How a pack is looked at: as a list of its rules, or as its file. */
export function ListOrJson({ view, onPick }: { view: PackView; onPick: (view: PackView) => void }) {
  return (
    <Seg
      label={t('rulesView')}
      options={[
        { value: 'list', label: t('rulesAsList') },
        { value: 'json', label: 'JSON' },
      ]}
      value={view}
      onPick={onPick}
    />
  );
}
