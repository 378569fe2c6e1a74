import { toastWords } from '../../components/toast-words';
import { askTab } from '../../lib/messages';
import { changeSettings } from '../../lib/settings';
import type { PanelStore } from './panel-store';

/** What the Draft tab asks of the page. */
export function draftActions({ tab, refused, say }: PanelStore) {
  const target = () => {
    const { id, draft } = tab.value;
    return id !== undefined && draft ? { id, compose: draft.compose, draft } : undefined;
  };
  /** The page went away with its draft. */
  const gone = () => say(toastWords.gone());

  return {
    onChoose: (finding: string, index: number) => {
      const at = target();
      if (!at) return;
      const text = at.draft.findings.find(v => v.finding.id === finding)?.suggestions[index]?.edit?.text;
      askTab(at.id, 'applySuggestion', { compose: at.compose, finding, index }).then(outcome => {
        refused.value = undefined;
        if (outcome === 'gone' || outcome === 'changed') gone();
        else if (outcome === 'refused' && text !== undefined) refused.value = { finding, text };
      }, gone);
    },
    onLeave: (finding: string) => {
      const at = target();
      if (at) askTab(at.id, 'leaveFinding', { compose: at.compose, finding }).catch(gone);
    },
    onMute: (rule: string) => {
      changeSettings(s => ({ muted: [...new Set([...s.muted, rule])] }));
      say(toastWords.muted(), () => changeSettings(s => ({ muted: s.muted.filter(r => r !== rule) })));
    },
    onShow: (finding: string) => {
      const at = target();
      if (at) askTab(at.id, 'showFinding', { compose: at.compose, finding }).catch(gone);
    },
    onAnswer: (send: boolean) => {
      const at = target();
      if (at) askTab(at.id, 'answerAsk', { compose: at.compose, send }).catch(gone);
    },
  };
}
