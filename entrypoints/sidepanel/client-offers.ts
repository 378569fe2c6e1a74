import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ClientTabState } from '../../components/ClientTab';
import { thisMoment } from '../../lib/author';
import { type KindWord, kindWordsIn } from '../../lib/care/kind-words';
import type { Client } from '../../lib/clients/client';
import { digest } from '../../lib/clients/digest';
import { itemKey } from '../../lib/clients/edit';
import type { FactOffer } from '../../lib/clients/fact-offer';
import { askTab } from '../../lib/messages';
import type { PageView } from '../../lib/sites/adapter';
import { factOffers } from './fact-offers';

interface Following {
  client: ReadonlySignal<ClientTabState | undefined>;
  view: ReadonlySignal<PageView | undefined>;
  tabId: ReadonlySignal<number | undefined>;
  /** ISO 3166 code of the rep's country. */
  region: () => string;
}

/** The same list while there is nothing: who shows it is not told anew. */
const NONE: never[] = [];

/** What the client's mail on screen tells of them, and its kind words: offered, and kept nowhere. */
export function followOffers({ client, view, tabId, region }: Following, stop: AbortSignal) {
  const offers = signal<FactOffer[]>(NONE);
  const kindWords = signal<KindWord[]>(NONE);
  let turn = 0;

  const offer = async (id: number, of: Client, language: string) => {
    turn += 1;
    const mine = turn;
    // A page that went away, or has no script of ours, shows no mail.
    const incoming = await askTab(id, 'askIncoming', undefined).catch(() => undefined);
    const found = await factOffers(incoming ?? undefined, of, language, thisMoment(), region());
    if (mine !== turn) return;
    offers.value = found.length > 0 ? found : NONE;
    const theirs = incoming && of.addresses.includes(incoming.from.address.toLowerCase());
    const { withoutSignature } = await import('../../lib/language/signature');
    if (mine !== turn) return;
    kindWords.value = theirs
      ? kindWordsIn(withoutSignature(incoming.text), incoming.ids[0] ?? '').filter(
          ({ id }) => of.dropped?.[digest(itemKey('offer', id))] === undefined,
        )
      : NONE;
  };

  let about = '';
  const end = effect(() => {
    const state = client.value;
    const id = tabId.value;
    const thread = view.value?.thread;
    const of = state?.kind === 'known' && thread ? state.client : undefined;
    const now = JSON.stringify([of?.id, id, thread?.id]);
    // What is taken or refused leaves the list in its time: the others must not go from under a person's hand.
    if (!of || now !== about) {
      turn += 1;
      offers.value = NONE;
      kindWords.value = NONE;
    }
    about = now;
    if (of && id !== undefined) offer(id, of, view.value!.language);
  });
  stop.addEventListener('abort', end);
  return { offers, kindWords };
}
