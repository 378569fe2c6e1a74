import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { useFocus } from '../use-focus';

interface Props {
  label: string;
  onSave: (text: string) => void;
  onClose: () => void;
}

/** One line that was asked for: Enter keeps it, Esc leaves. */
export function OneLine({ label, onSave, onClose }: Props) {
  const [text, setText] = useState('');
  const field = useFocus<HTMLInputElement>();
  return (
    <form
      class="row"
      onSubmit={event => {
        event.preventDefault();
        if (text.trim()) onSave(text.trim());
        else onClose();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={field}
        class="input grow"
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <button type="submit" class="btn btn-s">
        {t('save')}
      </button>
    </form>
  );
}
