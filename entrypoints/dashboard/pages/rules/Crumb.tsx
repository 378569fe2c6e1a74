import { Icon } from '../../../../components/Icon';
import { chevron } from '../../../../components/icons';
import { t } from '../../../../lib/i18n';
import { linkTo } from '../../route';

/** Where a page below "Phrase rules" stands. */
export function Crumb({ pack, at }: { pack?: { id: string; name: string }; at: string }) {
  return (
    <nav class="row wrap label crumb" aria-label={t('rulesCrumb')}>
      <a href={linkTo('rules')}>{t('rulesTitle')}</a>
      {pack && (
        <>
          <Icon of={chevron} size="s" />
          <a href={linkTo('rules', pack.id)}>{pack.name}</a>
        </>
      )}
      <Icon of={chevron} size="s" />
      <span class="cut">{at}</span>
    </nav>
  );
}
