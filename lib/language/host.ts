import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages';

/**
 * Where compromise runs: never in a page. Chromium's worker can neither `import()` nor start a Worker, so
 * there an offscreen document hosts it; Firefox's event page may import it when it is first needed.
 */

let creating: Promise<void> | undefined;

async function offscreen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  creating ??= browser.offscreen
    .createDocument({
      url: 'offscreen.html',
      reasons: [browser.offscreen.Reason.WORKERS],
      justification: 'Turns a clause of the draft into an infinitive, away from the page.',
    })
    .finally(() => {
      creating = undefined;
    });
  await creating;
}

/** The clause behind "to", or `undefined` where that would change what it says. For the background. */
export async function infinitiveOf(clause: string): Promise<string | undefined> {
  if (clause.length > 600) return undefined;
  if (import.meta.env.FIREFOX) {
    const { toInfinitive } = await import('./infinitive');
    return toInfinitive(clause);
  }
  await offscreen();
  return sendMessage('languageInfinitive', { clause });
}

/** Answers the background from the offscreen document, and closes it after half a minute of rest. */
export function serveLanguage(toInfinitive: (clause: string) => string | undefined, close: () => void): void {
  let idle: ReturnType<typeof setTimeout>;
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(close, 30_000);
  };
  onMessage('languageInfinitive', ({ data }) => {
    rest();
    return toInfinitive(data.clause);
  });
  rest();
}
