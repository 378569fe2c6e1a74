import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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

/**
 * A disclosure under the card. What is closed is made when there is nothing else to do, or when it is opened:
 * what can be seen is waited for, the rest need only be there to be found by a search in the page.
 */
export function Section({ title, summary, open = false, children }: Props) {
  const [made, setMade] = useState(open);
  useEffect(() => {
    if (made) return;
    const later = requestIdleCallback(() => setMade(true));
    return () => cancelIdleCallback(later);
  }, [made]);
  return (
    <details class="sec" open={open} onToggle={() => setMade(true)}>
      <summary>
        <Icon of={chevron} class="chev" />
        <h3>{title}</h3>
        {summary && <span class="sum num">{summary}</span>}
      </summary>
      <div class="sec-body">{(made || open) && children}</div>
    </details>
  );
}
