import { type Messages, type StartReader, takePart } from '../../lib/page-parts';
import {
  grantedSites,
  type PageSettings,
  readPageSettings,
  toPageSettings,
  watchStored,
} from '../../lib/page-settings';
import type { SiteAdapter } from '../../lib/sites/adapter';
import { matchesHost, matchesPattern } from '../../lib/sites/match-pattern';
import { type ClientWatch, watchClient } from './client-watch';
import { loadCoach } from './coach-loader';
import { gateSending } from './sending';

/** Reads this page as its site's adapter does, for as long as Yesfirst is switched on here. */
export const startReader: StartReader = async (life, messages) => {
  let site = takePart('site');
  let settings = await readPageSettings();
  if (life.isOver()) return undefined;
  /** Which adapters the list names for this page. */
  const listed = () =>
    grantedSites(settings)
      .filter(({ pattern }) => matchesPattern(pattern, location.href))
      .map(grant => grant.site)
      .join();
  let chosenFrom = listed();
  const isOff = () => life.isOver() || settings.offHosts.some(host => matchesHost(host, location.href));

  let running: { client: ClientWatch; stop: AbortController } | undefined;
  const stop = () => {
    running?.stop.abort();
    running = undefined;
  };
  const sync = () => {
    if (listed() !== chosenFrom) change();
    if (!site || isOff()) stop();
    else if (!running) {
      const end = new AbortController();
      const client = start({ site, settings: () => settings, messages, signal: end.signal });
      running = { client, stop: end };
    }
  };
  /** The list was changed: what it names now is brought, if anything. */
  function change(): void {
    stop();
    site = undefined;
    const from = listed();
    chosenFrom = from;
    if (!from || life.isOver()) return;
    messages.send('site').then(
      () => {
        if (life.isOver() || chosenFrom !== from) return;
        site = takePart('site');
        sync();
      },
      () => {
        chosenFrom = ''; // The background was away: the next change of settings asks again.
      },
    );
  }
  watchStored(raw => {
    settings = toPageSettings(raw);
    sync();
  }, life.signal);
  // After an update or removal the old script must fall silent: its messages have nowhere to go.
  life.signal.addEventListener('abort', stop);
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
  settings: () => PageSettings;
  messages: Messages;
  signal: AbortSignal;
}

function start({ site, settings, messages: { send, on }, signal }: Running): ClientWatch {
  const loader = loadCoach({
    site,
    settings,
    onSettings: listener => watchStored(listener, signal),
    send,
    hear: view => gate.hear(view),
    signal,
  });
  const coach = () => loader.coach;
  const coming = () => loader.coming;
  const gate = gateSending({ site, send, coach, coming, onSettled: () => client.refresh(), signal });
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
