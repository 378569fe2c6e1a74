import type { Compose, SendState } from '../adapter';
import { finder, isVisible } from '../find';
import { observe, timer, untilSettled } from '../watching';
import { selectors } from './selectors';

const { findAll } = finder(selectors);
const CONFIRM_MS = 60_000;
/** A tab is put away before what stands in its place. */
const GONE_MS = 1500;
/** The words that were published. What is put off, or said in another language, counts as not sent. */
const SENT = /^\s*发送成功/;

/** A mail that was taken leaves a page of its own that says so; a box that goes without it was left. */
export function watchOutcome({ root }: Compose, signal: AbortSignal): Promise<SendState> {
  const doc = root.ownerDocument;
  const before = new Set(findAll(doc, 'done'));
  return untilSettled(signal, (until, done) => {
    let leaving = false;
    const look = () => {
      const said = findAll(doc, 'done').filter(one => !before.has(one) && isVisible(one));
      if (said.some(one => SENT.test(one.textContent ?? ''))) return done('sent');
      if (leaving || root.isConnected) return;
      leaving = true;
      timer(() => done('discarded'), GONE_MS, until);
    };
    timer(() => done('refused'), CONFIRM_MS, until);
    observe(doc.body, { childList: true, subtree: true }, look, until);
  });
}
