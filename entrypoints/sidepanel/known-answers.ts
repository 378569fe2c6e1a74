import { computed, effect, type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { answersTo, type ReasonOffer, type TaughtReason } from '../../lib/care/playbook';
import type { CareRecord } from '../../lib/care/record';
import type { Book } from '../../lib/db/book';
import { careOfKinds } from '../../lib/db/care';
import { askTab } from '../../lib/messages';
import { answersInForce } from '../../lib/packs';
import { storedPacks, watchPacks } from '../../lib/stored-packs';
import type { ActiveTab } from './active-tab';

/** The playbook's part of the packs, as it is now. */
export function followTaught(failed: () => void, stop: AbortSignal): Signal<TaughtReason[]> {
  const taught = signal<TaughtReason[]>([]);
  const read = () => {
    storedPacks().then(packs => {
      taught.value = answersInForce(packs);
    }, failed);
  };
  read();
  watchPacks(read, stop);
  return taught;
}

/**
 * What the playbook knows for the message that the draft answers: read here, so that the page carries nothing
 * of it. Nothing where the draft goes to somebody else than who wrote that message.
 */
export function followAnswers(
  db: Book,
  { tab, taught, failed }: { tab: Signal<ActiveTab>; taught: Signal<TaughtReason[]>; failed: () => void },
  stop: AbortSignal,
) {
  const known = signal<ReasonOffer | undefined>(undefined);
  const message = signal('');
  /** The drafts that an answer was put into. */
  const answered = signal<ReadonlySet<string>>(new Set());
  // As text: a pause in writing asks nobody anew.
  const asked = computed(() => {
    const { id, draft, view } = tab.value;
    if (id === undefined || !draft) return '';
    return JSON.stringify([
      id,
      draft.compose,
      view?.thread?.id,
      draft.people.map(({ address }) => address.toLowerCase()),
    ]);
  });
  const stops = [
    effect(() => {
      message.value = '';
      if (!asked.value) return;
      const [id, , , people] = JSON.parse(asked.value) as [number, string, string | undefined, string[]];
      const mine = asked.value;
      askTab(id, 'askIncoming', undefined).then(
        async incoming => {
          if (!incoming) return;
          // Read when there is a mail to read: the panel itself opens without it.
          const { withoutSignature } = await import('../../lib/language/signature');
          if (mine !== asked.peek()) return;
          const from = incoming.from.address.toLowerCase();
          if (people.length === 0 || people.includes(from)) message.value = withoutSignature(incoming.text);
        },
        // A page that went away shows no mail.
        () => undefined,
      );
    }),
    effect(() => {
      const text = message.value;
      const reasons = taught.value;
      known.value = undefined;
      if (!text) return;
      const following = liveQuery(() => careOfKinds(db, 'reason', 'call')).subscribe({
        next: records => {
          known.value = answersTo(text, records as CareRecord[], reasons);
        },
        error: failed,
      });
      return () => following.unsubscribe();
    }),
  ];
  stop.addEventListener('abort', () => {
    for (const end of stops) end();
  });
  return {
    /** Offered until one was put in. */
    answers: computed(() => {
      const compose = tab.value.draft?.compose;
      return compose === undefined || answered.value.has(compose) ? undefined : known.value;
    }),
    onAnswered: (compose: string) => {
      answered.value = new Set([...answered.value, compose]);
    },
  };
}
