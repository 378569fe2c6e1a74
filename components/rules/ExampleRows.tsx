import { t } from '../../lib/i18n';
import type { ExampleResult } from '../../lib/rules/try-rule';
import { Icon } from '../Icon';
import { check, cross } from '../icons';
import { TextRows } from './TextRows';
import { missedWords } from './trial-words';

interface Props {
  kind: 'flag' | 'pass';
  items: readonly string[];
  onItems: (items: string[]) => void;
  /** Of the lines that are filled in, as they were when they were tried. */
  results: readonly ExampleResult[];
}

/** Examples of a rule, each with what became of it. */
export function ExampleRows({ kind, items, onItems, results }: Props) {
  const resultAt = (index: number) => results.find(one => one.text === items[index]?.trim());
  return (
    <TextRows
      label={t(kind === 'flag' ? 'rulesMustFlag' : 'rulesMustPass')}
      items={items}
      onItems={onItems}
      most={100}
      add={t(kind === 'flag' ? 'rulesFlagAdd' : 'rulesPassAdd')}
      mark={i => {
        const result = resultAt(i);
        return (
          <span class={`example-mark ${result?.ok ? 'yes' : 'late'}`}>
            {result && <Icon of={result.ok ? check : cross} />}
          </span>
        );
      }}
      note={i => {
        const result = resultAt(i);
        if (!result) return null;
        const { ok, quote, missed } = result;
        const words = missed
          ? missedWords(missed)
          : quote !== undefined
            ? t('rulesFlagged', quote)
            : t('rulesPassed');
        return <p class={ok ? 'hint example-note' : 'hint example-note late m'}>{words}</p>;
      }}
    />
  );
}
