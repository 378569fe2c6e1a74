import { useRef, useState } from 'preact/hooks';
import type { KindWord } from '../lib/care/kind-words';
import type { CareRecord } from '../lib/care/record';
import type { ClientCard as Card } from '../lib/clients/card';
import type { Client, Commitment, DateFact, Phone, Tier } from '../lib/clients/client';
import type { Moment } from '../lib/clients/clocks';
import type { FactOffer } from '../lib/clients/fact-offer';
import type { Interaction } from '../lib/clients/interaction';
import type { ProfileField } from '../lib/clients/profile';
import { t, tn } from '../lib/i18n';
import type { Person } from '../lib/sites/adapter';
import { ClientCard } from './ClientCard';
import { CommitmentList } from './CommitmentList';
import { ContactPoints } from './ContactPoints';
import { type CareActions, CareSection } from './care/CareSection';
import { DateList } from './DateList';
import { FactList, factSummary } from './FactList';
import { FactOffers } from './FactOffers';
import { type InteractionActions, InteractionList } from './InteractionList';
import { LogCall, type Logged } from './LogCall';
import { NoteBox } from './NoteBox';
import { NoteList } from './NoteList';
import { OpenThing } from './OpenThing';
import { Section } from './Section';
import { SnoozeMenu } from './SnoozeMenu';
import { TierChoice, tierSummary } from './TierChoice';
import { OtherPeople } from './UnknownClient';
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

interface Props {
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
export function KnownClient(props: Props) {
  const {
    card,
    client,
    interactions,
    fields,
    dateKinds,
    offers = [],
    records,
    kindWords = [],
    moment,
    others = [],
    today,
    keys,
    onCall,
    act,
  } = props;
  const onSent = props.byHand ? act.onSent : undefined;
  const [open, setOpen] = useState<Open>();
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
  const notes = interactions.filter(event => event.channel === 'note');
  const contacts = interactions.filter(event => event.channel !== 'note');
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
      <CareSection records={records} kindWords={kindWords} moment={moment} today={today} act={act.care} />
      <Section title={t('followUp')} summary={tierSummary(client.tier, client.intervalDays, moment.owed)}>
        <div class="stack-3">
          <TierChoice
            tier={client.tier}
            intervalDays={client.intervalDays}
            owed={moment.owed}
            onTier={act.onTier}
            onInterval={act.onInterval}
          />
          <OpenThing text={client.openThing?.text} due={client.openThing?.due} onSave={act.onOpenThing} />
          {client.commitments && client.commitments.length > 0 && (
            <CommitmentList commitments={client.commitments} today={today} onKept={act.onKept} />
          )}
        </div>
      </Section>
      <Section title={t('contacts')} summary={tn('contactCount', contacts.length)} open={contacts.length > 0}>
        <InteractionList
          interactions={contacts}
          clientId={client.id}
          coverage={card.coverage}
          today={today}
          onPurpose={act.onPurpose}
          onContact={act.onContact}
          onNoteOf={act.onNoteOf}
          onDelete={act.onDelete}
        />
      </Section>
      <Section title={t('notes')} summary={tn('noteCount', notes.length)} open={notes.length > 0}>
        <NoteList
          notes={notes}
          today={today}
          onSave={act.onNoteOf}
          onDelete={act.onDelete}
          onAdd={() => setOpen('note')}
        />
      </Section>
      <Section title={t('profile')} summary={factSummary(client.facts, fields)}>
        <div class="stack-4">
          <FactList
            fields={fields}
            facts={client.facts}
            pinned={client.humanLine}
            today={today}
            onSave={act.onField}
            onPin={act.onPin}
          />
          <div class="stack">
            <h4>{t('reach')}</h4>
            <ContactPoints
              phoneText={props.phoneText}
              addresses={client.addresses}
              phones={client.phones}
              onAdd={act.onAddPoint}
              onRemoveAddress={act.onRemoveAddress}
              onRemovePhone={act.onRemovePhone}
            />
          </div>
          {dateKinds.length > 0 && (
            <div class="stack">
              <h4>{t('dates')}</h4>
              <DateList
                dates={client.dates}
                kinds={dateKinds}
                onAdd={act.onAddDate}
                onRemove={act.onRemoveDate}
              />
            </div>
          )}
          <div class="row wrap">
            <button type="button" class="btn btn-s" onClick={act.onOpenPage}>
              {t('cpOpenPage')}
            </button>
            <button type="button" class="btn btn-quiet btn-s" onClick={act.onDeleteClient}>
              {t('deleteClient')}
            </button>
          </div>
        </div>
      </Section>
      {others.length > 0 && (
        <div class="tab-body">
          <OtherPeople people={others} onOther={act.onOther} />
        </div>
      )}
    </>
  );
}
