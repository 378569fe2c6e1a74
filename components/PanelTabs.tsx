import { useRef } from 'preact/hooks';
import { t, tn } from '../lib/i18n';
import { figure } from './format';
import { IconButton } from './IconButton';
import { search, sliders } from './icons';

export type PanelTab = 'client' | 'draft' | 'today';

const TABS: [PanelTab, () => string][] = [
  ['client', () => t('tabClient')],
  ['draft', () => t('tabDraft')],
  ['today', () => t('tabToday')],
];

interface Props {
  tab: PanelTab;
  /** Findings in the draft. */
  findings: number;
  /** Things to do today. */
  things: number;
  finding: boolean;
  onTab: (tab: PanelTab) => void;
  onFind: () => void;
  onSettings: () => void;
}

/** The panel's head: its tabs, the search, the settings. Arrows move between tabs. */
export function PanelTabs({ tab, findings, things, finding, onTab, onFind, onSettings }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const go = (to: PanelTab) => {
    onTab(to);
    list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <header class="tabs">
      <h1 class="sr">Yesfirst</h1>
      <div
        ref={list}
        role="tablist"
        aria-label="Yesfirst"
        class="tablist"
        onKeyDown={event => {
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          const at = TABS.findIndex(([id]) => id === tab);
          if (by !== 0) go(TABS[(at + by + TABS.length) % TABS.length]![0]);
        }}
      >
        {TABS.map(([id, name]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            class="tab"
            aria-selected={tab === id}
            aria-controls="tabpanel"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => onTab(id)}
          >
            {name()}
            {id === 'draft' && findings > 0 && <Count n={findings} words={tn('toLookAt', findings)} />}
            {id === 'today' && things > 0 && <Count n={things} words={tn('todayThings', things)} />}
          </button>
        ))}
      </div>
      <span class="row end">
        <IconButton icon={search} label={t('findClient')} aria-expanded={finding} onClick={onFind} />
        <IconButton icon={sliders} label={t('settings')} onClick={onSettings} />
      </span>
    </header>
  );
}

function Count({ n, words }: { n: number; words: string }) {
  return (
    <span class="n num">
      <span aria-hidden="true">{figure(n)}</span>
      <span class="sr">{words}</span>
    </span>
  );
}
