import { type Contact, contactOf } from './contact';
import { isZone, localDay } from './days';
import type { Channel, Interaction } from './interaction';
import type { Owed } from './owed';
import type { ProfileLimit } from './profile';

/** Whose time it is. */
export interface Moment {
  /** UTC epoch ms. */
  now: number;
  /** IANA zone of the rep. */
  zone: string;
  /** What each tier is owed, as the rep set it; absent: the 30-day rule. */
  owed?: Owed;
  /** What a policy lets profiles hold; absent: all. */
  profile?: ProfileLimit;
}

/** Of whom, and what was seen. */
export interface Seeing {
  /** Client id, so that mail with the client in Cc is told from mail to it. */
  client?: string;
  /**
   * UTC epoch ms from which mail is seen. What was answered before that may have been answered unseen, so of
   * older mails only the newest can be told to wait.
   */
  mailSince?: number;
}

/** One clock: the last contact that it counts. */
export interface ClockLine {
  /** UTC epoch ms. */
  at: number;
  channel: Channel;
  /** Local calendar days of the rep since then. */
  days: number;
  /** A message without a date may be newer. */
  atMost: boolean;
  interactionId: string;
}

/** The six clocks; absent where nothing counts. */
export interface Clocks {
  any?: ClockLine;
  twoWay?: ClockLine;
  outbound?: ClockLine;
  inbound?: ClockLine;
  faceToFace?: ClockLine;
  nonSale?: ClockLine;
  /** Their oldest human mail without an answer of ours. */
  waiting?: Waiting;
  /** Set where contacts without a date are all there is: contact, but no number of days. */
  undated?: { channel: Channel };
  /** Share (0–1) of the last year's contacts whose purpose is unknown; absent where there were none. */
  unknownShare?: number;
}

/** A human mail of theirs without an answer of ours. */
export interface Waiting {
  /** UTC epoch ms of the oldest such mail. */
  since: number;
  /** Local calendar days since then; 0 = came today. */
  days: number;
  subject?: string;
}

type ClockName = 'any' | 'twoWay' | 'outbound' | 'inbound' | 'faceToFace' | 'nonSale';

const YEAR = 365;

/**
 * The last-contact clocks of a client. Nothing here is ever stored: the dates follow from the events.
 * @param interactions of the client, as `currentInteractions` gives them, in any order
 */
export function clocks(
  interactions: readonly Interaction[],
  { now, zone, client, mailSince }: Moment & Seeing,
): Clocks {
  const today = localDay(now, zone);
  const replaced = new Set(interactions.map(event => event.supersedes));
  const result: Clocks = {};
  const undated: { names: ClockName[]; event: Interaction }[] = [];
  let contacts = 0;
  let unknown = 0;
  let answered = Number.NEGATIVE_INFINITY;
  let answeredDay = Number.NEGATIVE_INFINITY;
  const theirMails: { event: Interaction; at: number; day: number }[] = [];

  for (const event of interactions) {
    if (replaced.has(event.id)) continue;
    const contact = contactOf(event, client);
    if (!contact) continue;
    const names: ClockName[] = ['any', event.direction === 'in' ? 'inbound' : 'outbound'];
    if (contact.twoWay) names.push('twoWay');
    if (contact.faceToFace) names.push('faceToFace');
    if (event.purpose === 'service' || event.purpose === 'personal') names.push('nonSale');
    const { at } = event;
    if (at === undefined || event.precision === 'none') {
      undated.push({ names, event });
      continue;
    }
    const day = eventDay(event, at, zone);
    // A meeting that has not begun is a plan, not a contact.
    if (event.precision === 'day' ? day > today : at > now) continue;
    const days = Math.max(0, today - day);
    if (days < YEAR) {
      contacts++;
      if (event.purpose === 'unknown') unknown++;
    }
    for (const name of names) {
      const line = result[name];
      if (!line || days < line.days || (days === line.days && at > line.at))
        result[name] = { at, channel: event.channel, days, atMost: false, interactionId: event.id };
    }
    if (event.channel === 'mail' && event.direction === 'in') theirMails.push({ event, at, day });
    else if (isAnswer(event, contact)) {
      if (event.precision === 'day') answeredDay = Math.max(answeredDay, day);
      else answered = Math.max(answered, at);
    }
  }

  for (const { names, event } of undated)
    for (const name of names) {
      const line = result[name];
      // It was written before it was recorded, so what came after that is newer.
      if (line && event.recordedAt > line.at) line.atMost = true;
    }
  if (!result.any && undated.length > 0) result.undated = { channel: undated[0]!.event.channel };
  const waiting = oldestOpen(theirMails, { answered, answeredDay, mailSince }, zone, today);
  if (waiting) result.waiting = waiting;
  if (contacts > 0) result.unknownShare = unknown / contacts;
  return result;
}

/** Talking is an answer, whoever rang; a mail, a message or a voicemail of theirs is none. */
export function isAnswer({ channel, direction }: Interaction, { twoWay }: Contact): boolean {
  if (direction === 'out') return true;
  return twoWay && channel !== 'mail' && channel !== 'message';
}

/** A date without time is a date in the zone in which it was written down; an instant is the rep's day now. */
export function eventDay(event: Interaction, at: number, zone: string): number {
  return localDay(at, event.precision === 'day' && isZone(event.zone) ? event.zone : zone);
}

function oldestOpen(
  mails: { event: Interaction; at: number; day: number }[],
  {
    answered,
    answeredDay,
    mailSince = Number.NEGATIVE_INFINITY,
  }: { answered: number; answeredDay: number; mailSince?: number | undefined },
  zone: string,
  today: number,
): Waiting | undefined {
  const answeredOn = answered === Number.NEGATIVE_INFINITY ? answered : localDay(answered, zone);
  let oldest: { event: Interaction; at: number; day: number } | undefined;
  let unsure: typeof oldest;
  for (const mail of mails) {
    // Of a mail and an answer of one day, one of them without time, the answer is taken to be the later.
    if (answeredDay >= mail.day) continue;
    if (mail.event.precision === 'day' ? answeredOn >= mail.day : answered >= mail.at) continue;
    if (mail.at < mailSince) {
      if (!unsure || mail.at > unsure.at) unsure = mail;
    } else if (!oldest || mail.at < oldest.at) oldest = mail;
  }
  oldest ??= unsure;
  if (!oldest) return undefined;
  const { subject } = oldest.event;
  return {
    since: oldest.at,
    days: Math.max(0, today - oldest.day),
    ...(subject === undefined ? {} : { subject }),
  };
}
