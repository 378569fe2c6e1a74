import type { Client, Commitment, Tier } from './client';
import { type ClockLine, type Clocks, clocks, type Moment, type Waiting } from './clocks';
import { contactOf } from './contact';
import type { Coverage } from './coverage';
import { dayOf, isZone, localDay, localTime } from './days';
import { type FollowUp, followUp, isKey, type Kept } from './follow-up';
import type { Channel, Feeling, Interaction } from './interaction';
import { nearestOccasion } from './occasions';
import { datesWithin, inProfile, isSpecial, type ProfileLimit, profileField } from './profile';

/**
 * What colour and word the gap has. `waiting` goes before all but `late`: a mail of theirs is never shown
 * as fine. `never`: no contact at all (may be due or overdue, see `dueInDays`). `none`: a gap that falls
 * due never, because the client has neither tier nor interval.
 */
export type GapState = 'ok' | 'due' | 'late' | 'never' | 'snoozed' | 'waiting' | 'none';

/** The gap as shown: the largest text of the card. Days are local calendar days of the rep. */
export interface Gap {
  state: GapState;
  /** Days since the last contact of any kind; absent where there is none, or none with a date. */
  days?: number;
  /** How that contact was made. */
  channel?: Channel;
  /** A message without a date may be newer: "12 days at most". */
  atMost: boolean;
  /** Days until the next contact is due; 0 = today, below 0 = overdue. Absent where nothing falls due. */
  dueInDays?: number;
  /** Local date (YYYY-MM-DD) of the day it is due. */
  dueOn?: string;
  /** Local date on which the snooze ends; only with state `snoozed`. */
  snoozedUntil?: string;
  /** For a key client whose last two-way contact is older than `days`: days since it. It is what falls due. */
  twoWayDays?: number;
  /** The bar: `fill` 0–1, and where the due tick stands, 0–1. Absent where nothing falls due. */
  bar?: { fill: number; tick: number };
}

/** Line 3: the unsolved problem or promise. */
export interface OpenLine {
  text: string;
  /** Local date (YYYY-MM-DD). */
  due?: string;
  /** Days until due; 0 = today, below 0 = late. */
  dueInDays?: number;
}

/** Line 4: a date within 14 days goes before the chosen fact. */
export type HumanLine =
  | {
      kind: 'date';
      /** What the date is, in the rep's words ("Daughter Ines graduates"); empty for a plain birthday. */
      label: string;
      occasion: 'birthday' | 'anniversary' | 'other';
      /** Local date on which it falls this time. */
      on: string;
      inDays: number;
      /** Age or number of years on that day, where the year is known. */
      years?: number;
    }
  | { kind: 'fact'; field: string; value: string };

/** Line 5: how the last contact felt, and its topic. */
export interface LastLine {
  feeling?: Feeling;
  mood?: Feeling;
  /** Subject, or first line of the note. */
  topic?: string;
  channel: Channel;
  days?: number;
}

/** The six lines of the client card as plain data. Fields that are absent are lines that are not drawn. */
export interface ClientCard {
  id: string;
  name: string;
  nickname?: string;
  sayName?: string;
  role?: string;
  company?: string;
  tier?: Tier;
  /** Their clock now: `09:32` and its place, the city of their zone ("New York"). */
  localTime?: { time: string; zone: string; place: string };
  gap: Gap;
  /** Their oldest mail that we have not answered. */
  waiting?: Waiting;
  faceToFace?: ClockLine;
  nonSale?: ClockLine;
  /** "Last activity" of an import, where it is newer than every contact: a hint, never a contact. */
  hint?: { days: number; source: string };
  /** The page in front shows entries whose date has no year: its name. */
  undatedOn?: string;
  openThing?: OpenLine;
  humanLine?: HumanLine;
  last?: LastLine;
  /** What the gap rests on. */
  coverage: Coverage;
  /** A photo as a `data:` URL, checked: put in by who shows the card. */
  photo?: string;
  /** Main address, for the panel's link and for copy. */
  address?: string;
}

/** What a content script may know about a client: no profile, no addresses, no notes. */
export interface ClientSummary {
  id: string;
  name: string;
  company?: string;
  tier?: Tier;
  gap: Gap;
  openThing?: OpenLine;
  waiting?: Waiting;
}

/** A date this near is shown as the human line. */
export const DATE_WITHIN = 14;

/**
 * The card's six lines.
 * @param interactions of the client, as `currentInteractions` gives them
 */
export function clientCard(
  client: Client,
  interactions: readonly Interaction[],
  { coverage, ...moment }: Moment & { coverage: Coverage },
): ClientCard {
  const { now, zone } = moment;
  const last = clocks(interactions, { now, zone, client: client.id, mailSince: coverage.since });
  const today = localDay(now, zone);
  return present({
    id: client.id,
    name: client.name,
    nickname: client.nickname,
    sayName: client.sayName,
    role: client.role,
    company: client.company,
    tier: client.tier,
    localTime: theirTime(client.zone, now),
    gap: gapOf(client, last, moment),
    waiting: last.waiting,
    faceToFace: last.faceToFace,
    nonSale: last.nonSale,
    hint: hintOf(client, last, today, zone),
    openThing: openLine(client, today),
    humanLine: humanLine(client, today, moment.profile),
    last: lastLine(client, interactions, last),
    coverage,
    address: client.addresses[0],
  });
}

