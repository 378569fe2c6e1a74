import type { Client, DateFact } from './client';
import { type Clocks, clocks, eventDay, isAnswer, type Moment } from './clocks';
import { contactOf } from './contact';
import { dateValue } from './edit';
import type { Kept } from './follow-up';
import { CHANNELS, type Interaction } from './interaction';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks of the world are at most this far ahead of UTC. */
const AHEAD = 14 * HOUR;
/** A day anywhere is over everywhere this long after its noon. */
const DAY_MARGIN = 48 * HOUR;
/** An open thing is one line of a list. */
const OPEN_LENGTH = 80;

/** What a list, its filters and Today need of a client itself. */
export interface StandingClient extends Omit<Kept, 'id'> {
  name: string;
  nickname?: string;
  sayName?: string;
  company?: string;
  tags?: string[];
  annualSales?: Client['annualSales'];
  /** The beginning of the open thing. */
  open?: string;
  /** Local date on which the first of the promises is due. */
  promise?: string;
  /** As `dateValue` writes them; `dateOfValue` reads them. */
  dates?: string[];
  hint?: Client['hint'];
  /** What they need and what they offer, in their words; absent where neither is known. */
  words?: [needs: string, offers: string];
  /** How many addresses and phones. */
  addresses: number;
  phones: number;
}

/**
 * The few events of a client that any clock can still rest on, whatever the time and the zone: per event its
 * time (UTC ms; of an undated one when it was recorded), its kind, and of a date without time its zone. Flat,
 * in the order of `currentInteractions`.
 */
export type Traces = (number | string)[];

/** A client as lists know it. */
export interface Standing extends StandingClient {
  id: string;
  traces: Traces;
}

/** The part of a standing that follows from the client. What there is none of is `undefined`: it is not stored. */
export function standingOf(client: Client): StandingClient {
  const { name, nickname, sayName, company, tags, annualSales, hint, createdAt } = client;
  const { tier, tierSince, tierTogether, key, intervalDays, snoozedUntil, lost, openThing } = client;
  const setAt = client.facts.snoozedUntil?.learnedAt;
  const [needs = '', offers = ''] = [client.facts.needs?.value, client.facts.offers?.value];
  return {
    name,
    nickname,
    sayName,
    company,
    tier,
    tierSince,
    tierTogether,
    key,
    intervalDays,
    snoozedUntil,
    lost,
    facts:
      snoozedUntil === undefined || setAt === undefined ? undefined : { snoozedUntil: { learnedAt: setAt } },
    tags: tags?.length ? tags : undefined,
    annualSales,
    open: openThing?.text.trim().slice(0, OPEN_LENGTH) || undefined,
    promise: client.commitments?.flatMap(({ due }) => due ?? []).sort()[0],
    dates: client.dates.length > 0 ? client.dates.map(dateValue) : undefined,
    hint,
    words: needs || offers ? [needs, offers] : undefined,
    addresses: client.addresses.length,
    phones: client.phones.length,
    createdAt,
  };
}

/** A date out of what `dateValue` made of it. */
export function dateOfValue(value: string): DateFact {
  const [kind = 'other', year = '', month = '', day = ''] = value.split('/', 4);
  const label = value.split('/').slice(4).join('/');
  return {
    kind: kind as DateFact['kind'],
    ...(year ? { year: Number(year) } : {}),
    month: Number(month),
    day: Number(day),
    label,
  };
}

const IN = 1;
const NON_SALE = 2;
const WHOLE_DAY = 4;
const UNDATED = 8;
const CHANNEL = 16;

/** What `tracesOf` looks for: the newest of one clock, once by instant and once by date. */
interface Newest {
  instant?: number;
  day?: number;
  undated?: number;
}

/** What follows from a client's events. */
export interface Traced {
  traces: Traces;
  /** Times (UTC ms) of their mails that may be without an answer, wherever the rep is. */
  open: number[];
  /** When the last contact was that felt good to both, or very good to one (UTC ms): see `isGlad`. */
  glad?: number;
}

/** How a contact has to feel to be one after which a referral may be asked for. */
export function isGlad({
  feeling = 0,
  mood = 0,
}: {
  feeling?: number | undefined;
  mood?: number | undefined;
}): boolean {
  return Math.max(feeling, mood) >= 5 || (feeling >= 4 && mood >= 4);
}

/** The part of a standing that follows from the events, see `tracedOf`. */
export const tracesOf = (clientId: string, events: readonly Interaction[]): Traces =>
  tracedOf(clientId, events).traces;

/**
 * What follows from the events.
 * @param events of the client, as `currentInteractions` gives them
 */
