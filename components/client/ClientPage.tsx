import { useRef, useState } from 'preact/hooks';
import type { CareRecord } from '../../lib/care/record';
import type { ClientCard as Card } from '../../lib/clients/card';
import type { Client } from '../../lib/clients/client';
import type { Clocks, Moment } from '../../lib/clients/clocks';
import type { FactOffer } from '../../lib/clients/fact-offer';
import type { Interaction } from '../../lib/clients/interaction';
import type { Money } from '../../lib/clients/value';
import type { Traces } from '../../lib/db/delete-client';
import { t } from '../../lib/i18n';
import { FactOffers } from '../FactOffers';
import { FindClient, type Search } from '../FindClient';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { chevron, download, mail, merge, note, phone, plus, snooze } from '../icons';
import type { KnownActions } from '../KnownClient';
import { LogCall } from '../LogCall';
import { NoteBox } from '../NoteBox';
import { SnoozeMenu } from '../SnoozeMenu';
import { useKeys } from '../use-keys';
import { ClientHead } from './ClientHead';
import { ClientSide } from './ClientSide';
import { DeletePerson } from './DeletePerson';
import type { EventActions } from './EventEditor';
import type { OrderActions } from './OrdersCard';
import { Profile, type ProfileLists } from './Profile';
import type { FactActions } from './ProfileFact';
import type { ValueActions } from './ValueCard';
import { valueWords } from './value-words';

/** The links of the page: where they lead is the dashboard's matter. */
export interface ClientLinks {
  clients: string;
  settings: string;
  /** Of a merge that can be taken back. */
  duplicates: string;
  orders: string;
}

export interface ClientPageActions
  extends Omit<
      KnownActions,
      | 'onField'
      | 'onPin'
      | 'onDeleteClient'
      | 'onOpenPage'
      | 'onOther'
      | 'renderMore'
      | 'onLogAndCopy'
      | 'onSent'
    >,
    FactActions,
    EventActions,
    OrderActions,
    ValueActions {
  /** Begins a call with them. */
  onCall: () => void;
  /** To the next client by name, or the one before. */
  onStep: (by: 1 | -1) => void;
  onExport: (kind: 'vcard' | 'json') => void;
  /** A file that may be a photo. */
  onPhoto: (file: File) => void;
  onRemovePhoto: () => void;
  /** Opens or closes what is told before a deletion. */
  onDeleting: (on: boolean) => void;
  onDeletePerson: () => void;
  /** Shows the client beside another one, to be merged. */
  onMergeWith: (id: string) => void;
}

export interface ClientPageProps extends ProfileLists {
  card: Card;
  client: Client;
  clocks: Clocks;
  /** Problems, answers and the like. */
  records: readonly CareRecord[];
  /** UTC epoch ms and the rep's zone. */
  moment: Moment;
  /** Newest first, notes among them. */
  interactions: readonly Interaction[];
  /** 20 × annual sales. */
  value?: Money;
  photo?: string;
  /** A stored number as the person reads it. */
  phoneText: (number: string) => string;
  /** Facts in the note that was just written. */
  offers: readonly FactOffer[];
  /** ISO 4217: the rep's own, and all there are. */
  currency: string;
  currencies: readonly string[];
  search: Search;
  /** What there is to delete; given while the page tells of it. */
  traces?: Traces;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  keys: boolean;
  /** Who wrote an event, in words, where it was somebody else. */
  writtenBy?: (event: Interaction) => string | undefined;
  links: ClientLinks;
  act: ClientPageActions;
}

type Open = 'log' | 'note' | 'snooze' | 'merge' | undefined;

