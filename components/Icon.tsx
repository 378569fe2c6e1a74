import type { VNode } from 'preact';

interface Props {
  /** One of `icons.tsx`. */
  of: () => VNode;
  size?: 's' | 'm' | 'xl';
  class?: string;
}

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ of, size = 'm', class: extra }: Props) {
  const classes = ['i', size !== 'm' && `i-${size}`, extra].filter(Boolean).join(' ');
  return (
    <svg class={classes} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {of()}
    </svg>
  );
}
