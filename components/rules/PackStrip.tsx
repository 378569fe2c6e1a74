import { t, tn } from '../../lib/i18n';
import { figure } from '../format';

export interface PackCard {
  id: string;
  name: string;
  href: string;
  kind: 'own' | 'built-in' | 'opened' | 'address' | 'policy';
  rules: number;
  /** "version 3 out · draft 4". */
  state: string;
}

const KIND: Record<PackCard['kind'], () => string> = {
  own: () => t('rulesYours'),
  'built-in': () => t('rulesBuiltIn'),
  opened: () => t('rulesOpened'),
  address: () => t('rulesFromAddress'),
  policy: () => t('rulesFromPolicy'),
};

/** All packs, in the order in which they count. */
export function PackStrip({ packs, current }: { packs: readonly PackCard[]; current: string }) {
  return (
    <ul class="pack-strip">
      {packs.map(pack => (
        <li key={pack.id}>
          <a class="pick" href={pack.href} aria-current={pack.id === current ? 'page' : undefined}>
            <span class="row">
              <b class="b cut">{pack.name}</b>
              <span class="tag">{KIND[pack.kind]()}</span>
            </span>
            <span class="num b">{figure(pack.rules)}</span>
            <span class="soft">{pack.state}</span>
            <span class="label">{tn('rulesWord', pack.rules)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
