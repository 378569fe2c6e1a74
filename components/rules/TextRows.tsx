import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { cross, plus } from '../icons';

interface Props {
  /** Names the whole; a field is called so with its number. */
  label: string;
  hint?: ComponentChildren;
  items: readonly string[];
  onItems: (items: string[]) => void;
  /** Words of the button that adds one. */
  add: string;
  /** One stays, even if it is empty. */
  needed?: boolean;
  placeholder?: string;
  most?: number;
  /** Signs count one by one. */
  mono?: boolean;
  invalid?: (index: number) => boolean;
  /** What is said under a field. */
  note?: (index: number) => ComponentChildren;
  /** At the start of a line. */
  mark?: (index: number) => ComponentChildren;
}

/** Lines of text: Enter goes on in a new one, Backspace takes an empty one away. */
export function TextRows(props: Props) {
  const {
    label,
    hint,
    items,
    onItems,
    add,
    needed,
    placeholder,
    most = 60,
    mono,
    invalid,
    note,
    mark,
  } = props;
  const rows = useRef<HTMLUListElement>(null);
  const [focus, setFocus] = useState<number>();
  const shown = needed && items.length === 0 ? [''] : items;
  useLayoutEffect(() => {
    if (focus === undefined) return;
    rows.current?.querySelectorAll('input')[focus]?.focus();
    setFocus(undefined);
  }, [focus]);
  const put = (index: number, text: string) => onItems(shown.map((one, i) => (i === index ? text : one)));
  const insert = (at: number) => {
    if (shown.length >= most) return;
    onItems([...shown.slice(0, at), '', ...shown.slice(at)]);
    setFocus(at);
  };
  const remove = (index: number) => {
    onItems(shown.filter((_, i) => i !== index));
    if (shown.length > 1) setFocus(Math.max(0, index - 1));
  };
  return (
    <fieldset class="bare field">
      <legend class="flabel">{label}</legend>
      <ul class="stack-1 text-rows" ref={rows}>
        {shown.map((text, i) => (
          <li key={i}>
            <div class="row text-row">
              {mark?.(i)}
              <input
                class={mono ? 'input mono' : 'input'}
                aria-label={`${label} ${i + 1}`}
                aria-invalid={invalid?.(i) || undefined}
                lang={langOf(text)}
                spellcheck={false}
                value={text}
                placeholder={placeholder ?? ''}
                onInput={event => put(i, event.currentTarget.value)}
                onKeyDown={event => {
                  if (event.isComposing) return;
                  if (event.key === 'Enter') {
                    event.preventDefault();
                    insert(i + 1);
                  } else if (event.key === 'Backspace' && text === '' && shown.length > 1) {
                    event.preventDefault();
                    remove(i);
                  }
                }}
              />
              {(!needed || shown.length > 1) && (
                <IconButton
                  icon={cross}
                  label={t('remove', `${label} ${i + 1}`)}
                  class="btn-quiet btn-s"
                  onClick={() => remove(i)}
                />
              )}
            </div>
            {note?.(i)}
          </li>
        ))}
      </ul>
      {shown.length < most && (
        <button type="button" class="btn-link add-row" onClick={() => insert(shown.length)}>
          <Icon of={plus} size="s" />
          {add}
        </button>
      )}
      {hint && <p class="hint">{hint}</p>}
    </fieldset>
  );
}
