import { Icon } from '../../../../components/Icon';
import { plus } from '../../../../components/icons';
import { type PackCard, PackStrip } from '../../../../components/rules/PackStrip';
import { useKeys } from '../../../../components/use-keys';
import { t } from '../../../../lib/i18n';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { FixedPackView } from './FixedPackView';
import { OwnPack } from './OwnPack';
import type { RulesStore } from './rules-store';

interface Props extends Pick<PageProps, 'store'> {
  rules: RulesStore;
  packId: string;
}

/** All packs, and the rules of one. */
export function PackRoute({ store, rules, packId }: Props) {
  const shelf = rules.shelf.value ?? [];
  const own = shelf.find(one => one.id === packId);
  const newRule = () => {
    location.hash = linkTo('rules', own?.id ?? shelf[0]?.id ?? '-', '+');
  };
  useKeys({ KeyC: newRule }, store.settings.value.singleKeys);
  const cards: PackCard[] = [
    ...shelf.map(({ id, draft, out, on, origin }): PackCard => {
      const state = [
        out > 0 ? t(on ? 'rulesStateOut' : 'rulesStateOff', out) : t('rulesStateNever'),
        draft.version !== out ? t('rulesStateDraft', draft.version) : undefined,
      ].filter(one => one !== undefined);
      return {
        id,
        name: draft.name,
        href: linkTo('rules', id),
        kind: origin === 'own' ? 'own' : 'opened',
        rules: draft.rules.length,
        state: state.join(' · '),
      };
    }),
    ...rules.fixed.value.map(
      ({ id, kind, pack: { name, version, author, rules: all }, lockedBy }): PackCard => ({
        id,
        name: kind === 'built-in' ? t('rulesBuiltInName', name) : name,
        href: linkTo('rules', id),
        kind,
        rules: all.length,
        state: author ? t('rulesVersionBy', version, author) : t('rulesVersion', version),
        ...(lockedBy === undefined ? {} : { lockedBy }),
      }),
    ),
  ];
  const fixed = rules.fixed.value.find(one => one.id === packId);
  return (
    <div class="rules stack-4">
      <div class="page-h">
        <h1>{t('rulesTitle')}</h1>
        <span class="end row wrap">
          <a class="btn" href={linkTo('rules', 'open')}>
            {t('rulesOpen')}
          </a>
          <button type="button" class="btn btn-yes" onClick={newRule}>
            <Icon of={plus} />
            {t('rulesNewRule')}
            {store.settings.value.singleKeys && <kbd class="key">C</kbd>}
          </button>
        </span>
      </div>
      <PackStrip packs={cards} current={packId} />
      {own && <OwnPack store={store} rules={rules} pack={own} />}
      {fixed && <FixedPackView rules={rules} fixed={fixed} />}
    </div>
  );
}
