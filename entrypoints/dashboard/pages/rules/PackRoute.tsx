import { useMemo } from 'preact/hooks';
import { ruleWords } from '../../../../components/finding-words';
import { Icon } from '../../../../components/Icon';
import { plus } from '../../../../components/icons';
import { type PackCard, PackStrip } from '../../../../components/rules/PackStrip';
import { RuleTable } from '../../../../components/rules/RuleTable';
import { useKeys } from '../../../../components/use-keys';
import { parsePack } from '../../../../lib/coach/pack-check';
import type { Pack } from '../../../../lib/coach/phrase-pack';
import { t } from '../../../../lib/i18n';
import { builtInPacks, type StoredPack } from '../../../../lib/packs';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { OwnPack } from './OwnPack';
import { builtInId, type RulesStore } from './rules-store';
import { SAMPLE_COUNT, useChecks } from './use-checks';

interface Props extends Pick<PageProps, 'store'> {
  rules: RulesStore;
  packId: string;
}

/** All packs, and the rules of one. */
export function PackRoute({ store, rules, packId }: Props) {
  const shelf = rules.shelf.value ?? [];
  const stored = rules.stored.value ?? [];
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
    ...foreign(stored),
    ...builtInPacks().map(
      ({ name, version, rules: all }, i): PackCard => ({
        id: builtInId(i),
        name: t('rulesBuiltInName', name),
        href: linkTo('rules', builtInId(i)),
        kind: 'built-in',
        rules: all.length,
        state: t('rulesVersion', version),
      }),
    ),
  ];
  const builtIn = builtInPacks().findIndex((_, i) => builtInId(i) === packId);
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
      {builtIn >= 0 && <BuiltIn rules={rules} index={builtIn} />}
    </div>
  );
}

/** Packs that came from an address or by policy: in force, and shown as what they are. */
function foreign(stored: readonly StoredPack[]): PackCard[] {
  return stored.flatMap(({ source, pack }, i): PackCard[] => {
    const read = source === 'own' || pack === undefined ? undefined : parsePack(pack).pack;
    if (!read || source === 'own') return [];
    return [
      {
        id: `${source}-${i}`,
        name: read.name,
        href: linkTo('rules'),
        kind: source,
        rules: read.rules.length,
        state: read.author ? t('rulesVersionBy', read.version, read.author) : t('rulesVersion', read.version),
      },
    ];
  });
}

function BuiltIn({ rules, index }: { rules: RulesStore; index: number }) {
  const pack = builtInPacks()[index]!;
  const now = rules.stored.value;
  const stored = now ?? [];
  const off = new Set(stored.filter(one => one.pack === undefined).flatMap(one => one.off ?? []));
  const inForce = useMemo(() => rules.inForceWith(now ?? []), [rules, now]);
  const checks = useChecks(pack, inForce);
  const own = inForce.filter(one => one.name !== pack.name);
  const replacing = (id: string, lang: string): Pack | undefined =>
    own.find(one => one.rules.some(rule => rule.id === id && rule.lang === lang));
  return (
    <section class="stack-3" aria-label={pack.name}>
      <h2 class="rules-h">{t('rulesBuiltInName', pack.name)}</h2>
      <p class="soft">{t('rulesBuiltInText')}</p>
      <RuleTable
        drafts={SAMPLE_COUNT}
        rows={pack.rules.map(({ id, lang, where, level }) => {
          const key = `${pack.name}:${id}`;
          const isOff = off.has(key);
          const replaced = replacing(id, lang)?.name;
          const check = checks.get(id);
          return {
            id,
            title: ruleWords(key).name,
            href: linkTo('rules', builtInId(index), id),
            where,
            level,
            off: isOff,
            ...(replaced ? { replaced } : {}),
            // What is not in force has nothing to be behind of.
            ...(check && !isOff && !replaced ? { check } : {}),
          };
        })}
        onSwitch={(id, on) => rules.switchBuiltIn(`${pack.name}:${id}`, on)}
      />
    </section>
  );
}