/** The little that a content script may know. */
export function clientSummary(
  client: Client,
  interactions: readonly Interaction[],
  { coverage, ...moment }: Moment & { coverage: Coverage },
): ClientSummary {
  const { now, zone } = moment;
  const last = clocks(interactions, { now, zone, client: client.id, mailSince: coverage.since });
  return present({
    id: client.id,
    name: client.name,
    company: client.company,
    tier: client.tier,
    gap: gapOf(client, last, moment),
    openThing: openLine(client, localDay(now, zone)),
    waiting: last.waiting,
  });
}

/** The gap: the last contact of any kind, with the word that the follow-up gives it. */
export function gapOf(client: Kept, last: Clocks, moment: Moment): Gap {
  const due = followUp(client, last, moment);
  const { any } = last;
  return present({
    state: stateOf(due, last),
    days: any?.days,
    channel: any?.channel ?? last.undated?.channel,
    atMost: any?.atMost ?? last.undated !== undefined,
    dueInDays: due.dueInDays,
    dueOn: due.dueOn,
    snoozedUntil: due.snoozedUntil,
    twoWayDays:
      isKey(client) && any && last.twoWay && last.twoWay.days > any.days ? last.twoWay.days : undefined,
    bar: barOf(due),
  });
}

function stateOf(due: FollowUp, last: Clocks): GapState {
  if (due.state === 'late' && (last.any || last.undated)) return 'late';
  if (last.waiting) return 'waiting';
  if (due.state === 'snoozed') return 'snoozed';
  if (!last.any && !last.undated) return 'never';
  return due.state;
}

/** Full at the due day while in time; overdue, the bar is full and the tick says where it was due. */
function barOf({ intervalDays, dueInDays, fromTier }: FollowUp): Gap['bar'] {
  if (intervalDays === undefined || dueInDays === undefined) return undefined;
  if (fromTier && dueInDays >= 0) return { fill: 0, tick: 1 };
  const elapsed = Math.max(0, intervalDays - dueInDays);
  return elapsed <= intervalDays
    ? { fill: elapsed / intervalDays, tick: 1 }
    : { fill: 1, tick: intervalDays / elapsed };
}

function theirTime(zone: string | undefined, now: number): ClientCard['localTime'] {
  if (zone === undefined || !isZone(zone)) return undefined;
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { time: localTime(now, zone), zone, place };
}

function hintOf(client: Client, last: Clocks, today: number, zone: string): ClientCard['hint'] {
  const { hint } = client;
  if (!hint || (last.any && last.any.at >= hint.at)) return undefined;
  const days = today - localDay(hint.at, zone);
  return days < 0 ? undefined : { days, source: hint.source };
}

/** The one open thing; where there is none, the promise that is due first. */
function openLine(client: Client, today: number): OpenLine | undefined {
  const openThing = client.openThing?.text.trim() ? client.openThing : firstDue(client.commitments);
  if (!openThing) return undefined;
  const due = openThing.due === undefined ? undefined : dayOf(openThing.due);
  return present({
    text: openThing.text,
    due: due === undefined ? undefined : openThing.due,
    dueInDays: due === undefined ? undefined : due - today,
  });
}

function firstDue(open: readonly Commitment[] = []): Commitment | undefined {
  return open.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))[0];
}

function humanLine(client: Client, today: number, limit: ProfileLimit | undefined): HumanLine | undefined {
  const near = nearestOccasion(datesWithin(client.dates, limit), today, DATE_WITHIN);
  if (near)
    return present({
      kind: 'date' as const,
      label: near.date.label,
      occasion: near.date.kind,
      on: near.on,
      inDays: near.inDays,
      years: near.years,
    });
  const field = client.humanLine;
  // Health, religion and the like are never above the fold, even if chosen before they were marked so.
  if (field === undefined || isSpecial(field)) return undefined;
  const known = profileField(field);
  if (known && !inProfile(known, limit)) return undefined;
  const value = client.facts[field]?.value.trim();
  return value ? { kind: 'fact', field, value } : undefined;
}

function lastLine(client: Client, interactions: readonly Interaction[], last: Clocks): LastLine | undefined {
  const id = last.any?.interactionId;
  const event =
    id === undefined
      ? interactions.find(one => one.precision === 'none' && contactOf(one, client.id))
      : interactions.find(one => one.id === id);
  if (!event) return undefined;
  const note = event.note?.split('\n').find(line => line.trim() !== '');
  return present({
    feeling: event.feeling,
    mood: event.mood,
    topic: event.subject?.trim() || note?.trim() || undefined,
    channel: event.channel,
    days: last.any?.days,
  });
}

/** Without the fields that are `undefined`: what is absent is not drawn, and crosses contexts as absent. */
function present<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}
