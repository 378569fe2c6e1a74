import type { Level } from '../coach/phrase-pack';

/**
 * Neutral, since the page can read them. The numbers are also the priorities. `highlight.css`, which is in the
 * manifest and in `paint.ts` (so without a comment), has their looks: values are `--mark-*` of tokens.css, the
 * text colour stays the host's.
 */
export const MARKS: Record<Level, { name: string; priority: number }> = {
  suggest: { name: 'm1', priority: 1 },
  warn: { name: 'm2', priority: 2 },
  stop: { name: 'm3', priority: 3 },
};
