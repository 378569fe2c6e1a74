import type { Messages, StartReader } from '../../lib/page-parts';
import { changeSettings, grantedSites, readSettings, type Settings, watchSettings } from '../../lib/settings';
import type { SiteAdapter } from '../../lib/sites/adapter';
import { siteFor } from '../../lib/sites/index';
import { matchesHost } from '../../lib/sites/match-pattern';
import { type ClientWatch, watchClient } from './client-watch';
import { loadCoach } from './coach-loader';
import { gateSending } from './sending';

/** Reads this page as its site's adapter does, for as long as Yesfirst is switched on here. */
export const startReader: StartReader = async (life, messages) => {
  let settings = await readSettings();
  if (life.isOver()) return undefined;
  /** What reads here, unless the person switched Yesfirst off or took the site from the list. */
  const siteNow = () =>
    life.isOver() || settings.offHosts.some(host => matchesHost(host, location.href))
      ? undefined
      : siteFor(location.href, grantedSites(settings));

  let running: { client: ClientWatch; stop: AbortController } | undefined;
  const sync = () => {
    const site = siteNow();
    if (!site) {
      running?.stop.abort();
      running = undefined;
    } else if (!running) {
      const stop = new AbortController();
      running = { client: start({ site, settings: () => settings, messages, signal: stop.signal }), stop };
    }
  };
  watchSettings(next => {
    settings = next;
    sync();
  }, life.signal);
  // After an update or removal the old script must fall silent: its messages have nowhere to go.
  life.signal.addEventListener('abort', () => running?.stop.abort());
  for (const type of ['focusin', 'click'] as const) {
    window.addEventListener(type, () => life.isOver(), {
      signal: life.signal,
      capture: true,
      passive: true,
    });
  }
  sync();
  return { view: () => running?.client.view() };
};

interface Running {
  site: SiteAdapter;
  settings: () => Settings;
  messages: Messages;
  signal: AbortSignal;
}

function start({ site, settings, messages: { send, on }, signal }: Running): ClientWatch {
  const loader = loadCoach({
    site,
    settings,
    onSettings: listener => watchSettings(listener, signal),
    mute: rule => changeSettings(now => ({ muted: [...new Set([...now.muted, rule])] })),
    send,
    signal,
  });
  const coach = () => loader.coach;
  const gate = gateSending({ site, send, coach, onSettled: () => client.refresh(), signal });
  const client = watchClient({ site, send, isSending: () => gate.isPending(), signal });

  const off = [
    on('askDraft', () => coach()?.state()),
    on('applySuggestion', ({ data }) => coach()?.apply(data.compose, data.finding, data.index) ?? 'gone'),
    on('askIncoming', () => site.incoming(document)),
    on('insertWords', ({ data }) => coach()?.insert(data.compose, data.words, data.place) ?? 'gone'),
    on('leaveFinding', ({ data }) => coach()?.leave(data.compose, data.finding)),
    on('showFinding', ({ data }) => coach()?.show(data.compose, data.finding)),
    on('answerAsk', ({ data }) => coach()?.answer(data.compose, data.send)),
  ];
  signal.addEventListener('abort', () => {
    for (const stopListening of off) stopListening();
  });
  return client;
}
