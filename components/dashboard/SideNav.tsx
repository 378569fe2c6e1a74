import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { logo } from '../icons';

export interface NavItem {
  id: string;
  label: string;
  icon: () => VNode;
  href: string;
  group: 'work' | 'manager' | 'end';
  /** How many wait there; 0 is not shown. */
  count?: number;
}

const GROUPS = ['work', 'manager', 'end'] as const;

/** The pages of the dashboard; on a narrow window a line that scrolls. */
export function SideNav({ items, current }: { items: readonly NavItem[]; current: string }) {
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page's link is another place
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav class="side" aria-label={t('extensionName')} ref={nav}>
      <p class="brand">
        <Icon of={logo} size="xl" />
        {t('extensionName')}
      </p>
      {GROUPS.map(group => (
        <Group key={group} group={group} items={items.filter(one => one.group === group)} current={current} />
      ))}
    </nav>
  );
}

function Group({
  group,
  items,
  current,
}: {
  group: NavItem['group'];
  items: readonly NavItem[];
  current: string;
}) {
  if (items.length === 0) return null;
  return (
    <>
      {group === 'manager' && <p class="side-h">{t('navManager')}</p>}
      <ul class={`side-list side-${group}`}>
        {items.map(({ id, label, icon, href, count }) => (
          <li key={id}>
            <a href={href} aria-current={id === current ? 'page' : undefined}>
              <Icon of={icon} />
              {label}
              {count ? <span class="n num">{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
