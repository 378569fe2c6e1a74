import { useEffect, useRef } from 'preact/hooks';
import { t, tn } from '../lib/i18n';
import { type Candidate, ClientPick } from './ClientPick';
import { Icon } from './Icon';
import { search } from './icons';

/** A search and what it found; the parent runs it. */
export interface Search {
  query: string;
  results: Candidate[];
}

interface Props {
  search: Search;
  /** Begins with the cursor in it. */
  focus?: boolean;
  /** What to show while nothing is asked for. */
  recent?: Candidate[];
  onQuery: (query: string) => void;
  onPick: (id: string) => void;
  onClose?: () => void;
}

/** Finds a client by name or company. Enter takes the first, the down arrow goes into the list. */
export function FindClient({
  search: { query, results },
  focus,
  recent = [],
  onQuery,
  onPick,
  onClose,
}: Props) {
  const field = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const asked = query.trim() !== '';
  const shown = asked ? results : recent;
  return (
    <search class="stack find">
      <div class="with-icon">
        <Icon of={search} />
        <input
          ref={field}
          type="text"
          class="input"
          placeholder={t('findClient')}
          aria-label={t('findClient')}
          autocomplete="off"
          value={query}
          onInput={event => onQuery(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.isComposing) return;
            const [top] = results;
            if (event.key === 'Enter' && asked && top) onPick(top.id);
            else if (event.key === 'ArrowDown') {
              event.preventDefault();
              first.current?.focus();
            } else if (event.key === 'Escape' && (asked || onClose)) {
              event.stopPropagation();
              if (asked) onQuery('');
              else onClose?.();
            }
          }}
        />
      </div>
      {asked && (
        <p class={results.length > 0 ? 'sr' : 'soft'} role="status">
          {results.length > 0 ? tn('found', results.length) : t('notInBook')}
        </p>
      )}
      {!asked && recent.length > 0 && <p class="label">{t('seenLast')}</p>}
      {shown.map((candidate, i) => (
        <ClientPick
          key={candidate.id}
          candidate={candidate}
          onPick={onPick}
          buttonRef={i === 0 ? first : undefined}
        />
      ))}
    </search>
  );
}
