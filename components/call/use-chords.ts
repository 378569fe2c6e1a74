import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeyChord } from '../../lib/settings';

/** A chord and what it does; with `digits` also the figures after it, each with its own index from 0. */
export interface ChordAction {
  chord: KeyChord;
  digits?: number;
  /** Answers `false` where it has nothing to do now: the key is the field's. */
  act: (index: number) => unknown;
}

const digitOf = (code: string): number => {
  const found = /^(?:Digit|Numpad)(\d)$/.exec(code);
  // On the keyboard 0 stands after 9.
  return found ? Number(found[1]) || 10 : Number.NaN;
};

/** Which of the figures it is, from 0; nothing where it is another key. */
export function chordIndex(
  event: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>,
  { chord, digits }: Pick<ChordAction, 'chord' | 'digits'>,
): number | undefined {
  if (event.metaKey || event.altKey !== chord.alt || event.ctrlKey !== chord.ctrl) return undefined;
  if (event.shiftKey !== chord.shift) return undefined;
  if (digits === undefined) return event.code === chord.code ? 0 : undefined;
  const index = digitOf(event.code) - digitOf(chord.code);
  return index >= 0 && index < digits ? index : undefined;
}

/** Chords on the whole document, in fields too; by code, and what they would type is not typed. */
export function useChords(actions: readonly ChordAction[]): void {
  const now = useRef(actions);
  now.current = actions;
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat || event.defaultPrevented) return;
      for (const action of now.current) {
        const index = chordIndex(event, action);
        if (index === undefined || action.act(index) === false) continue;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
    };
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, []);
}
