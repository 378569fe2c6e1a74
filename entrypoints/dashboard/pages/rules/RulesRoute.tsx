import '../../../../components/rules/rules.css';
import { useMemo } from 'preact/hooks';
import type { PageProps } from '../../page';
import { builtInId } from './fixed-packs';
import { OpenRoute } from './OpenRoute';
import { PackRoute } from './PackRoute';
import { RuleRoute } from './RuleRoute';
import { rulesStore } from './rules-store';

/** `#/rules`, `#/rules/open`, `#/rules/<pack>`, `#/rules/<pack>/<rule>`; `+` is a new rule, with its phrase behind. */
export function RulesRoute({ store, rest: [pack, rule, phrase] }: PageProps) {
  const rules = useMemo(() => rulesStore(store.stop), [store]);
  const shelf = rules.shelf.value;
  if (!shelf || !rules.stored.value) return null;
  if (pack === 'open') return <OpenRoute store={store} rules={rules} />;
  const own = shelf.find(one => one.id === pack);
  const fixed = rules.fixed.value.find(one => one.id === pack);
  if (rule !== undefined) {
    const target = own ?? fixed ?? shelf[0];
    return (
      <RuleRoute
        key={`${pack} ${rule} ${phrase}`}
        store={store}
        rules={rules}
        packId={target?.id}
        ruleId={rule === '+' ? undefined : rule}
        phrase={phrase ?? ''}
      />
    );
  }
  const current = (own ?? fixed ?? shelf[0])?.id ?? builtInId(0);
  return <PackRoute key={current} store={store} rules={rules} packId={current} />;
}
