import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';

interface Props {
  value: string;
  /** What it is, for screen readers. */
  label: string;
  onSave: (value: string) => void;
  /** Begins in the field. */
  editing?: boolean;
  /** The field was left, saved or not. */
  onDone?: () => void;
  /** Several lines: Shift+Enter makes a new one. */
  long?: boolean;
}

/**
 * A text that is edited where it stands: click or Enter begins, Enter or leaving the field saves, Esc
 * leaves it as it was. The undo of a save is the parent's to offer.
 */
export function EditableText({ value, label, onSave, editing = false, onDone, long = false }: Props) {
  const [draft, setDraft] = useState<string | undefined>(editing ? value : undefined);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const backToButton = useRef(false);
  const open = draft !== undefined;

  useEffect(() => {
    if (open) {
      field.current?.focus();
      field.current?.select();
    } else if (backToButton.current) {
      backToButton.current = false;
      button.current?.focus();
    }
  }, [open]);

  const end = (save: boolean, byKey: boolean) => {
    // Leaving by key removes the field, and the browser then tells of a blur too.
    if (draft === undefined) return;
    backToButton.current = byKey;
    setDraft(undefined);
    if (save && draft.trim() !== value.trim()) onSave(draft.trim());
    onDone?.();
  };

  if (!open) {
    return (
      <button
        ref={button}
        type="button"
        class="edit"
        title={t('clickToEdit')}
        onClick={() => setDraft(value)}
      >
        <span class="sr">{t('editField', label)} </span>
        {value || <span class="label">{t('empty')}</span>}
      </button>
    );
  }
  const Field = long ? 'textarea' : 'input';
  return (
    <Field
      ref={field}
      class="input"
      aria-label={label}
      value={draft}
      rows={long ? 3 : undefined}
      onInput={event => setDraft(event.currentTarget.value)}
      onBlur={() => end(true, false)}
      onKeyDown={event => {
        // Enter that ends an input method's composition belongs to it.
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          end(false, true);
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          end(true, true);
        }
      }}
    />
  );
}
