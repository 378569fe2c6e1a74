import type { KindWord } from '../lib/care/kind-words';
import type { CareRecord } from '../lib/care/record';
import type { ClientCard as Card } from '../lib/clients/card';
import type { Client, DateFact } from '../lib/clients/client';
import type { Moment } from '../lib/clients/clocks';
import type { FactOffer } from '../lib/clients/fact-offer';
import type { Interaction } from '../lib/clients/interaction';
import type { ProfileField } from '../lib/clients/profile';
import { t } from '../lib/i18n';
import type { Person } from '../lib/sites/adapter';
import { AccountNotice } from './AccountNotice';
import type { Candidate } from './ClientPick';
import { Empty } from './Empty';
import { EmptyBook } from './EmptyBook';
import { FindClient, type Search } from './FindClient';
import { mail } from './icons';
import { type KnownActions, KnownClient } from './KnownClient';
import { NotRead, type NotReadReason } from './NotRead';
import { SeveralClients } from './SeveralClients';
import { UnknownClient } from './UnknownClient';
import { UnknownNumber } from './UnknownNumber';

/** What the tab shows; plain data. */
export type ClientTabState =
  | {
      kind: 'unread';
      reason: NotReadReason;
      host?: string;
      /** Match pattern of what can be switched on. */
      allow?: string;
      recent: Candidate[];
    }
  | { kind: 'nobody'; recent: Candidate[] }
  | { kind: 'empty' }
  | {
      kind: 'known';
      card: Card;
      client: Client;
      interactions: readonly Interaction[];
      /** Problems, answers and the like. */
      records: readonly CareRecord[];
      others?: Person[];
      noDate?: true;
    }
  /** `byName`: the page shows a name like theirs, and nothing else. */
  | { kind: 'several'; shared?: string; byName?: true; candidates: Candidate[] }
  | {
      kind: 'unknown';
      person: Person;
      name?: string;
      company?: string;
      candidates: Candidate[];
      others?: Person[];
    }
  /** A number that was asked for and belongs to nobody; `shown` as the person reads it. */
  | { kind: 'unknown-number'; number: string; shown: string };

export interface ClientTabActions extends KnownActions {
  onAllow: () => void;
  onSettings: () => void;
  onQuery: (query: string) => void;
  /** A client chosen to be shown. */
  onPick: (id: string) => void;
  onCreate: (client: { name: string; company?: string; address?: string; phone?: string }) => void;
  onLink: (id: string, address: string) => void;
  /** Gives a client a number that was unknown. */
  onLinkPhone: (id: string, number: string) => void;
  onNotClient: (address: string) => void;
  /** Whether this own account is for work. */
  onWork: (address: string, work: boolean) => void;
}

interface Props {
  /** Facts in the mail on screen, of the client who is shown. */
  offers?: readonly FactOffer[];
  /** Kind words in the mail on screen. */
  kindWords?: readonly KindWord[];
  /** UTC epoch ms and the rep's zone. */
  moment: Moment;
  /** Absent while the book is read: nothing is drawn, since it takes less than a blink. */
  state?: ClientTabState;
  /** The own account of this window, where nothing of it is recorded. */
  account?: { address: string; off?: boolean };
  /** Nothing is recorded by itself on this page: what was sent there is said by hand. */
  byHand?: boolean;
  search: Search;
  fields: readonly ProfileField[];
  /** Kinds of days that may be kept of a client. */
  dateKinds: readonly DateFact['kind'][];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  keys: boolean;
  /** Starts a call with the client, or from the number, that is shown. */
  onCall: () => void;
  /** A stored number as the person reads it. */
  phoneText?: (number: string) => string;
  act: ClientTabActions;
}

/** Who is on screen, in each of the states that this can have. */
export function ClientTab({ state, account, ...rest }: Props) {
  const { act } = rest;
  if (!state) return null;
  return (
    <>
      {account && state.kind !== 'unread' && (
        <AccountNotice
          address={account.address}
          off={account.off}
          onSwitchOn={() => act.onWork(account.address, true)}
          onKeepOff={() => act.onWork(account.address, false)}
        />
      )}
      <State state={state} {...rest} />
    </>
  );
}

function State({
  state,
  offers,
  kindWords,
  moment,
  byHand,
  search,
  fields,
  dateKinds,
  today,
  keys,
  onCall,
  phoneText,
  act,
}: Omit<Props, 'account'> & { state: ClientTabState }) {
  const find = (recent: Candidate[]) => (
    <FindClient search={search} recent={recent} onQuery={act.onQuery} onPick={act.onPick} />
  );
  switch (state.kind) {
    case 'unread':
      return (
        <NotRead
          reason={state.reason}
          host={state.host}
          onAllow={state.allow ? act.onAllow : undefined}
          onSettings={state.reason === 'off' && !state.allow ? act.onSettings : undefined}
        >
          {find(state.recent)}
        </NotRead>
      );
    case 'nobody':
      return (
        <Empty icon={mail} title={t('nobody')} text={t('nobodyText')}>
          <div class="empty-more">{find(state.recent)}</div>
        </Empty>
      );
    case 'empty':
      return <EmptyBook onAdd={name => act.onCreate({ name })} />;
    case 'several':
      return (
        <SeveralClients
          candidates={state.candidates}
          shared={state.shared}
          byName={state.byName}
          keys={keys}
          search={search}
          onQuery={act.onQuery}
          onPick={act.onPick}
        />
      );
    case 'unknown':
      return (
        <UnknownClient
          key={state.person.address}
          person={state.person}
          name={state.name}
          company={state.company}
          candidates={state.candidates}
          others={state.others}
          search={search}
          onQuery={act.onQuery}
          onCreate={act.onCreate}
          onLink={id => act.onLink(id, state.person.address)}
          onNotClient={() => act.onNotClient(state.person.address)}
          onOther={act.onOther}
        />
      );
    case 'unknown-number':
      return (
        <UnknownNumber
          key={state.number}
          shown={state.shown}
          search={search}
          onQuery={act.onQuery}
          onCreate={made => act.onCreate({ ...made, phone: state.number })}
          onLink={id => act.onLinkPhone(id, state.number)}
          onCall={onCall}
          keys={keys}
        />
      );
    case 'known':
      return (
        <KnownClient
          key={state.client.id}
          card={state.card}
          client={state.client}
          interactions={state.interactions}
          records={state.records}
          others={state.others}
          offers={offers}
          kindWords={kindWords}
          moment={moment}
          byHand={byHand}
          noDate={state.noDate}
          fields={fields}
          dateKinds={dateKinds}
          today={today}
          keys={keys}
          onCall={onCall}
          phoneText={phoneText}
          act={act}
        />
      );
  }
}
