export interface Run {
  text: string;
  bold?: true;
}
export type Blocks = Run[][];

/** One document in which a phrase is to be mended. */
export interface Cell {
  name: string;
  /** What stands there before. */
  before: Blocks;
  /** Put in by an input method at the end of that. */
  composed?: { steps: string[]; words: string };
  mark: string;
  after: Blocks;
  /** The sentence behind which the caret stands then. */
  sentence: string;
  /** Mended once more after the undo, and typed on behind it. */
  again?: true;
}

const REST = ' damaged goods are replaced within 14 days.';
const SAID = 'Company policy says that';
const SAYS = 'In order to be fair to everyone,';
const ZH = '样品须在 14 天内退回。';

export const CELLS: Cell[] = [
  {
    name: 'plain',
    again: true,
    before: [[{ text: `${SAID}${REST}` }]],
    mark: SAID,
    after: [[{ text: `${SAYS}${REST}` }]],
    sentence: `${SAYS}${REST}`,
  },
  {
    name: 'bold',
    again: true,
    before: [
      [
        { text: 'Com' },
        { text: 'pany pol', bold: true },
        { text: 'icy says that damaged ' },
        { text: 'goods', bold: true },
        { text: ' are replaced.' },
      ],
    ],
    mark: SAID,
    after: [[{ text: `${SAYS} damaged ` }, { text: 'goods', bold: true }, { text: ' are replaced.' }]],
    sentence: `${SAYS} damaged goods are replaced.`,
  },
  {
    name: 'blocks',
    before: [[{ text: 'Hi Anna,' }], [{ text: `${SAID}${REST}` }], [{ text: 'Best,' }], [{ text: 'Sam' }]],
    mark: SAID,
    after: [[{ text: 'Hi Anna,' }], [{ text: `${SAYS}${REST}` }], [{ text: 'Best,' }], [{ text: 'Sam' }]],
    sentence: `${SAYS}${REST}`,
  },
  {
    name: 'emoji',
    before: [[{ text: 'Hi 👋🏽 Anna 👨‍👩‍👧,' }], [{ text: `${SAID} damaged 😀 goods 👍🏿 are replaced.` }]],
    mark: SAID,
    after: [[{ text: 'Hi 👋🏽 Anna 👨‍👩‍👧,' }], [{ text: `${SAYS} damaged 😀 goods 👍🏿 are replaced.` }]],
    sentence: `${SAYS} damaged 😀 goods 👍🏿 are replaced.`,
  },
  {
    name: 'NBSP',
    before: [[{ text: 'Company\u00A0policy says\u00A0that\u00A0damaged goods are\u00A0replaced.' }]],
    mark: SAID,
    // The blank behind the phrase is part of what is replaced.
    after: [[{ text: `${SAYS} damaged goods are\u00A0replaced.` }]],
    sentence: `${SAYS} damaged goods are\u00A0replaced.`,
  },
  {
    name: 'Chinese',
    again: true,
    before: [[{ text: '周女士，您好！' }]],
    composed: { steps: ['gen', 'genju', '根据公司'], words: `根据公司规定，${ZH}` },
    mark: '根据公司规定',
    after: [[{ text: `周女士，您好！为了公平起见，${ZH}` }]],
    sentence: `周女士，您好！为了公平起见，${ZH}`,
  },
];
