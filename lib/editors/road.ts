/**
 * How an editor that keeps a model of its own takes words: what the browser's own command does there, such an
 * editor does not see, or puts back. A file in `roads` default-exports `defineRoad({…})`.
 */
export interface Road {
  /** The file's name. */
  id: string;
  /** Whether the editor of `element` (an editable root) goes this way. */
  matches(element: HTMLElement): boolean;
  /** For so many ms after a change the editor's undo makes one step of it and of what comes next. */
  rest?: number;
  /** Puts `text` in place of what is selected in `element`. `false`: not taken. */
  insert(element: HTMLElement, text: string): boolean;
}

export function defineRoad(road: Road): Road {
  return road;
}

/** A script of its own brings them, to pages that may have such an editor; the scripts of ours share a global. */
const world = globalThis as { yesfirstRoads?: readonly Road[] };

/** Called by that script. In: those asked first in front. */
export function offerRoads(roads: readonly Road[]): void {
  world.yesfirstRoads = roads;
}

/** The way into `element`; `undefined`: by the browser's own command. */
export function roadInto(element: HTMLElement): Road | undefined {
  return world.yesfirstRoads?.find(road => road.matches(element));
}
