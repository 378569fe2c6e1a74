import { browser } from 'wxt/browser';
import type { DraftActions } from '../../components/DraftTab';
import { toastWords } from '../../components/toast-words';
import { thisMoment } from '../../lib/author';
import { careActions } from '../../lib/care-actions';
import { clientActions } from '../../lib/client-actions';
import { isoOf, localDay } from '../../lib/clients/days';
import { countWrong } from '../../lib/db/day-counts';
import { t } from '../../lib/i18n';
import { askTab } from '../../lib/messages';
import { useAnswer } from '../../lib/playbook-actions';
import { newRuleHash } from '../../lib/rules/phrase-from';
import { changeSettings } from '../../lib/settings';
import type { PanelStore } from './panel-store';

/** What the Draft tab asks of the page. */
export function draftActions({ db, tab, refused, receiver, answers, say, failed }: PanelStore): DraftActions {
  const act = clientActions(db);
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
    onWrong: (finding: string, rule: string) => {
      const at = target();
      if (!at) return;
      const { now, zone } = thisMoment();
      countWrong(db, isoOf(localDay(now, zone)), rule).then(() => say(t('wrongCounted')), failed);
      askTab(at.id, 'leaveFinding', { compose: at.compose, finding }).catch(gone);
    },
    onMute: (rule: string) => {
      changeSettings(s => ({ muted: [...new Set([...s.muted, rule])] }));
      say(toastWords.muted(), () => changeSettings(s => ({ muted: s.muted.filter(r => r !== rule) })));
    },
    onShow: (finding: string) => {
      const at = target();
      if (at) askTab(at.id, 'showFinding', { compose: at.compose, finding }).catch(gone);
    },
    onRule: quote => {
      browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${newRuleHash(quote)}` });
    },
    onInsert: (words, place) => {
      const at = target();
      if (!at) return;
      askTab(at.id, 'insertWords', { compose: at.compose, words, place }).then(outcome => {
        if (outcome === 'done') say(toastWords.inserted());
        else if (outcome === 'refused') say(toastWords.notTaken());
        else gone();
      }, gone);
    },
    onKnownAnswer: (reason, text) => {
      const at = target();
      if (!at) return;
      askTab(at.id, 'insertWords', { compose: at.compose, words: text, place: 'start' }).then(outcome => {
        if (outcome === 'done') {
          say(toastWords.inserted());
          answers.onAnswered(at.compose);
          useAnswer(db, reason, text).catch(failed);
        } else if (outcome === 'refused') say(toastWords.notTaken());
        else gone();
      }, gone);
    },
    onFollowUp: ({ what, when, who }) => {
      const client = receiver.value;
      if (!client) return;
      const made = { text: what, who, ...(when ? { due: when.slice(0, 10) } : {}) };
      act
        .addCommitment(client.id, made)
        .then(undo => say(toastWords.followUp(client.name), () => undo().catch(failed)), failed);
    },
    onProblem: () => {
      const client = receiver.value;
      if (!client) return;
      const title = tab.value.view?.thread?.subject?.trim() || t('problemUnnamed');
      careActions(db)
        .problem(client.id, title)
        .then(undo => say(t('problemBegun', title), () => undo().catch(failed)), failed);
    },
    onAnswer: (send: boolean) => {
      const at = target();
      if (at) askTab(at.id, 'answerAsk', { compose: at.compose, send }).catch(gone);
    },
  };
}
