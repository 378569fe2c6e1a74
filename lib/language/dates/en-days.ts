import { D, M, PART, WD, Y, yearOf } from './en-parts';
import { coming, type DateHit, dayAhead, dayOfMonthAhead, inWeek, type Now, thisWeekday } from './resolve';
import { day, type Parts, type Rule } from './rule';
import { monthOf, ORDINAL_WORDS, ordinalOf, weekdayOf } from './words';

/** Days by their date or weekday. Runs on folded text: "2026-07-31" is "2026 07 31". */
export const DAYS: Rule[] = [
  [
    /\b(?<year>20\d\d) (?<m>\d\d) (?<d>\d\d)\b/g,
    (p, now) => day(dayAhead(now, Number(p.m), Number(p.d), yearOf(p))),
  ],
  [/\b(?<a>\d{1,2})[. ](?<b>\d{1,2})[. ](?<year>20\d\d|\d\d)\b(?!:)/g, numeric],
  [
    new RegExp(
      `\\b(?:the )?(?:(?<from>\\d{1,2})(?:st|nd|rd|th)? ?(?:to|and|or|through|,| ) ?(?:the )?)?${D}(?: of|,)? ${M}\\b${Y}`,
      'g',
    ),
    monthDay,
  ],
  [
    new RegExp(
      `\\b${M} (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:to|and|or|through|,| ) ?)?${D}\\b(?! ?(?:pm|am|:))${Y}`,
      'g',
    ),
    monthDay,
  ],
  [
    new RegExp(`\\bthe (?<d>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS}) of (?<which>this|next) month\\b`, 'g'),
    (p, now) => {
      const first = now.day.with({ day: 1 }).add({ months: p.which === 'next' ? 1 : 0 });
      const date = ordinalOf(p.d!);
      return date < 1 || date > first.daysInMonth ? undefined : day(first.with({ day: date }));
    },
  ],
  [
    /\b(?:the )?(?<d>\d{1,2}(?:st|nd|rd|th))\b(?! (?:floor|of|street|st|ave|anniversary|birthday|century|time|edition|grade|year|draft|page|version|clause|place|round))/g,
    (p, now) => day(dayOfMonthAhead(now, ordinalOf(p.d!))),
  ],
  [
    /\b(?<d>\d{1,2}(?:st|nd|rd|th)?) (?:inst|instant)\b/g,
    (p, now) => day(dayAhead(now, now.day.month, ordinalOf(p.d!))),
  ],

  [
    new RegExp(`\\b(?:first thing (?:on )?|early (?:on )?)?${WD}\\b${PART}`, 'g'),
    (p, now) => day(coming(now, weekdayOf(p.wd!))),
  ],
  [
    new RegExp(`\\bthis (?:coming )?${WD}\\b${PART}`, 'g'),
    (p, now) => day(thisWeekday(now, weekdayOf(p.wd!))),
  ],
  [
    new RegExp(`\\b(?:last|past|on) ?(?:last) ${WD}\\b|\\blast ${WD.replace('wd', 'wd2')}\\b${PART}`, 'g'),
    () => ({ past: true }),
  ],
  [
    new RegExp(`\\b(?:the )?(?:coming|upcoming) ${WD}\\b${PART}`, 'g'),
    (p, now) => day(coming(now, weekdayOf(p.wd!))),
  ],
  [
    new RegExp(
      `\\bnext ${WD}\\b${PART}|\\b${WD.replace('wd', 'wd2')}(?: of|,| in)? next week\\b${PART}|\\bnext week,? (?:(?:on|by|before) )?${WD.replace('wd', 'wd3')}\\b${PART}`,
      'g',
    ),
    (p, now) => day(inWeek(now, weekdayOf((p.wd ?? p.wd2 ?? p.wd3)!), 1)),
  ],
  [
    new RegExp(
      `\\b(?:(?:a )?week (?:on|from) ${WD}|${WD.replace('wd', 'wd2')} week|${WD.replace('wd', 'wd3')} after next|${WD.replace('wd', 'wd4')} (?:of )?(?:the )?week after(?: next)?)\\b`,
      'g',
    ),
    (p, now) => {
      if (p.wd4) return day(inWeek(now, weekdayOf(p.wd4), 2));
      const one = coming(now, weekdayOf((p.wd ?? p.wd2 ?? p.wd3)!));
      return day(p.wd3 ? inWeek(now, weekdayOf(p.wd3), 2) : one.add({ days: 7 }));
    },
  ],
  [
    new RegExp(
      `\\b(?:${WD} (?:of )?this week|later this week,? (?:on )?${WD.replace('wd', 'wd2')}|this week(?: on|,) ${WD.replace('wd', 'wd3')})\\b`,
      'g',
    ),
    (p, now) => day(inWeek(now, weekdayOf((p.wd ?? p.wd2 ?? p.wd3)!), 0)),
  ],
];

function numeric(p: Parts, now: Now): Partial<DateHit> | undefined {
  const [a, b] = [Number(p.a), Number(p.b)];
  const year = Number(p.year!.length === 2 ? `20${p.year}` : p.year);
  // Day first, as most of the world writes it; month first where it can be nothing else.
  return day(b > 12 ? dayAhead(now, a, b, year) : dayAhead(now, b, a, year));
}

function monthDay(p: Parts, now: Now): Partial<DateHit> | undefined {
  const at = dayAhead(now, monthOf(p.month!), ordinalOf(p.d!), yearOf(p));
  return at && day(at);
}
