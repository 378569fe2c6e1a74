import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './Icon';

interface Props {
  icon: () => VNode;
  /** What the line is about, for screen readers. */
  name: string;
  when?: ComponentChildren;
  children: ComponentChildren;
}

/** One line of the card: icon, text, when. */
export function CardLine({ icon, name, when, children }: Props) {
  return (
    <div class="cc-line">
      <Icon of={icon} />
      <div class="cut">
        <span class="sr">{name}: </span>
        {children}
      </div>
      <div class="when">{when}</div>
    </div>
  );
}
