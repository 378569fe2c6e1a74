/** How much is done at once where it can wait, in ms: a frame has room for it. */
const PIECE = 1;
/** In so many ms of waiting the piece grows by one: only a page that never rests takes that long. */
const GROWS = 4000;

/** Resolves in a later frame, when the page has nothing of its own to do, or soon after. */
export const idle = (): Promise<void> =>
  new Promise(done => setTimeout(() => requestIdleCallback(() => done(), { timeout: 50 }), 16));

/**
 * Does `piece` after `piece` until one says that it was the last, a little in each idle moment of the page; more of
 * it the longer the page lets it wait.
 */
export async function inPieces(piece: () => boolean): Promise<void> {
  const begun = performance.now();
  for (;;) {
    await idle();
    const now = performance.now();
    const until = now + Math.max(PIECE, (now - begun) / GROWS);
    do if (!piece()) return;
    while (performance.now() < until);
  }
}
