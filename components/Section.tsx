import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { chevron } from './icons';

interface Props {
  title: string;
  /** At the right: what is inside, in a word. */
  summary?: string;
  /** Open at first. */
  open?: boolean;
  children: ComponentChildren;
}

/** A disclosure under the card. */
export function Section({ title, summary, open = false, children }: Props) {
  return (
    <details class="sec" open={open}>
      <summary>
        <Icon of={chevron} class="chev" />
        <h3>{title}</h3>
        {summary && <span class="sum num">{summary}</span>}
      </summary>
      <div class="sec-body">{children}</div>
    </details>
  );
}
