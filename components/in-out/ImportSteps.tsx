import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { arrow, check, ring } from '../icons';

export type ImportStep = 'file' | 'columns' | 'check' | 'bring';

const WORDS: Record<ImportStep, () => string> = {
  file: () => t('imStepFile'),
  columns: () => t('imStepColumns'),
  check: () => t('imStepCheck'),
  bring: () => t('imStepBring'),
};

/** Where in the import one is. */
export function ImportSteps({ now, steps }: { now: ImportStep; steps: readonly ImportStep[] }) {
  const at = steps.indexOf(now);
  return (
    <ol class="io-steps">
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'is-done' : index === at ? 'is-now' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <Icon of={index < at ? check : index === at ? arrow : ring} />
          {WORDS[step]()}
        </li>
      ))}
    </ol>
  );
}
