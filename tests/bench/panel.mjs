/** Runs in the panel: notes when it was told who is on screen, and when that card was on the screen. */
export function watchCards() {
  const state = { asked: 0, name: '', done: undefined };
  window.cardBench = state;
  const api = globalThis.chrome ?? globalThis.browser;
  api.runtime.onMessage.addListener(message => {
    if (message.type === 'pageView') {
      state.asked = performance.now();
      performance.mark('card-asked');
    }
    return undefined;
  });
  const look = () => {
    // The text of the whole panel would have to be laid out for being read: that is not the card's time.
    if (!state.name || document.querySelector('.client-card .cc-name')?.textContent !== state.name) return;
    const { done, asked } = state;
    state.name = '';
    // After the frame that shows it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark('card-painted');
        done(performance.now() - asked);
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
