import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../../lib/messages';
import { grantedSites, readSettings, watchSettings } from '../../lib/settings';
import { siteFor } from '../../lib/sites/index';
import '../../lib/editors/highlight.css';
import { Coach } from './coach';
import { watchClient } from './client-watch';
import { handleKeys } from './keys';
import { gateSending } from './sending';

export default defineContentScript({
  // The manifest's matches are those of the build (see wxt.config.ts); sites that the person switched on
  // are registered by the background.
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  async main(ctx) {
    const stop = new AbortController();
    // After an update or removal the old script must fall silent: its messages have nowhere to go.
    ctx.onInvalidated(() => stop.abort());
    const { signal } = stop;

    let settings = await readSettings();
    const site = siteFor(location.href, grantedSites(settings));
    if (!site || settings.offHosts.includes(location.host)) return;

    // Packs are asked for when somebody first writes: a page without a compose box pays nothing for them.
    const coach = new Coach(site, () => settings, () => sendMessage('coachData'), signal);
    handleKeys(coach);
    gateSending(coach);
    const client = watchClient(site, signal);

    watchSettings(next => {
      settings = next;
      coach.useMuted();
    }, signal);

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
  },
});
