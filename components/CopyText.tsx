import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Icon } from './Icon';
import { check, copy } from './icons';

type State = 'idle' | 'copied' | 'failed';

/** A text that could not be put into the draft, to be taken by hand. */
export function CopyText({ text }: { text: string }) {
  const [state, setState] = useState<State>('idle');
  const onCopy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <div class="finding-note" role="status">
      <p>{t('notTaken')}</p>
      <p class="copy-text">{text.trim()}</p>
      <div class="row">
        <button type="button" class="btn btn-s" onClick={onCopy}>
          <Icon of={state === 'copied' ? check : copy} />
          {state === 'copied' ? t('copied') : t('copy')}
        </button>
        {state === 'failed' && <span class="label">{t('copyByHand')}</span>}
      </div>
    </div>
  );
}
