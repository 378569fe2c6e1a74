import { browser } from 'wxt/browser';
import type { ThisPageActions } from '../../components/this-page/ThisPage';
import { toastWords } from '../../components/toast-words';
import type { Taught, TaughtPart } from '../../lib/sites/generic/taught';
import { keepTaught, taughtFor } from '../../lib/taught-pages';
import type { PanelStore } from './panel-store';

/** What the panel does with the page in front. Its scripts come into the page for this alone. */
export function pageActions({ tab, taught, pointing, say, failed }: PanelStore): ThisPageActions {
  const page = () => {
    const { id, url } = tab.value;
    return id !== undefined && url ? { id, url } : undefined;
  };
  /** Tells the page, which knows no storage, and keeps it: the page is asked anew when it is kept. */
  const keep = async (
    id: number,
    url: string,
    part: TaughtPart,
    selectors: readonly string[] | undefined,
  ) => {
    const { [part]: _before, ...rest } = taughtFor(url, taught.value);
    const next = { ...rest, ...(selectors ? { [part]: [...selectors] } : {}) };
    await tellPage(id, next).catch(() => undefined); // It went away: the next one is told by the background.
    await keepTaught(url, part, selectors);
  };

  async function teach(part: TaughtPart): Promise<void> {
    const at = page();
    if (!at) return;
    pointing.value = part;
    try {
      const selectors = await letPoint(at.id, part);
      if (!selectors) return;
      const before = taughtFor(at.url, taught.value)[part];
      await keep(at.id, at.url, part, selectors);
      say(toastWords.taught(), () => keep(at.id, at.url, part, before).catch(failed));
    } catch {
      say(toastWords.pageGone());
    } finally {
      pointing.value = undefined;
    }
  }

  return {
    onTeach: part => {
      teach(part);
    },
    onForget: part => {
      const at = page();
      if (!at) return;
      const before = taughtFor(at.url, taught.value)[part];
      keep(at.id, at.url, part, undefined).then(
        () => say(toastWords.forgotten(), () => keep(at.id, at.url, part, before).catch(failed)),
        failed,
      );
    },
    onCapture: () => {
      const at = page();
      if (at) capture(at.id).catch(() => say(toastWords.pageGone()));
    },
  };
}

const inPage = (id: number) => ({ target: { tabId: id } });

const runIn = (id: number, files: string[]) =>
  browser.scripting.executeScript({ ...inPage(id), files: files as [] });

/** Gives what was pointed at; nothing where it was ended. */
async function letPoint(id: number, part: TaughtPart): Promise<string[] | undefined> {
  await browser.scripting.executeScript({
    ...inPage(id),
    func: (what: string) => {
      (globalThis as { yesfirstTeachPart?: string }).yesfirstTeachPart = what;
    },
    args: [part],
  });
  await runIn(id, ['/teach.js']);
  const [answer] = await browser.scripting.executeScript({
    ...inPage(id),
    func: () => (globalThis as { yesfirstTeach?: Promise<string[] | undefined> }).yesfirstTeach,
  });
  return answer?.result ?? undefined;
}

async function tellPage(id: number, taught: Taught): Promise<void> {
  await browser.scripting.executeScript({
    ...inPage(id),
    func: (what: object) => {
      (globalThis as { yesfirstTaught?: object }).yesfirstTaught = what;
    },
    args: [taught],
  });
}

/** Makes the file of the page, and opens it for the person to look at. */
async function capture(id: number): Promise<void> {
  await runIn(id, ['/capture.js']);
  const [answer] = await browser.scripting.executeScript({
    ...inPage(id),
    func: () => (globalThis as { yesfirstCapture?: string }).yesfirstCapture,
  });
  if (!answer?.result) throw new Error('nothing was captured');
  await browser.storage.session.set({ capture: answer.result });
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/dashboard.html')}#/capture`,
  });
}
