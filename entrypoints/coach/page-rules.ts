import type { Linter } from '../../lib/coach/linter';
import { pausing } from '../../lib/editors/watch-editor';
import { idle, inPieces } from './idle';
import type { Overlay } from './overlay';

/** The rules of a page, made ready while nobody waits for them. */
export class PageRules {
  linter!: Linter;
  /** They are being made ready: what is open is checked when they are. */
  cold = true;

  /** Gives whether they are ready; not where others came meanwhile, or it is all over. */
  async use(linter: Linter, over: AbortSignal, overlay: Overlay): Promise<boolean> {
    this.linter = linter;
    this.cold = true;
    // The frame after the start is for the compose that has the focus.
    await idle();
    const isWanted = () => this.linter === linter && !over.aborted;
    await inPieces(() => isWanted() && linter.warm());
    // So is what shows what they find.
    for (const step of ['style', 'raise'] as const) {
      await idle();
      if (!isWanted()) return false;
      overlay[step]();
    }
    await idle();
    // Half a sentence is another one than the whole.
    await pausing();
    if (!isWanted()) return false;
    this.cold = false;
    return true;
  }
}
