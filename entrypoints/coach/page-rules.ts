import type { Linter } from '../../lib/coach/linter';
import { pausing } from '../../lib/editors/watch-editor';
import { t } from '../../lib/i18n';
import { idle, inPieces } from './idle';

/** The rules of a page, made ready while nobody waits for them. */
export class PageRules {
  linter!: Linter;
  /** They are being made ready: what is open is checked when they are. */
  cold = true;

  /** Gives whether they are ready; not where others came meanwhile, or it is all over. */
  async use(linter: Linter, over: AbortSignal): Promise<boolean> {
    this.linter = linter;
    this.cold = true;
    await idle();
    // Texts of the interface come from the browser at their first use: that takes as long as all the rest.
    t('edgeQuiet');
    const isWanted = () => this.linter === linter && !over.aborted;
    await inPieces(() => isWanted() && linter.warm());
    // Half a sentence is another one than the whole.
    await pausing();
    if (!isWanted()) return false;
    this.cold = false;
    return true;
  }
}
