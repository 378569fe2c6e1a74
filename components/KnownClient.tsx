import { useRef, useState } from 'preact/hooks';
import type { KindWord } from '../lib/care/kind-words';
import type { CareRecord } from '../lib/care/record';
import type { ClientCard as Card } from '../lib/clients/card';
import type { Client, Commitment, DateFact, Phone, Tier } from '../lib/clients/client';
import type { Moment } from '../lib/clients/clocks';
import type { FactOffer } from '../lib/clients/fact-offer';
import type { Interaction } from '../lib/clients/interaction';
import type { ProfileField } from '../lib/clients/profile';
import { t } from '../lib/i18n';
import type { Person } from '../lib/sites/adapter';
import { BelowCard } from './BelowCard';
import { ClientCard } from './ClientCard';
import type { CareActions } from './care/CareSection';
import { FactOffers } from './FactOffers';
import type { InteractionActions } from './InteractionList';
import { LogCall, type Logged } from './LogCall';
import { NoteBox } from './NoteBox';
import { SnoozeMenu } from './SnoozeMenu';
import { useAfterPaint } from './use-after-paint';
import { useKeys } from './use-keys';

export interface KnownActions extends InteractionActions {
  onLog: (logged: Logged) => void;
  onLogAndCopy: (logged: Logged) => void;
  /** A mail that they sent where nobody saw it. */
  onSent: () => void;
  onNote: (text: string) => void;
  /** `undefined` ends the snooze. */
  onSnooze: (until: string | undefined) => void;
  onTier: (tier: Tier | undefined) => void;
  onInterval: (days: number | undefined) => void;
  onOpenThing: (text: string, due: string | undefined) => void;
  onKept: (commitment: Commitment) => void;
  onTakeOffer: (offer: FactOffer) => void;
  onRefuseOffer: (offer: FactOffer) => void;
  onField: (field: string, value: string) => void;
  onPin: (field: string | undefined) => void;
  /** Answers whether it could be read as an address or a phone. */
  onAddPoint: (text: string) => Promise<boolean>;
  onRemoveAddress: (address: string) => void;
  onRemovePhone: (phone: Phone) => void;
  onAddDate: (date: DateFact) => void;
  onRemoveDate: (date: DateFact) => void;
  care: CareActions;
  onDeleteClient: () => void;
  /** Opens the client's own page. */
  onOpenPage: () => void;
  onOther: (address: string) => void;
}

export interface KnownClientProps {
  card: Card;
  client: Client;
  /** Newest first, notes among them. */
  interactions: readonly Interaction[];
  fields: readonly ProfileField[];
  /** Kinds of days that may be kept of the client. */
  dateKinds: readonly DateFact['kind'][];
  /** Facts in the mail on screen. */
  offers?: readonly FactOffer[];
  /** Problems, answers and the like. */
  records: readonly CareRecord[];
  kindWords?: readonly KindWord[];
  /** UTC epoch ms and the rep's zone. */
  moment: Moment;
  /** Mails that are sent on this page are not seen. */
  byHand?: boolean;
  /** The date that was pointed at was not found. */
  noDate?: boolean;
  /** People on screen who are not in the book. */
  others?: Person[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  keys: boolean;
  /** Starts a call. */
  onCall: () => void;
  /** A stored number as the person reads it. */
  phoneText?: (number: string) => string;
  act: KnownActions;
}

type Open = 'log' | 'note' | 'snooze' | undefined;

/**
 * A client of the book: the card, and below it the follow-up, the contacts, the notes, the profile. Keyed by
 * client: what is open belongs to one.
 */
export function KnownClient(props: KnownClientProps) {
  const { card, client, offers = [], today, keys, onCall, act } = props;
  const onSent = props.byHand ? act.onSent : undefined;
  const [open, setOpen] = useState<Open>();
  // The card is waited for: what lies below it is made once the card can be read.
  const painted = useAfterPaint();
  const logButton = useRef<HTMLButtonElement>(null);
  const toggle = (what: Open) => setOpen(now => (now === what ? undefined : what));
  const close = () => {
    setOpen(undefined);
    logButton.current?.focus();
  };
  useKeys(
    {
      KeyL: () => setOpen('log'),
      KeyC: onCall,
      KeyT: () => act.onLog({ channel: 'message' }),
      KeyN: () => setOpen('note'),
      KeyS: () => setOpen('snooze'),
      KeyM: () => onSent?.(),
    },
    keys && open !== 'snooze',
  );
  return (
    <>
      <ClientCard
        card={card}
        today={today}
        keys={keys}
        open={open}
        logRef={logButton}
        onLogCall={() => toggle('log')}
        onCall={onCall}
        onNote={() => toggle('note')}
        onSnooze={() => toggle('snooze')}
        onSent={onSent}
      />
      {props.noDate && <p class="note is-due tab-body">{t('noDateHere')}</p>}
      {open === 'log' && (
        <LogCall
          onLog={logged => {
            act.onLog(logged);
            close();
          }}
          onLogAndCopy={logged => {
            act.onLogAndCopy(logged);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'note' && (
        <NoteBox
          onSave={text => {
            act.onNote(text);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'snooze' && (
        <SnoozeMenu
          today={today}
          until={client.snoozedUntil}
          keys={keys}
          onSnooze={until => {
            act.onSnooze(until);
            close();
          }}
          onClose={close}
        />
      )}
      {offers.length > 0 && (
        <FactOffers offers={offers} onTake={act.onTakeOffer} onRefuse={act.onRefuseOffer} />
      )}
      {painted && <BelowCard {...props} onAddNote={() => setOpen('note')} />}
    </>
  );
}
