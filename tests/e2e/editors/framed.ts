import type { Clip } from '../lib/pixels';
import { WARN_LINE } from '../lib/pixels';
import type { Hands } from './matrix';

/** Editors of the matrix that stand in a frame of the page. */
export const FRAMED = ['ckeditor4', 'tinymce'] as const;

/** What a browser's test does beside what the matrix needs. */
export interface FramedHands extends Hands {
  escape(): Promise<void>;
  send(): Promise<void>;
  colours(clip: Clip): Promise<string[]>;
}

declare global {
  interface Window {
    /** How often Ctrl+Enter came to the editor. */
    chords: number;
    sent: string[];
  }
}

/** How long something may take to show, in ms. */
const PATIENCE = 7000;
const OPENING = 'Company policy says that';
const NO = 'Unfortunately we cannot';
/** What the popover says of them. */
const ABOUT_OPENING = 'Starts with company policy';
const ABOUT_NO = 'Says no';

async function until<T>(what: string, read: () => Promise<T>, isSo: (found: T) => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await read();
    if (isSo(found)) return;
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(found)}`);
  }
}

const popoverHas = (hands: FramedHands, part: string) =>
  until(`the popover has ${part || 'nothing'}`, hands.popover, text =>
    part ? text.includes(part) : text === '',
  );
const focus = (hands: FramedHands) =>
  hands.evaluate(() => document.activeElement?.localName ?? '', undefined);
const focusIs = (hands: FramedHands, name: string) =>
  until(
    `the focus is in ${name}`,
    () => focus(hands),
    found => found === name,
  );
const words = (hands: FramedHands) =>
  hands.evaluate(() => JSON.stringify(window.real.state().shown), undefined);

async function begin(hands: FramedHands, id: string, lines: string[]): Promise<void> {
  await hands.evaluate(chosen => window.real.open(chosen), id);
  await hands.evaluate(
    blocks => window.real.set(blocks),
    lines.map(text => [{ text }]),
  );
  const { x, y } = await hands.evaluate(() => window.real.point(), undefined);
  await hands.click(x, y);
}

/** In a frame as in the page itself: marks are seen and clicked, keys open, walk, close, and pass to the editor. */
export async function runFramed(hands: FramedHands, id: string): Promise<void> {
  await begin(hands, id, [`${OPENING} goods are replaced.`, `${NO} refund this.`]);
  await hands.evaluate(([all, limit]) => window.real.marked(all, limit), [
    [OPENING, NO].join(),
    PATIENCE,
  ] as const);
  const box = await hands.evaluate(() => window.real.markBox(), undefined);
  await until(
    'the mark is seen',
    () => hands.colours(box),
    colours => colours.includes(WARN_LINE),
  );

  await hands.click(box.x + box.width / 2, box.y + box.height / 2);
  await popoverHas(hands, ABOUT_OPENING);
  await focusIs(hands, 'iframe');
  await hands.escape();
  await popoverHas(hands, '');

  await hands.chord('Alt', 'KeyY');
  await popoverHas(hands, ABOUT_OPENING);
  await focusIs(hands, 'yf-coach');
  await hands.chord('Alt', 'KeyY');
  await popoverHas(hands, ABOUT_NO);
  await hands.escape();
  await popoverHas(hands, '');
  await focusIs(hands, 'iframe');
  await hands.chord('Control', 'End');
  await hands.type(' Sorry.');
  await until(
    'typing goes on',
    () => words(hands),
    shown => shown.includes('this. Sorry.'),
  );

  await hands.evaluate(() => window.real.count(), undefined);
  await hands.send();
  await until(
    'the chord is heard',
    () => hands.evaluate(() => window.chords, undefined),
    n => n === 1,
  );
}

/** Ctrl+Enter in the frame of a mail: asked about before the page hears it, and followed until it was sent. */
export async function runFramedMail(hands: FramedHands): Promise<void> {
  const sent = () => hands.evaluate(() => window.sent.length, undefined);
  const marked = (all: string) =>
    until(
      `marked is ${all || 'nothing'}`,
      () => hands.evaluate(text => window.real.marked(text, 0), all),
      found => found.join() === all,
    );
  await begin(hands, 'roundcube', [`${NO} refund this.`, `${OPENING} goods are replaced.`]);
  await marked([NO, OPENING].join());
  await hands.chord('Alt', 'KeyY');
  await focusIs(hands, 'yf-coach');
  await hands.press('Digit1');
  // A start that waits for its end is asked about.
  await marked(OPENING);
  await focusIs(hands, 'iframe');
  await hands.send();
  await focusIs(hands, 'yf-coach');
  if ((await sent()) !== 0) throw new Error('sent before it was asked');
  await hands.escape();
  await focusIs(hands, 'iframe');
  await marked(OPENING);
  await hands.send();
  await until('sent', sent, count => count === 1);
  // The page said so: the draft is forgotten.
  await marked('');
}
