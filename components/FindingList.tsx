import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { FindingView } from '../lib/messages';
import { Finding } from './Finding';
import { useKeys } from './use-keys';

export interface FindingActions {
  onChoose: (finding: string, index: number) => void;
  onLeave: (finding: string) => void;
  /** Of this rule, whose finding is wrong here. */
  onWrong: (finding: string, rule: string) => void;
  /** `rule` is the key under which it is muted, `<pack>:<rule>`. */
  onMute: (rule: string) => void;
  /** Shows the words in the page. */
  onShow?: (finding: string) => void;
  /** Begins a rule with the flagged words. */
  onRule?: (quote: string) => void;
}

interface Props extends FindingActions {
  findings: FindingView[];
  /** Single-letter keys are on: 1–3 choose for the finding that has the focus, else for the first. */
  keys: boolean;
  /** Ids of the findings that Send waits for. */
  asked?: string[];
  /** A suggestion that the editor did not take. */
  refused?: { finding: string; text: string };
  onAnswer?: (send: boolean) => void;
}

/** All findings of the draft, in its order. */
export function FindingList({ findings, keys, asked = [], refused, onAnswer, ...act }: Props) {
  const [focused, setFocused] = useState<string>();
  const current = findings.find(v => v.finding.id === focused) ?? findings[0];
  // One pair of buttons per view, on the first finding that is asked about.
  const firstAsked = findings.find(v => asked.includes(v.finding.id));
  const choose = (index: number) => {
    if (current?.suggestions[index]?.edit) act.onChoose(current.finding.id, index);
  };
  useKeys({ Digit1: () => choose(0), Digit2: () => choose(1), Digit3: () => choose(2) }, keys);
  return (
    <ol class="stack-3">
      {findings.map(view => {
        const { id, rule } = view.finding;
        return (
          <li key={id} onFocusCapture={() => setFocused(id)}>
            <Finding
              view={view}
              quoted
              current={findings.length > 1 && view === current}
              asking={asked.includes(id)}
              copy={refused?.finding === id ? refused.text : undefined}
              onChoose={index => act.onChoose(id, index)}
              onLeave={() => act.onLeave(id)}
              onWrong={() => act.onWrong(id, rule)}
              {...(view.finding.pack.lockedBy === undefined ? { onMute: () => act.onMute(rule) } : {})}
              onShow={act.onShow && (() => act.onShow?.(id))}
              hint={
                act.onRule && (
                  <button type="button" class="btn-link" onClick={() => act.onRule?.(view.finding.quote)}>
                    {t('makeRule')}
                  </button>
                )
              }
              onAnswer={view === firstAsked ? onAnswer : undefined}
            />
          </li>
        );
      })}
    </ol>
  );
}
