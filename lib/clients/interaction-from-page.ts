import type { PageMessage, Person } from '../sites/adapter';
import { normaliseAddress } from './address';
import { looksAutomatic } from './automatic';
import { LARGE_MAILING } from './contact';
import { digest } from './digest';
import type { Interaction } from './interaction';
import { purposeOf } from './purpose';
import { compact } from './same-mail';

/** What recording needs to know beside the page. */
export interface Recording {
  /** The account of this window, lower case. */
  account: string;
  /** Own work accounts, lower case. Where the window's account is none of them, nothing is recorded. */
  workAccounts: readonly string[];
  /** Further own addresses (aliases, private accounts): mail from them is ours. */
  ownAddresses?: readonly string[];
  /** Clients whose address it is. Several (a shared mailbox): not certain, so nothing is recorded. */
  clientsOf(address: string): readonly string[];
  /** Whether subjects are kept. */
  keepSubject: boolean;
  author: string;
  newId(): string;
  /** UTC epoch ms. */
  now: number;
  /** IANA zone of the rep. */
  zone: string;
}

/** A mail that the page confirmed as sent, its undo time over. */
export interface SentMail {
  to: readonly Person[];
  cc: readonly Person[];
  bcc: readonly Person[];
  subject?: string;
  /** UTC epoch ms of the act of sending. */
  at: number;
  /** Ids it is known by: `sent:<random>`, and the draft's id where the page keeps it for the message. */
  keys: readonly string[];
}

/**
 * Events of the messages of an open thread: mail with people in the book, in a work account. Of others
 * nothing is made; bodies are never looked at.
 */
export function interactionsOfThread(messages: readonly PageMessage[], recording: Recording): Interaction[] {
  if (!isWork(recording)) return [];
  const partner = onlyPartner(messages, recording);
  return messages.flatMap(message => {
    const from = message.from && normaliseAddress(message.from.address);
    if (!from) return [];
    // Without an id and a date it could never be told from the others.
    if (message.ids.length === 0 && message.at === undefined) return [];
    const ours = own(recording).has(from);
    // Folded, a message shows no recipients: in a thread of two, ours went to the other.
    const folded = ours && partner !== undefined && message.to.length + message.cc.length === 0;
    const to = folded ? [{ address: partner }] : message.to;
    const whom = ours ? outbound(to, message.cc, recording) : inbound(from, recording);
    if (!whom) return [];
    const event = mail(recording, {
      ...whom,
      direction: ours ? 'out' : 'in',
      precision: message.at === undefined ? 'none' : (message.precision ?? 'instant'),
      personal: message.to.length + message.cc.length <= LARGE_MAILING,
      automatic: !ours && looksAutomatic(from, message.subject),
      keys: [...message.ids].sort(),
      recipients: recipientsDigest([...to, ...message.cc], recording),
      origin: 'thread',
    });
    return [
      withSubject(
        message.at === undefined ? event : { ...event, at: message.at },
        message.subject,
        recording,
      ),
    ];
  });
}

/** The one other person who writes or is written to in a thread; `undefined` where there are more. */
function onlyPartner(messages: readonly PageMessage[], recording: Recording): string | undefined {
  const mine = own(recording);
  const others = new Set(
    messages
      .flatMap(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc])
      .flatMap(({ address }) => normaliseAddress(address) ?? [])
      .filter(address => !mine.has(address)),
  );
  return others.size === 1 ? [...others][0] : undefined;
}

/** The event of a mail that was sent, if any of its recipients is in the book. */
export function interactionOfSent(sent: SentMail, recording: Recording): Interaction | undefined {
  if (!isWork(recording)) return undefined;
  const whom = outbound(sent.to, [...sent.cc, ...sent.bcc], recording);
  if (!whom) return undefined;
  const event = mail(recording, {
    ...whom,
    direction: 'out',
    precision: 'instant',
    personal: sent.to.length + sent.cc.length + sent.bcc.length <= LARGE_MAILING,
    automatic: false,
    keys: [...sent.keys].sort(),
    // A thread shows no Bcc to compare with.
    recipients: recipientsDigest([...sent.to, ...sent.cc], recording),
    origin: 'sent',
  });
  return withSubject({ ...event, at: sent.at }, sent.subject, recording);
}

function isWork({ account, workAccounts }: Recording): boolean {
  return workAccounts.includes(account);
}

function own({ account, workAccounts, ownAddresses = [] }: Recording): Set<string> {
  return new Set([account, ...workAccounts, ...ownAddresses]);
}

type Whom = Pick<Interaction, 'clientIds' | 'copied'>;

function inbound(from: string, recording: Recording): Whom | undefined {
  const ids = recording.clientsOf(from);
  return ids.length === 1 ? { clientIds: [...ids] } : undefined;
}

function outbound(to: readonly Person[], copies: readonly Person[], recording: Recording): Whom | undefined {
  const written = certain(to, recording);
  const copied = certain(copies, recording).filter(id => !written.includes(id));
  const clientIds = [...written, ...copied].sort();
  return clientIds.length === 0 ? undefined : { clientIds, copied: copied.sort() };
}

function certain(people: readonly Person[], recording: Recording): string[] {
  const ids = people.flatMap(person => {
    const address = normaliseAddress(person.address);
    const found = address && !own(recording).has(address) ? recording.clientsOf(address) : [];
    return found.length === 1 ? found : [];
  });
  return [...new Set(ids)];
}

function recipientsDigest(people: readonly Person[], recording: Recording): string {
  const mine = own(recording);
  const addresses = people
    .flatMap(({ address }) => normaliseAddress(address) ?? [])
    .filter(one => !mine.has(one));
  return digest([...new Set(addresses)].sort().join(' '));
}

type FromPage = Pick<
  Interaction,
  | 'clientIds'
  | 'copied'
  | 'direction'
  | 'precision'
  | 'personal'
  | 'automatic'
  | 'keys'
  | 'recipients'
  | 'origin'
>;

function mail({ account, author, newId, now, zone }: Recording, part: FromPage): Interaction {
  return {
    id: newId(),
    channel: 'mail',
    zone,
    purpose: 'unknown',
    purposeBy: 'rule',
    account,
    author,
    recordedAt: now,
    ...part,
  };
}

/** The purpose is read from the subject even where the subject itself is not kept. */
function withSubject(
  event: Interaction,
  subject: string | undefined,
  { keepSubject }: Recording,
): Interaction {
  const purpose = purposeOf(subject);
  return compact({
    ...event,
    purpose,
    ...(keepSubject && subject ? { subject: subject.slice(0, 200) } : {}),
  });
}
