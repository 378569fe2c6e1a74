import { browser } from 'wxt/browser';
import { type DraftNotes, type DraftReading, onMessage, sendMessage, type Taught } from '../messages';

/**
 * Where compromise and the learned model run: never in a page. Chromium's worker can neither `import()` nor start a Worker, so
 * there an offscreen document hosts it; Firefox's event page may import it when it is first needed.
 */

let creating: Promise<void> | undefined;

async function offscreen(): Promise<void> {
  const stands = await browser.offscreen.hasDocument();
  // It counts as there while it still loads, and hears nothing yet.
  if (stands && !creating) return;
  creating ??= browser.offscreen
    .createDocument({
      url: 'offscreen.html',
      reasons: [browser.offscreen.Reason.WORKERS],
      justification:
        'Turns a clause of the draft into an infinitive and reads the draft, away from the page.',
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

/** The longest draft that is read, in UTF-16 units. */
const LONGEST = 40_000;

/** What is made of a draft. For the background. */
export async function notesOn(reading: DraftReading & Taught): Promise<DraftNotes | undefined> {
  if (reading.text.length > LONGEST) return undefined;
  if (import.meta.env.FIREFOX) {
    const { readDraft } = await import('./read-draft');
    return readDraft(reading);
  }
  await offscreen();
  return sendMessage('languageDraft', reading);
}

/** What the offscreen document can do. */
export interface Language {
  toInfinitive(clause: string): string | undefined;
  readDraft(reading: DraftReading & Taught): Promise<DraftNotes>;
}

/** Answers the background from the offscreen document, and closes it after half a minute of rest. */
export function serveLanguage({ toInfinitive, readDraft }: Language, close: () => void): void {
  let idle: ReturnType<typeof setTimeout>;
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(close, 30_000);
  };
  onMessage('languageInfinitive', ({ data }) => {
    rest();
    return toInfinitive(data.clause);
  });
  onMessage('languageDraft', ({ data }) => {
    rest();
    return readDraft(data);
  });
  rest();
}
