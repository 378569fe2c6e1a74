import type { Numbers } from '../../lib/insight/numbers';

/** How a series is drawn: told apart without colour. */
export type Fill = 'solid' | 'outline' | 'stripes' | 'dots';

/** A row of figures, one for each label; nothing where nothing is known. */
export interface Series {
  label: string;
  fill: Fill;
  values: readonly (number | undefined)[];
}

/** One question with its answer, and the figures of both chart and table. */
export interface Question {
  id: string;
  title: string;
  /** As a sentence; absent where there is nothing yet. */
  answer?: string;
  /** What to do, where there is nothing yet. */
  empty: string;
  /** What it rests on. */
  rests?: string;
  /** `stack`: on top of each other. `bars`: side by side. `flow`: the second one downwards. */
  kind: 'stack' | 'bars' | 'flow';
  /** What the labels are: the head of the table's first column. */
  of: string;
  labels: readonly string[];
  series: readonly Series[];
  /** How a figure is written. */
  write: (value: number) => string;
  /** The highest value, where it is given. */
  max?: number;
}

/** The weeks or months that are shown. */
export type Span = '12w' | 'year';

/** Makes a question of the numbers; the same for a rep and for a team. */
export type Ask = (numbers: Numbers, span: Span) => Question;
