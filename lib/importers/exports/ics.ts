import type { Client, DateFact } from '../../clients/client';
import { contentLines, escaped, stamp } from './content-lines';

/** What is put into a calendar beside the clients: their next follow-up, and the words. */
export interface IcsOptions {
  /** UTC epoch ms. */
  now: number;
  /** Client id → local date (YYYY-MM-DD) on which it falls due; absent: nothing falls due. */
  dueOn: ReadonlyMap<string, string>;
  words: {
    /** The calendar's own name. */
    calendar: string;
    birthday: (name: string) => string;
    /** A date with its label, or an anniversary without one. */
    date: (name: string, label: string) => string;
    followUp: (name: string) => string;
  };
}

/** A year that every calendar takes, and a leap year: for dates whose year is not known. */
const SOME_YEAR = 1972;

/**
 * Dates and follow-ups of clients as iCalendar (RFC 5545): all-day events, birthdays and anniversaries every
 * year, a date with a year and a label of its own once. 29 February is kept on the 28th in other years. An
 * event's id follows from the client's, so that importing the file again renews and doubles nothing.
 */
export function exportIcs(clients: readonly Client[], { now, dueOn, words }: IcsOptions): string {
  const events = clients.flatMap(client => {
    const dates = client.dates.map(date => {
      const label =
        date.kind === 'birthday' ? words.birthday(client.name) : words.date(client.name, date.label);
      return eventOf(`${date.kind}-${idOf(date)}-${client.id}`, label, now, timing(date));
    });
    const due = dueOn.get(client.id);
    if (due !== undefined)
      dates.push(
        eventOf(`follow-up-${client.id}`, words.followUp(client.name), now, [
          `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
        ]),
      );
    return dates;
  });
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yesfirst//Yesfirst//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(words.calendar)}`,
    ...events.flat(),
    'END:VCALENDAR',
  ]);
}

function eventOf(id: string, summary: string, now: number, when: string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@yesfirst.example`,
    `DTSTAMP:${stamp(now)}`,
    ...when,
    `SUMMARY:${escaped(summary)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const two = (n: number) => String(n).padStart(2, '0');
const idOf = ({ year, month, day }: DateFact) => `${year ?? ''}${two(month)}${two(day)}`;

function timing({ year, month, day, kind }: DateFact): string[] {
  const start = `DTSTART;VALUE=DATE:${String(year ?? SOME_YEAR).padStart(4, '0')}${two(month)}${two(day)}`;
  if (kind === 'other' && year !== undefined) return [start];
  const leap = month === 2 && day === 29;
  return [start, `RRULE:FREQ=YEARLY${leap ? ';BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1' : ''}`];
}
