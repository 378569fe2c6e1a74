import type { JSX, VNode } from 'preact';
import { Icon } from './Icon';

type ButtonProps = JSX.IntrinsicElements['button'];

interface Props extends Omit<ButtonProps, 'icon' | 'label' | 'class' | 'children'> {
  icon: () => VNode;
  /** Its name, for screen readers and as the hover text. */
  label: string;
  class?: string;
}

/** A button that shows only an icon. */
export function IconButton({ icon, label, class: extra = 'btn-quiet', ...rest }: Props) {
  return (
    <button type="button" class={`btn btn-icon ${extra}`} aria-label={label} title={label} {...rest}>
      <Icon of={icon} />
    </button>
  );
}
