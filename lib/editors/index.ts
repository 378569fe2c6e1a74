import type { EditorKind } from './editor';

/** Every file in `kinds` default-exports one. */
const modules = import.meta.glob<EditorKind>('./kinds/*.ts', { eager: true, import: 'default' });

const DEFAULT_ORDER = 50;

/** All editor kinds, those asked first in front. */
export const editorKinds: readonly EditorKind[] = Object.values(modules).sort(
  (a, b) => (a.order ?? DEFAULT_ORDER) - (b.order ?? DEFAULT_ORDER),
);

/** The kind that edits `element`; `undefined` where nobody can type. */
export function editorFor(element: HTMLElement): EditorKind | undefined {
  return editorKinds.find(kind => kind.matches(element));
}
