/** Runs in the panel: notes when it was told who is on screen, and when that card was on the screen. */
export function watchCards() {
  const state = { asked: 0, name: '', done: undefined };
  window.cardBench = state;
  const api = globalThis.chrome ?? globalThis.browser;
  api.runtime.onMessage.addListener(message => {
    if (message.type === 'pageView') state.asked = performance.now();
    return undefined;
  });
  const look = () => {
    if (!state.name || !document.body.innerText.includes(state.name)) return;
    const { done, asked } = state;
    state.name = '';
    // After the frame that shows it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - asked);
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
