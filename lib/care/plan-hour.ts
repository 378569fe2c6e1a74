import { Temporal } from 'temporal-polyfill';

/** A text as RFC 5545 3.3.11 wants it. */
const escaped = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[;,]/g, mark => `\\${mark}`)
    .replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, continued by a space (RFC 5545 3.1); no letter is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > (parts.length > 0 ? 74 : 75)) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += letter;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}

/**
 * R12: an hour a week to plan, as an iCalendar file: Mondays at nine, floating, so that it is nine wherever
 * the person is.
 * @param from local date (YYYY-MM-DD): the first one is on the next Monday, or that day if it is one
 * @param lines this week's list
 */
export function weeklyHour({
  from,
  title,
  lines,
  uid,
  now,
}: {
  from: string;
  title: string;
  lines: readonly string[];
  uid: string;
  now: number;
}): string {
  const day = Temporal.PlainDate.from(from);
  const monday = day
    .add({ days: (8 - day.dayOfWeek) % 7 })
    .toString()
    .replaceAll('-', '');
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yesfirst//Weekly hour//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${monday}T090000`,
    `DTEND:${monday}T100000`,
    'RRULE:FREQ=WEEKLY',
    `SUMMARY:${escaped(title)}`,
    ...(lines.length > 0 ? [`DESCRIPTION:${escaped(lines.join('\n'))}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
