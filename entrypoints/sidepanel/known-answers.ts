import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KnownAnswers } from '../../components/DraftTab';
import {
  answersLately,
  answersTo,
  type ReasonOffer,
  reasonsFor,
  type TaughtReason,
} from '../../lib/care/playbook';
import type { CareRecord } from '../../lib/care/record';
import { currentInteractions } from '../../lib/clients/current-interactions';
import type { Book } from '../../lib/db/book';
import { careOfKinds } from '../../lib/db/care';
import { interactionsOf } from '../../lib/db/interactions';
import { liveRead } from '../../lib/db/live-read';
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

interface Following {
  tab: Signal<ActiveTab>;
  taught: Signal<TaughtReason[]>;
  /** The client whom the draft goes to. */
  receiver: ReadonlySignal<{ id: string } | undefined>;
  /** The client on screen. */
  shown: ReadonlySignal<string | undefined>;
  failed: () => void;
}

/**
 * What the playbook knows for the message that the draft answers: read here, so that the page carries nothing
 * of it. Where the page shows no message, or the draft goes to somebody else than who wrote it, it is what the
 * receiver last got in touch about.
 */
export function followAnswers(
  db: Book,
  { tab, taught, receiver, shown, failed }: Following,
  stop: AbortSignal,
) {
  const known = signal<KnownAnswers | undefined>(undefined);
  /** Absent while the page is being asked; empty where it shows none. */
  const message = signal<string | undefined>(undefined);
  /** The drafts that an answer was put into. */
  const answered = signal<ReadonlySet<string>>(new Set());
  const playbook = signal<ReasonOffer[]>([]);
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
  /** Whom the draft goes to; where it names nobody, as in a record, the client on screen. */
  const client = computed(() => {
    const people = tab.value.draft?.people.length ?? 0;
    return receiver.value?.id ?? (people === 0 ? shown.value : undefined);
  });
  const stops = [
    effect(() => {
      message.value = undefined;
      if (!asked.value) return;
      const [id, , , people] = JSON.parse(asked.value) as [number, string, string | undefined, string[]];
      const mine = asked.value;
      askTab(id, 'askIncoming', undefined).then(
        async incoming => {
          const from = incoming?.from.address.toLowerCase();
          const theirs = from !== undefined && (people.length === 0 || people.includes(from));
          let text = '';
          if (incoming && theirs) {
            // Read when there is a mail to read: the panel itself opens without it.
            const { withoutSignature } = await import('../../lib/language/signature');
            text = withoutSignature(incoming.text);
          }
          if (mine === asked.peek()) message.value = text;
        },
        // A page that went away shows no mail.
        () => undefined,
      );
    }),
    effect(() => {
      const [text, reasons, to] = [message.value, taught.value, client.value];
      // What answers the message stays where it is while it is read again: somebody may be about to take it.
      if (text === undefined || known.peek()?.lately) known.value = undefined;
      if (text === undefined) {
        playbook.value = [];
        return;
      }
      const following = liveRead(() => read(db, text, to, reasons)).subscribe({
        next: found => {
          known.value = found.known;
          playbook.value = found.playbook;
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
    known: computed(() => {
      const compose = tab.value.draft?.compose;
      return compose === undefined || answered.value.has(compose) ? undefined : known.value;
    }),
    /** All that there is to search in, while something is being written. */
    playbook,
    onAnswered: (compose: string) => {
      answered.value = new Set([...answered.value, compose]);
    },
  };
}

async function read(db: Book, text: string, client: string | undefined, taught: TaughtReason[]) {
  const records: CareRecord[] = await careOfKinds(db, 'reason', 'call');
  const playbook = reasonsFor(records, client, taught).filter(({ answers }) => answers.length > 0);
  const toMessage = text && playbook.length > 0 ? answersTo(text, records, taught) : undefined;
  if (toMessage) return { playbook, known: { reason: toMessage, lately: false } };
  // What the message says, and is about nothing known, is not made up for by what was before.
  if (text || client === undefined || playbook.length === 0) return { playbook };
  const now = Date.now();
  const contacts = currentInteractions(await interactionsOf(db, client));
  const lately = answersLately(client, contacts, { records, taught, now });
  return { playbook, ...(lately ? { known: { reason: lately, lately: true } } : {}) };
}
