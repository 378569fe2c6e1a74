import type { KeyChord } from '../lib/settings';

/** The keys of a chord as they are written on a keyboard. */
export function chordKeys({ code, alt, ctrl, shift }: KeyChord): string[] {
  const key = code.replace(/^(?:Key|Digit|Numpad)(?=.)/, '').replace(/^Enter$/, '↵');
  return [ctrl && 'Ctrl', alt && 'Alt', shift && '⇧', key].filter(k => k !== false);
}

/** A chord as keys. */
export function KeyHint({ chord }: { chord: KeyChord }) {
  return (
    <>
      {chordKeys(chord).map((key, i) => (
        <kbd key={key} class="key" style={i ? { marginLeft: '3px' } : undefined}>
          {key}
        </kbd>
      ))}
    </>
  );
}
