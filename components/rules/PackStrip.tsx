import { t, tn } from '../../lib/i18n';
import { figure } from '../format';
import { Icon } from '../Icon';
import { lock } from '../icons';
import { lockedShort } from '../lock-words';

export interface PackCard {
  id: string;
  name: string;
  href: string;
  kind: 'own' | 'built-in' | 'opened' | 'address' | 'policy';
  rules: number;
  /** "version 3 out · draft 4". */
  state: string;
  /** Who locked it; empty: the policy itself. */
  lockedBy?: string;
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
              {pack.lockedBy !== undefined && (
                <span class="row soft" title={lockedShort(pack.lockedBy)}>
                  <Icon of={lock} size="s" />
                  <span class="sr">{lockedShort(pack.lockedBy)}</span>
                </span>
              )}
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
