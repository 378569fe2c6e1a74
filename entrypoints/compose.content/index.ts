import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../../lib/messages';
import { grantedSites, readSettings, type Settings, watchSettings } from '../../lib/settings';
import type { SiteAdapter } from '../../lib/sites/adapter';
import { siteFor } from '../../lib/sites/index';
import '../../lib/editors/highlight.css';
import { watchClient } from './client-watch';
import { Coach } from './coach';
import { handleKeys } from './keys';
import { gateSending } from './sending';

export default defineContentScript({
  // The manifest's matches are those of the build (see wxt.config.ts); sites that the person switched on
  // are registered by the background.
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  async main(ctx) {
    let settings = await readSettings();
    const site = siteFor(location.href, grantedSites(settings));
    if (!site) return;

    let running: AbortController | undefined;
    const sync = () => {
      const off = ctx.isInvalid || settings.offHosts.includes(location.host);
      if (off) running?.abort();
      if (off || (running && !running.signal.aborted)) return;
      running = new AbortController();
      start(site, () => settings, running.signal);
    };
    const watching = new AbortController();
    watchSettings(next => {
      settings = next;
      sync();
    }, watching.signal);
    // After an update or removal the old script must fall silent: its messages have nowhere to go.
    ctx.onInvalidated(() => {
      watching.abort();
      running?.abort();
    });
    sync();
  },
});

function start(site: SiteAdapter, settings: () => Settings, signal: AbortSignal): void {
  // Packs are asked for when somebody first writes: a page without a compose box pays nothing for them.
  const coach = new Coach(site, settings, () => sendMessage('coachData'), signal);
  handleKeys(coach);
  const gate = gateSending(coach, () => client.refresh());
  const client = watchClient(site, () => gate.isPending(), signal);
  watchSettings(() => coach.useMuted(), signal);

  const off = [
    onMessage('askView', () => client.view()),
    onMessage('askDraft', () => coach.state()),
    onMessage('applySuggestion', ({ data }) => coach.apply(data.compose, data.finding, data.index)),
    onMessage('leaveFinding', ({ data }) => coach.leave(data.compose, data.finding)),
    onMessage('showFinding', ({ data }) => coach.show(data.compose, data.finding)),
    onMessage('answerAsk', ({ data }) => coach.answer(data.compose, data.send)),
  ];
  signal.addEventListener('abort', () => {
    for (const stopListening of off) stopListening();
  });
}