export function tracedOf(clientId: string, events: readonly Interaction[]): Traced {
  // Who reads it later reads it after all of it was recorded: what lies behind this has surely happened.
  let horizon = Number.NEGATIVE_INFINITY;
  for (const event of events) if (event.recordedAt > horizon) horizon = event.recordedAt;
  const kept = new Set<number>();
  const newest = new Map<string, Newest>();
  const mails: { index: number; at: number; day?: number }[] = [];
  const open: number[] = [];
  let glad: number | undefined;
  const best = (name: string): Newest => {
    let found = newest.get(name);
    if (!found) {
      found = {};
      newest.set(name, found);
    }
    return found;
  };

  events.forEach((event, index) => {
    const contact = contactOf(event, clientId);
    if (!contact) return;
    if (event.at !== undefined && isGlad(event)) glad = Math.max(glad ?? event.at, event.at);
    const names = ['any', event.direction];
    if (contact.twoWay) names.push('twoWay');
    if (contact.faceToFace) names.push('faceToFace');
    if (isNonSale(event)) names.push('nonSale');
    const { at } = event;
    if (at === undefined || event.precision === 'none') {
      for (const name of names) {
        const { undated } = best(name);
        if (undated === undefined || event.recordedAt > events[undated]!.recordedAt)
          best(name).undated = index;
      }
      return;
    }
    const wholeDay = event.precision === 'day';
    if (at + (wholeDay ? DAY_MARGIN : 0) > horizon) {
      kept.add(index);
      if (event.channel === 'mail' && event.direction === 'in') open.push(at);
      return;
    }
    const day = wholeDay ? eventDay(event, at, 'UTC') : undefined;
    if (event.channel === 'mail' && event.direction === 'in')
      mails.push({ index, at, ...(day === undefined ? {} : { day }) });
    else if (isAnswer(event, contact)) names.push('answer');
    for (const name of names) {
      const found = best(name);
      if (day === undefined) {
        if (found.instant === undefined || at > events[found.instant]!.at!) found.instant = index;
      } else {
        const old = found.day === undefined ? undefined : events[found.day]!;
        const oldDay = old ? eventDay(old, old.at!, 'UTC') : Number.NEGATIVE_INFINITY;
        if (day > oldDay || (day === oldDay && at > old!.at!)) found.day = index;
      }
    }
  });

  for (const { instant, day, undated } of newest.values())
    for (const index of [instant, day, undated]) if (index !== undefined) kept.add(index);
  const { instant, day } = newest.get('answer') ?? {};
  const answered = instant === undefined ? Number.NEGATIVE_INFINITY : events[instant]!.at!;
  const answeredDay =
    day === undefined ? Number.NEGATIVE_INFINITY : eventDay(events[day]!, events[day]!.at!, 'UTC');
  for (const mail of mails) {
    // Only what is answered wherever the rep may be goes.
    const closed =
      mail.day === undefined
        ? answered >= mail.at || answeredDay >= Math.floor((mail.at + AHEAD) / DAY)
        : answeredDay >= mail.day || Math.floor((answered - AHEAD) / DAY) >= mail.day;
    if (closed) continue;
    kept.add(mail.index);
    open.push(mail.at);
  }
  const traces = [...kept].sort((a, b) => a - b).flatMap(index => traceOf(events[index]!));
  return { traces, open: open.sort((a, b) => a - b), ...(glad === undefined ? {} : { glad }) };
}

function isNonSale({ purpose }: Interaction): boolean {
  return purpose === 'service' || purpose === 'personal';
}

function traceOf(event: Interaction): Traces {
  const { at, precision } = event;
  let kind = CHANNELS.indexOf(event.channel) * CHANNEL;
  if (event.direction === 'in') kind += IN;
  if (isNonSale(event)) kind += NON_SALE;
  if (at === undefined || precision === 'none') return [event.recordedAt, kind + UNDATED];
  return precision === 'day' ? [at, kind + WHOLE_DAY, event.zone] : [at, kind];
}

function eventsOf(traces: Traces): Interaction[] {
  const events: Interaction[] = [];
  for (let i = 0; i < traces.length; i += 2) {
    const [at, kind] = [traces[i] as number, traces[i + 1] as number];
    const wholeDay = (kind & WHOLE_DAY) !== 0;
    const undated = (kind & UNDATED) !== 0;
    events.push({
      id: `${i}`,
      clientIds: [],
      channel: CHANNELS[Math.floor(kind / CHANNEL)]!,
      direction: kind & IN ? 'in' : 'out',
      precision: undated ? 'none' : wholeDay ? 'day' : 'instant',
      zone: wholeDay ? (traces[i + 2] as string) : '',
      purpose: kind & NON_SALE ? 'service' : 'unknown',
      purposeBy: 'rule',
      personal: true,
      automatic: false,
      keys: [],
      author: '',
      origin: '',
      recordedAt: at,
      ...(undated ? {} : { at }),
    });
    if (wholeDay) i++;
  }
  return events;
}

/**
 * The clocks of a client out of its standing: as `clocks` tells them of all its events, but without the
 * events' ids, the subject of what waits and the share of unknown purposes.
 * @param moment with `mailSince`, UTC epoch ms from which mail is seen
 */
export function clocksOf(
  { id, traces }: Pick<Standing, 'id' | 'traces'>,
  moment: Moment & { mailSince?: number },
): Clocks {
  return clocks(eventsOf(traces), { ...moment, client: id });
}
