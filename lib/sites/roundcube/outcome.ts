import type { Compose, SendState } from '../adapter';
import { timer, untilSettled } from '../watching';

/** Uploads and slow servers delay the answer. */
const CONFIRM_MS = 60_000;

/**
 * Sent and saved mails are posted alike; the server's answer comes into a hidden frame and tells which it was.
 * The page is left a moment after it. One that is left before was not confirmed.
 */
export function watchOutcome({ root }: Compose, signal: AbortSignal): Promise<SendState> {
  return untilSettled(signal, (until, done) => {
    const doc = root.ownerDocument;
    timer(() => done('refused'), CONFIRM_MS, until);
    doc.addEventListener('load', ({ target }) => isConfirmation(target) && done('sent'), {
      capture: true,
      signal: until,
    });
    doc.defaultView?.addEventListener('pagehide', () => done('cancelled'), { signal: until });
  });
}

function isConfirmation(target: EventTarget | null): boolean {
  if ((target as Element | null)?.localName !== 'iframe') return false;
  const answer = (target as HTMLIFrameElement).contentDocument;
  return [...(answer?.scripts ?? [])].some(({ text }) => /\.sent_successfully\(/.test(text));
}
