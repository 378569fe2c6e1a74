import type { Problem } from '../coach/pack-problems';
import type { PatternEngine } from '../coach/pattern-rules';
import type { Category, Level, Pack } from '../coach/phrase-pack';

/**
 * Why something of an opened file was left out.
 * `file-kind`: no kind of file that is read. `too-large`: over a limit. `broken-zip`, `broken-yaml`, `broken-json`,
 * `broken-csv`: can't be read as that. `extends`: a check of Vale's that is no list of words. `scope`: it looks at
 * something that a mail does not have. `pattern`: one that is neither a list of words nor an advanced pattern. `only-signs`: no word
 * in it. `case-only`: only capitals would change. `phrase`, `rule`, `pack`: a problem of the pack format.
 * `repeated`: stands there before. `empty`: nothing in it. `too-many`, `too-many-patterns`: more than a pack may have.
 */
export type SkipReason =
  | 'file-kind'
  | 'too-large'
  | 'broken-zip'
  | 'broken-yaml'
  | 'broken-json'
  | 'broken-csv'
  | 'extends'
  | 'scope'
  | 'pattern'
  | 'only-signs'
  | 'case-only'
  | 'phrase'
  | 'rule'
  | 'pack'
  | 'repeated'
  | 'empty'
  | 'too-many'
  | 'too-many-patterns';

export interface Skipped {
  file: string;
  /** Line of the file, from 1. */
  line?: number;
  /** The piece that was left out; absent where it is the whole file. */
  what?: string;
  reason: SkipReason;
  /** What the reason is about: a kind of check, a scope, a limit. */
  detail?: string;
  problem?: Problem;
}

export type OpenedKind = 'pack' | 'vale' | 'list';

/** What became of opened files: a pack, and what was left out of it. */
export interface OpenedPack {
  kind: OpenedKind;
  pack: Pack;
  skipped: Skipped[];
}

/** What files without categories and levels of their own are given. */
export interface OpenOptions {
  category: Category;
  level: Level;
  /** Checks advanced patterns. Without it those of packs are taken as they are, and those of Vale left out. */
  engine?: PatternEngine;
}

/** A file that was chosen; `path` with its folders, with slashes. */
export interface ChosenFile {
  path: string;
  bytes: Uint8Array;
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, '');
