import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './Icon';

interface Props {
  icon: () => VNode;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** Nothing here: what that means, and what to do. */
export function Empty({ icon, title, text, children }: Props) {
  return (
    <div class="empty">
      <Icon of={icon} size="xl" class="soft" />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
