import type { Suggestion } from '../lib/coach/finding';
import { t } from '../lib/i18n';
import { langOf } from './format';

interface Props {
  suggestion: Suggestion;
  /** From 0; shown, and pressed, as a key from 1. */
  index: number;
  onChoose: (index: number) => void;
}

/**
 * One way to say it: the new start in the accent colour, what is kept in grey, a caret where typing goes
 * on. A tip only says.
 */
export function SuggestionButton({ suggestion, index, onChoose }: Props) {
  const { lead, edit, clause, unfinished } = suggestion;
  const lang = langOf(lead || suggestion.rest);
  if (!edit) {
    return (
      <p class="sug sug-tip">
        <span aria-hidden="true">–</span>
        <span lang={lang}>{lead}</span>
      </p>
    );
  }
  const rest = clause === undefined ? suggestion.rest : '';
  const open = unfinished || clause !== undefined;
  return (
    <button type="button" class="sug" aria-keyshortcuts={String(index + 1)} onClick={() => onChoose(index)}>
      <kbd class="key">{index + 1}</kbd>
      <span lang={lang}>
        <b>{lead}</b>
        {lead && rest && lang === 'en' ? ' ' : ''}
        {rest && <span class="rest">{rest}</span>}
        {open && <span class="caret" />}
        {open && <span class="sr"> {t('typeOn')}</span>}
      </span>
    </button>
  );
}
