import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { parseProperty, unfolded } from '../content-line';
import { addToEvent, type CalendarEvent, channelOf, newEvent } from '../ics-event';
import {
  defineImporter,
  emptyBatch,
  type InteractionDraft,
  type ReadOptions,
  type Unread,
} from '../importer';
import { decoded, linesOf, Source } from '../text';

const SOURCE = 'import:ics';
/** Of a series only what lies this near counts: nobody asks for the stand-up of ten years ago. Days. */
const BACK = 3 * 366;
const AT_ONCE = 200;

/**
 * iCalendar: meetings that have begun, as interactions. An entry without other people is an appointment
 * with oneself, and left in the file without a word.
 */
export default defineImporter({
  id: 'ics',
  extensions: ['ics', 'ical', 'ifb'],
  recognises: head => /^\s*BEGIN:VCALENDAR\b/iu.test(head),

  async *read(chunks, options) {
    const source = new Source(chunks, options.signal);
    const calendar = new Calendar(options.zone);
    for await (const lines of unfolded(linesOf(decoded(source)))) {
      for (const { text, line, cut } of lines) calendar.take(text, line, cut);
      yield { ...emptyBatch(), unread: calendar.unread.splice(0), bytes: source.bytes };
    }
    calendar.end();
    // One of a series may be changed anywhere in the file, so meetings are made of all of it.
    let batch = { ...emptyBatch(), unread: calendar.unread, bytes: source.bytes };
    const rules: Rules = { known: new Map(), refused: 0 };
    for (const series of calendar.series()) {
      options.signal?.throwIfAborted();
      batch.interactions.push(...meetingsOf(series, options, batch.unread, rules));
      if (batch.interactions.length < AT_ONCE) continue;
      yield batch;
      batch = { ...emptyBatch(), bytes: source.bytes };
    }
    yield batch;
  },
});

/** Rules that were followed already, and how many could not be: a hostile file has many, and each takes long. */
interface Rules {
  known: Map<string, number[] | undefined>;
  refused: number;
}

/** After so many rules that nobody can follow, no more of the file's rules are tried. */
const MOST_REFUSED = 20;

class Calendar {
  readonly unread: Unread[] = [];
  private readonly events: CalendarEvent[] = [];
  private open: CalendarEvent | undefined;
  /** Parts within an event: alarms. */
  private inner = 0;
  private broken = false;

  constructor(private readonly zone: string) {}

  take(text: string, line: number, cut: boolean): void {
    if (/^BEGIN:VEVENT\s*$/iu.test(text)) {
      this.end();
      this.open = newEvent(line);
    } else if (/^END:VEVENT\s*$/iu.test(text)) this.close();
    else if (this.open && /^BEGIN:/iu.test(text)) this.inner++;
    else if (this.open && /^END:/iu.test(text)) this.inner = Math.max(0, this.inner - 1);
    else if (this.open && this.inner === 0 && !cut) this.add(text, this.open);
  }

  private add(text: string, event: CalendarEvent): void {
    const property = parseProperty(text);
    if (property && addToEvent(event, property, this.zone)) this.broken = true;
  }

  private close(): void {
    const { open } = this;
    if (open && (this.broken || !open.start)) this.unread.push({ line: open.line, reason: 'bad-date' });
    else if (open) this.events.push(open);
    this.open = undefined;
    this.inner = 0;
    this.broken = false;
  }

  end(): void {
    if (this.open) this.unread.push({ line: this.open.line, reason: 'not-closed' });
    this.open = undefined;
    this.inner = 0;
    this.broken = false;
  }

  /** Events by their UID; of one twice in the file the later state. */
  series(): Iterable<CalendarEvent[]> {
    const byUid = new Map<string, CalendarEvent[]>();
    this.events.forEach((event, index) => {
      const key = event.uid ? `uid ${event.uid}` : `no ${index}`;
      const group = byUid.get(key) ?? [];
      const same = group.findIndex(one => one.recurrence === event.recurrence);
      if (same < 0) group.push(event);
      else if (group[same]!.sequence <= event.sequence) group[same] = event;
      byUid.set(key, group);
    });
    return byUid.values();
  }
}

function* meetingsOf(
  series: CalendarEvent[],
  options: ReadOptions,
  unread: Unread[],
  rules: Rules,
): Generator<InteractionDraft> {
  const changed = new Set(series.flatMap(({ recurrence }) => recurrence ?? []));
  for (const event of series) {
    if (!people(event)) continue;
    if (event.rule === undefined || event.recurrence !== undefined) {
      if (event.start!.at <= options.now || event.cancelled)
        yield meeting(event, event.start!.at, event.recurrence);
      continue;
    }
    const times = timesOf(event, options.now, rules);
    if (!times) unread.push({ line: event.line, reason: 'bad-rule' });
    for (const at of times ?? [])
      if (!changed.has(at) && !event.except.includes(at)) yield meeting(event, at, at);
  }
}

const people = ({ attendees, declined, organizer }: CalendarEvent) =>
  attendees.length > 0 || (organizer !== undefined && declined.length > 0);

function meeting(event: CalendarEvent, at: number, recurrence: number | undefined): InteractionDraft {
  const draft: InteractionDraft = {
    line: event.line,
    source: SOURCE,
    ...channelOf(event.place),
    at,
    precision: event.start!.precision,
    to: event.attendees.filter(address => address !== event.organizer),
    cc: [],
    automatic: false,
  };
  if (event.uid)
    draft.key = `ics:${event.uid}${recurrence === undefined ? '' : `/${new Date(recurrence).toISOString()}`}`;
  // Who declined was not there, even where they had invited.
  if (event.organizer && !event.declined.includes(event.organizer)) draft.from = event.organizer;
  if (event.summary) draft.subject = event.summary;
  if (event.cancelled) draft.cancelled = true;
  return draft;
}

function timesOf(event: CalendarEvent, now: number, rules: Rules): number[] | undefined {
  const { rule, start } = event;
  const key = `${rule} ${start!.local} ${start!.zone}`;
  if (rules.known.has(key)) return rules.known.get(key);
  if (rules.refused >= MOST_REFUSED) return undefined;
  const times = occurrences(event, now);
  if (!times) rules.refused++;
  if (rules.known.size < 1000) rules.known.set(key, times);
  return times;
}

/** The times of a series up to now, UTC ms; `undefined` where its rule can't be followed. */
function occurrences({ rule, start }: CalendarEvent, now: number): number[] | undefined {
  if (!/(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/iu.test(rule!)) return undefined;
  if (start!.at > now) return [];
  try {
    const series = new RRuleTemporal({
      rruleString: `DTSTART;TZID=${start!.zone}:${start!.local}\nRRULE:${rule!.toUpperCase()}`,
      temporal: Temporal,
      maxIterations: 25_000,
      maxCandidateEvaluations: 100_000,
    });
    const from = Math.max(start!.at, now - BACK * 86_400_000);
    return series
      .between(new Date(from), new Date(now), true)
      .map(({ epochMilliseconds }) => epochMilliseconds)
      .slice(-BACK);
  } catch {
    // Rules of hostile files have no end or no day at all; the parser refuses or gives up.
    return undefined;
  }
}