/** A client's own page: who it is, how long it has been, the whole profile, all contacts. Keyed by client. */
export function ClientPage(props: ClientPageProps) {
  const { card, client, clocks, interactions, value, photo, offers, search, traces } = props;
  const { today, keys, links, act } = props;
  const [open, setOpen] = useState<Open>();
  const logButton = useRef<HTMLButtonElement>(null);
  const write = useRef<HTMLAnchorElement>(null);
  const toggle = (what: Open) => setOpen(now => (now === what ? undefined : what));
  const close = () => {
    setOpen(undefined);
    logButton.current?.focus();
  };
  useKeys(
    {
      KeyL: () => setOpen('log'),
      KeyC: act.onCall,
      KeyN: () => setOpen('note'),
      KeyS: () => setOpen('snooze'),
      KeyW: () => write.current?.click(),
      BracketLeft: () => act.onStep(-1),
      BracketRight: () => act.onStep(1),
    },
    keys && open !== 'snooze',
  );
  const words = valueWords(client, card.gap, value);
  const key = (letter: string) => keys && <kbd class="key">{letter}</kbd>;
  const done = (work: () => void) => {
    work();
    close();
  };
  return (
    <div class="client-page">
      <nav class="row label crumbs" aria-label={t('cpWhere')}>
        <a href={links.clients}>{t('cpClients')}</a>
        <Icon of={chevron} size="s" />
        <span class="cut">{card.name}</span>
        <span class="end row">
          <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onStep(-1)}>
            {key('[')} <span class={keys ? 'crumb-word' : undefined}>{t('cpPrevious')}</span>
          </button>
          <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onStep(1)}>
            {key(']')} <span class={keys ? 'crumb-word' : undefined}>{t('cpNext')}</span>
          </button>
        </span>
      </nav>
      <ClientHead
        card={card}
        client={client}
        clocks={clocks}
        value={words}
        photo={photo}
        onRemovePhoto={act.onRemovePhoto}
        today={today}
      />
      <div class="row wrap cp-acts">
        <button
          ref={logButton}
          type="button"
          class="btn btn-yes"
          aria-expanded={open === 'log'}
          aria-keyshortcuts={keys ? 'L' : undefined}
          onClick={() => toggle('log')}
        >
          <Icon of={phone} />
          {t('logCall')} {key('L')}
        </button>
        <button type="button" class="btn" onClick={act.onCall}>
          {t('callStartHint')} {key('C')}
        </button>
        <button type="button" class="btn" aria-expanded={open === 'note'} onClick={() => toggle('note')}>
          <Icon of={note} />
          {t('cpNote')} {key('N')}
        </button>
        {card.address && (
          <a ref={write} class="btn" href={`mailto:${card.address}`}>
            <Icon of={mail} />
            {t('cpWrite')} {key('W')}
          </a>
        )}
        <IconButton
          icon={snooze}
          label={t('snoozeReminder')}
          class=""
          aria-expanded={open === 'snooze'}
          onClick={() => toggle('snooze')}
        />
        <span class="end row wrap">
          {!photo && (
            <label class="btn btn-quiet btn-s cp-pick">
              <Icon of={plus} />
              {t('cpPhotoAdd')}
              <input
                type="file"
                accept="image/*"
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? [];
                  currentTarget.value = '';
                  if (file) act.onPhoto(file);
                }}
              />
            </label>
          )}
          <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onExport('vcard')}>
            <Icon of={download} />
            {t('cpExport')}
          </button>
          <button
            type="button"
            class="btn btn-quiet btn-s"
            aria-expanded={open === 'merge'}
            onClick={() => {
              act.onQuery('');
              toggle('merge');
            }}
          >
            <Icon of={merge} />
            {t('cpMergeWith')}
          </button>
          <button
            type="button"
            class="btn btn-quiet btn-s"
            aria-expanded={traces !== undefined}
            onClick={() => act.onDeleting(!traces)}
          >
            {t('cpDelete')}
          </button>
        </span>
      </div>
      {open === 'log' && <LogCall onLog={logged => done(() => act.onLog(logged))} onClose={close} />}
      {open === 'note' && <NoteBox onSave={text => done(() => act.onNote(text))} onClose={close} />}
      {open === 'snooze' && (
        <SnoozeMenu
          today={today}
          until={client.snoozedUntil}
          keys={keys}
          onSnooze={until => done(() => act.onSnooze(until))}
          onClose={close}
        />
      )}
      {open === 'merge' && (
        <div class="inline-form">
          <MergePick search={search} self={client.id} act={act} onClose={close} />
        </div>
      )}
      {traces && (
        <DeletePerson
          name={card.name}
          traces={traces}
          onExport={act.onExport}
          onDelete={act.onDeletePerson}
          onClose={() => act.onDeleting(false)}
        />
      )}
      {offers.length > 0 && (
        <FactOffers
          offers={offers}
          title={t('cpInNote')}
          onTake={act.onTakeOffer}
          onRefuse={act.onRefuseOffer}
        />
      )}
      <div class="pcols">
        <Profile {...props} />
        <ClientSide {...props} value={words} interactions={interactions} onAddNote={() => setOpen('note')} />
      </div>
    </div>
  );
}

function MergePick({
  search,
  self,
  act,
  onClose,
}: {
  search: Search;
  self: string;
  act: ClientPageActions;
  onClose: () => void;
}) {
  const others = search.results.filter(({ id }) => id !== self);
  return (
    <FindClient
      search={{ ...search, results: others }}
      focus
      onQuery={act.onQuery}
      onPick={act.onMergeWith}
      onClose={onClose}
    />
  );
}
