import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { useFocus } from './use-focus';

interface Props {
  onSave: (text: string) => void;
  onClose: () => void;
}

/** A new note. Enter saves, Shift+Enter makes a line, Esc leaves. */
export function NoteBox({ onSave, onClose }: Props) {
  const [text, setText] = useState('');
  const field = useFocus<HTMLTextAreaElement>();
  const save = () => (text.trim() ? onSave(text.trim()) : onClose());
  return (
    <form
      class="inline-form stack"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={field}
        class="input"
        rows={3}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.isComposing) return;
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
        }}
      />
      <div class="row">
        <button type="submit" class="btn btn-s">
          {t('save')} <kbd class="key">↵</kbd>
        </button>
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          {t('cancel')}
        </button>
        <span class="hint end">{t('newLineKeys')}</span>
      </div>
    </form>
  );
}
