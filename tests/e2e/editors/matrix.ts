import { type Blocks, CELLS, type Cell } from './matrix-cells';

/** The editors of the matrix: a file each in `real/editors`. */
export const EDITORS = [
  'contenteditable',
  'textarea',
  'prosemirror',
  'tiptap',
  'lexical',
  'quill',
  'roosterjs',
  'slate',
  'draft',
  'ckeditor4',
  'ckeditor5',
  'tinymce',
  'summernote',
] as const;

/** What the page of `real/` lends to a test. */
interface Real {
  open(id: string): Promise<void>;
  set(blocks: Blocks): Promise<void>;
  focus(): void;
  state(): State;
  html(): string;
  point(): { x: number; y: number };
  markBox(): { x: number; y: number; width: number; height: number };
  count(): void;
  until(wanted: Blocks, limit: number, behind?: string): Promise<State & { is: boolean }>;
  marked(words: string, limit: number): Promise<string[]>;
}

interface State {
  model: Blocks;
  shown: Blocks;
  beforeCaret: string;
}

declare global {
  interface Window {
    real: Real;
  }
}

/** How a browser's test acts in the page of editors. */
export interface Hands {
  evaluate<T, A>(run: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /** A key with one that is held. */
  chord(held: 'Control' | 'Alt', key: 'KeyY' | 'KeyZ' | 'End'): Promise<void>;
  press(key: 'Digit1'): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Shows each step as an input method does, then puts the words in. */
  compose(steps: string[], words: string): Promise<void>;
  /** What the popover says; empty while none is open. */
  popover(): Promise<string>;
}

export interface Outcome {
  editor: string;
  cell: string;
  /** `refused`: nothing changed, and the person was told. */
  outcome: 'applied' | 'refused' | 'corrupt' | 'unread';
  undo: boolean;
  /** What was seen where something is not as it should be. */
  why: string;
}

/** Where an editor itself does otherwise, whoever writes in it. CONTRIBUTING names them too. */
export const EXCEPTIONS: { editor: string; cell: string; what: 'undo' | 'blanks'; why: string }[] = [
  { editor: 'roosterjs', cell: 'NBSP', what: 'undo', why: 'its undo brings one NBSP back as a blank' },
  { editor: 'tinymce', cell: 'NBSP', what: 'blanks', why: 'at any input it makes blanks of NBSPs in a line' },
];

/** How long an editor may take to come to rest, in ms. */
const PATIENCE = 4000;
const MORE = ' Soon.';

const say = (what: unknown) => JSON.stringify(what);
const until = (hands: Hands, wanted: Blocks, behind?: string) =>
  hands.evaluate(([blocks, limit, caret]) => window.real.until(blocks, limit, caret), [
    wanted,
    PATIENCE,
    behind,
  ] as const);
const inPopover = (hands: Hands) =>
  hands.evaluate(() => document.activeElement?.localName === 'yf-coach', undefined);

/** Goes into the popover and chooses the first suggestion. */
async function choose(hands: Hands): Promise<void> {
  const end = Date.now() + PATIENCE;
  do await hands.chord('Alt', 'KeyY');
  while (!(await inPopover(hands)) && Date.now() < end);
  await hands.press('Digit1');
}

const blank = (text: string) => text.replaceAll('\u00A0', ' ');
const blanks = (blocks: Blocks): Blocks =>
  blocks.map(runs => runs.map(run => ({ ...run, text: blank(run.text) })));

/** A field has no bold. */
const flat = (blocks: Blocks): Blocks =>
  blocks.map(runs => (runs.length ? [{ text: runs.map(run => run.text).join('') }] : []));

const typedBehind = (blocks: Blocks, sentence: string): Blocks =>
  blocks.map(runs =>
    runs.map((run, at) => {
      const isLast = at === runs.length - 1 && runs.map(({ text }) => text).join('') === sentence;
      return isLast ? { ...run, text: run.text + MORE } : run;
    }),
  );

/** What stands there once the input method is done. */
const begun = ({ before, composed }: Cell): Blocks => {
  const last = before.at(-1) ?? [];
  const words = last.map(run => ({ ...run, text: run.text + (composed?.words ?? '') }));
  return composed ? [...before.slice(0, -1), words] : before;
};

/** One editor × one document: read, marked, mended, taken back, mended again and typed on. */
export async function runCell(hands: Hands, editor: string, cell: Cell): Promise<Outcome> {
  const plain = editor === 'textarea';
  const form = plain ? flat : (blocks: Blocks) => blocks;
  const isExcepted = (what: string) =>
    EXCEPTIONS.some(one => one.editor === editor && one.cell === cell.name && one.what === what);
  const fail = (outcome: Outcome['outcome'], why: string): Outcome => ({
    editor,
    cell: cell.name,
    outcome,
    undo: false,
    why,
  });

  const prepare = async (): Promise<string> => {
    await hands.evaluate(blocks => window.real.set(blocks), cell.before);
    await hands.evaluate(() => window.real.focus(), undefined);
    await hands.chord('Control', 'End');
    if (cell.composed) await hands.compose(cell.composed.steps, cell.composed.words);
    const now = await until(hands, form(begun(cell)));
    if (!now.is) return `begins with ${say(now)}`;
    if (plain) return '';
    const words = await hands.evaluate(([mark, limit]) => window.real.marked(mark, limit), [
      cell.mark,
      PATIENCE,
    ] as const);
    return words.length === 1 && words[0] === cell.mark ? '' : `marked ${say(words)}`;
  };

  const unread = await prepare();
  if (unread) return fail('unread', unread);
  const before = await hands.evaluate(
    () => ({ ...window.real.state(), html: window.real.html() }),
    undefined,
  );
  await choose(hands);
  const wanted = isExcepted('blanks') ? blanks(form(cell.after)) : form(cell.after);
  // An editor that lags behind the browser puts the caret when the text already stands.
  const after = await until(hands, wanted, blank(cell.sentence));
  if (!after.is) {
    const now = await hands.evaluate(() => window.real.html(), undefined);
    const told = await hands.popover();
    if (now === before.html && say(after.model) === say(before.model) && told.includes('Copy'))
      return fail('refused', told);
    return fail('corrupt', `model ${say(after.model)} shown ${say(after.shown)} popover ${say(told)}`);
  }
  if (blank(after.beforeCaret) !== blank(cell.sentence))
    return fail('corrupt', `caret behind ${say(after.beforeCaret)}`);

  await hands.chord('Control', 'KeyZ');
  const undone = await until(hands, before.model);
  const html = await hands.evaluate(() => window.real.html(), undefined);
  const why = !undone.is
    ? `undo gives model ${say(undone.model)} shown ${say(undone.shown)}`
    : html !== before.html
      ? `undo gives ${html} for ${before.html}`
      : '';
  const done: Outcome = { editor, cell: cell.name, outcome: 'applied', undo: why === '', why };
  if (!cell.again) return done;
  if (!undone.is) await prepare();
  await choose(hands);
  const again = await until(hands, wanted);
  if (!again.is) return fail('corrupt', `the second time ${say(again)}`);
  await hands.type(MORE);
  const typed = await until(hands, typedBehind(wanted, cell.sentence));
  if (!typed.is) return fail('corrupt', `typed on ${say(typed)}`);
  return done;
}

/** The editor of an opened page: all documents, one after the other. */
export async function runEditor(hands: Hands, id: string): Promise<Outcome[]> {
  await hands.evaluate(chosen => window.real.open(chosen), id);
  const { x, y } = await hands.evaluate(() => window.real.point(), undefined);
  await hands.click(x, y);
  const all: Outcome[] = [];
  for (const cell of CELLS) all.push(await runCell(hands, id, cell));
  return all;
}

/** What is not as it should be, and not excepted by name; and exceptions that are none any more. */
export function wrongIn(all: Outcome[]): string[] {
  const wrong = all.flatMap(({ editor, cell, outcome, undo, why }) => {
    const excepted = EXCEPTIONS.some(
      one => one.editor === editor && one.cell === cell && one.what === 'undo',
    );
    const isRight = outcome === 'refused' || (outcome === 'applied' && undo !== excepted);
    return isRight ? [] : [`${editor} × ${cell}: ${outcome}, undo ${undo}. ${why}`];
  });
  return all.length === EDITORS.length * CELLS.length ? wrong : [...wrong, `${all.length} cells were run`];
}

/** A table for the test's output: one row an editor. */
export function tableOf(browser: string, all: Outcome[]): string {
  const wide = Math.max(...EDITORS.map(id => id.length));
  const head = `${browser.padEnd(wide)}  ${CELLS.map(cell => cell.name.padEnd(16)).join('')}`;
  const rows = EDITORS.filter(id => all.some(one => one.editor === id)).map(id => {
    const cells = CELLS.map(cell => {
      const one = all.find(each => each.editor === id && each.cell === cell.name);
      const undo = one?.outcome === 'applied' && !one.undo ? ', no undo' : '';
      return `${one?.outcome ?? '-'}${undo}`.padEnd(16);
    });
    return `${id.padEnd(wide)}  ${cells.join('')}`;
  });
  return [head, ...rows].join('\n');
}
