import { useEffect, useRef } from 'preact/hooks';
import { t, tn } from '../lib/i18n';
import { type Candidate, ClientPick } from './ClientPick';
import { Icon } from './Icon';
import { search } from './icons';

/** A search and what it found; the parent runs it. */
export interface Search {
  query: string;
  results: Candidate[];
  /** Found in notes; these take a moment longer. */
  notes?: Candidate[];
  /** Notes are still to be looked at. */
  looking?: boolean;
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

/**
 * Finds a client by name, company, address, number or note. Enter takes the first; the arrows go through the
 * list and back to the field.
 */
export function FindClient({
  search: { query, results, notes = [], looking = false },
  focus,
  recent = [],
  onQuery,
  onPick,
  onClose,
}: Props) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const asked = query.trim() !== '';
  const shown = asked ? results : recent;
  const found = results.length + notes.length;
  const go = (from: Element, step: 1 | -1) => {
    const stops = [field.current, ...(list.current?.querySelectorAll<HTMLElement>('.pick') ?? [])];
    stops[stops.indexOf(from as HTMLElement) + step]?.focus();
  };
  const onArrow = (event: KeyboardEvent, from: Element) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    go(from, event.key === 'ArrowDown' ? 1 : -1);
  };
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
            const [top] = [...results, ...notes];
            if (event.key === 'Enter' && asked && top) onPick(top.id);
            else if (event.key === 'Escape' && (asked || onClose)) {
              event.stopPropagation();
              if (asked) onQuery('');
              else onClose?.();
            } else onArrow(event, event.currentTarget);
          }}
        />
      </div>
      {asked && (
        <p class={found > 0 ? 'sr' : 'soft'} role="status">
          {found > 0 ? tn('found', found) : looking ? t('lookingInNotes') : t('notInBook')}
        </p>
      )}
      {!asked && recent.length > 0 && <p class="label">{t('seenLast')}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a way beside Tab, which goes through the buttons */}
      <div ref={list} class="stack found" onKeyDown={event => onArrow(event, event.target as Element)}>
        {shown.map(candidate => (
          <ClientPick key={candidate.id} candidate={candidate} onPick={onPick} />
        ))}
        {asked && notes.length > 0 && <p class="label">{t('foundInNotes')}</p>}
        {asked &&
          notes.map(candidate => (
            <ClientPick key={`note ${candidate.id}`} candidate={candidate} onPick={onPick} />
          ))}
      </div>
    </search>
  );
}
