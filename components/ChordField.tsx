import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { KeyChord } from '../lib/settings';
import { KeyHint } from './KeyHint';

const MODIFIERS = /^(?:Alt|Control|Shift|Meta|OS)(?:Left|Right)?$|^CapsLock$/;

interface Props {
  label: string;
  chord: KeyChord;
  onChord: (chord: KeyChord) => void;
}

/** Records a chord: press the button, then the keys. Esc leaves it as it was; it needs Alt or Ctrl. */
export function ChordField({ label, chord, onChord }: Props) {
  const [listening, setListening] = useState(false);
  const [refused, setRefused] = useState(false);
  const stop = () => {
    setListening(false);
    setRefused(false);
  };
  return (
    <div class="set-row">
      <span>{label}</span>
      <span class="row end">
        {listening && <span class="hint">{refused ? t('chordNeeds') : t('chordPress')}</span>}
        <button
          type="button"
          class="btn btn-s"
          aria-pressed={listening}
          onClick={() => setListening(!listening)}
          onBlur={stop}
          onKeyDown={event => {
            if (!listening || event.code === 'Tab' || MODIFIERS.test(event.code)) return;
            event.preventDefault();
            event.stopPropagation();
            if (event.code === 'Escape') {
              stop();
            } else if (event.altKey || event.ctrlKey) {
              onChord({ code: event.code, alt: event.altKey, ctrl: event.ctrlKey, shift: event.shiftKey });
              stop();
            } else {
              setRefused(true);
            }
          }}
        >
          <span class="sr">{t('changeKeys', label)} </span>
          <KeyHint chord={chord} />
        </button>
      </span>
    </div>
  );
}
