import type { Level } from '../coach/phrase-pack';

/**
 * By level, the number of its mark, which is its priority too. Its name is `MARK` and the number: neutral, since the
 * page can read it. `highlight.css`, which is in the manifest and in `paint.ts` (so without a comment), has their
 * looks: values are `--mark-*` of tokens.css, the text colour stays the host's.
 */
export const LEVELS: Record<Level, number> = { suggest: 1, warn: 2, stop: 3 };
export const MARK = 'm';
export const MARKS = 3;
