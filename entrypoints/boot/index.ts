import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noteComposing } from '../../lib/editors/composition';
import { onMessage, sendMessage } from '../../lib/messages';
import { beginLife, takePart } from '../../lib/page-parts';
import { sweep } from './sweep';

/** What a person does first in a page; any of it may open a thread or a compose. */
const ACTS = [
  'pointerdown',
  'keydown',
  'focusin',
  'blur', // Also of the window: the focus went into the frame of an editor.
  'hashchange',
  'popstate',
  'visibilitychange',
] as const;

/** A page that is only looked at is read too, once its own start is over: after so many ms. */
const REST = 5000;

/**
 * The part that is in every page from its load: a few listeners, which bring the reader of the page when
 * something happens. Nothing else is worth its time in a page that is still loading; that is also why it is
 * declared by hand (see wxt.config.ts): WXT's own wrapper for content scripts takes longer than all of this.
 */
export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) sweep();
  const life = beginLife(() => browser.runtime?.id === undefined);
  const waiting = new AbortController();
  let reader: ReturnType<typeof bring> | undefined;
  const wake = () => {
    reader ??= bring();
    return reader;
  };

  async function bring() {
    try {
      await sendMessage('reader');
      waiting.abort();
      return await takePart('reader')?.(life, { send: sendMessage, on: onMessage });
    } catch {
      reader = undefined; // The background was away: the next act asks again.
      return undefined;
    }
  }

  noteComposing(life.signal);
  const options = { signal: waiting.signal, capture: true, passive: true } as const;
  for (const type of ACTS) window.addEventListener(type, wake, options);
  const timer = setTimeout(() => document.visibilityState === 'visible' && wake(), REST);
  waiting.signal.addEventListener('abort', () => clearTimeout(timer));
  // A compose that was popped out into this window had its focus before we came.
  if ((document.activeElement as HTMLElement | null)?.isContentEditable) wake();
  const stops = [
    onMessage('askView', async () => (await wake())?.view()),
    onMessage('end', () => life.end()),
  ];
  life.signal.addEventListener('abort', () => {
    waiting.abort();
    for (const stop of stops) stop();
  });
});
