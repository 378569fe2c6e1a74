import type { KeyChord } from '../../lib/settings';
import { chordKeys } from '../KeyHint';

/** A chord, or a row of figures: "Alt 1–6". */
export function ChordHint({ chord, to }: { chord: KeyChord; to?: string }) {
  return (
    <span class="chord" aria-hidden="true">
      {chordKeys(chord).map(key => (
        <kbd key={key} class="key">
          {key}
        </kbd>
      ))}
      {to !== undefined && (
        <>
          –<kbd class="key">{to}</kbd>
        </>
      )}
    </span>
  );
}
