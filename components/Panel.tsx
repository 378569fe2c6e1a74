import type { ComponentChildren } from 'preact';
import type { Candidate } from './ClientPick';
import { FindClient, type Search } from './FindClient';
import { type PanelTab, PanelTabs } from './PanelTabs';
import { Toast, type ToastMessage } from './Toast';

interface Props {
  tab: PanelTab;
  findings: number;
  /** Things to do today. */
  things: number;
  /** The search is open over the tab. */
  finding: boolean;
  /** Counts how often it was opened: each time with the cursor in it. */
  findTurn?: number;
  search: Search;
  recent: Candidate[];
  toast?: ToastMessage;
  onTab: (tab: PanelTab) => void;
  /** Opens or closes the search. */
  onFind: (open: boolean) => void;
  onQuery: (query: string) => void;
  onPick: (id: string) => void;
  onSettings: () => void;
  onToastClose: () => void;
  children: ComponentChildren;
}

/** The side panel: tabs, the search, what the tab shows, and what was just done. */
export function Panel(props: Props) {
  const { tab, findings, things, finding, search, recent, toast, children } = props;
  return (
    <div class="panel">
      <PanelTabs
        tab={tab}
        findings={findings}
        things={things}
        finding={finding}
        onTab={props.onTab}
        onFind={() => props.onFind(!finding)}
        onSettings={props.onSettings}
      />
      {finding && (
        <div class="tab-body find-over">
          <FindClient
            key={props.findTurn}
            focus
            search={search}
            recent={recent}
            onQuery={props.onQuery}
            onPick={props.onPick}
            onClose={() => props.onFind(false)}
          />
        </div>
      )}
      <main>
        <div id="tabpanel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {children}
        </div>
      </main>
      <Toast toast={toast} onClose={props.onToastClose} />
    </div>
  );
}
