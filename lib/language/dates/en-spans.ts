import type { Temporal } from 'temporal-polyfill';
import { COUNT, D, EARLY, END, M, MID, UNIT, Y, yearOf } from './en-parts';
import { FEAST_NAMES, feastAhead } from './feasts';
import {
  type DateHit,
  dayAhead,
  endOfMonth,
  endOfQuarter,
  inWeek,
  minuteOf,
  monthAhead,
  type Now,
  plusMinutes,
  plusWorkingDays,
} from './resolve';
import { day, type Parts, type Rule } from './rule';
import { MONTHS, monthOf, NUMBERS, ordinalOf } from './words';

const count = (word: string) => NUMBERS[word] ?? Number(word);

function span(n: number, unit: string, now: Now): Partial<DateHit> {
  // Far beyond what anybody promises: a part number, a slip.
  if (n > 1000) return { at: undefined };
  if (/^(?:h|min)/.test(unit)) return { at: plusMinutes(now, n * (unit.startsWith('h') ? 60 : 1)) };
  if (/^(?:working|business|work|banking)/.test(unit)) return day(plusWorkingDays(now.day, n));
  if (unit.startsWith('d')) return day(now.day.add({ days: Math.ceil(n) }));
  if (unit.startsWith('w')) return day(now.day.add({ days: Math.round(n * 7) }));
  if (unit.startsWith('fortnight')) return day(now.day.add({ days: 14 * n }));
  return n < 1 ? day(now.day.add({ days: 15 })) : day(now.day.add({ months: Math.floor(n) }));
}

/** Early is the 10th, mid the 15th, the end and the month as a whole its last day. */
function partOfMonth(first: Temporal.PlainDate, part: string): Temporal.PlainDate {
  if (/^(?:early|start|beginning|the (?:start|beg)|at the (?:start|beg))/.test(part))
    return first.with({ day: 10 });
  if (/mid|first half/.test(part)) return first.with({ day: 15 });
  return endOfMonth(first);
}

/** Days told from today, weeks, months, quarters, years, feasts, and times of day. */
export const SPANS: Rule[] = [
  [
    /\b(?:yesterday|the day before yesterday|last (?:week|month|year|night|time)|the other day|earlier this (?:week|month|year)|earlier today)\b/g,
    () => ({ past: true }),
  ],
  [
    /\b(?:the (?:end|close) of (?:the )?(?:day|business|play)|end of (?:the )?day|close of (?:business|play)|eod|cob|eob|c\.o\.b\.?|later)? ?(?:today|this (?:morning|afternoon|arvo|evening|very day)|tonight)\b(?:,? (?:eod|cob))?/g,
    (_, now) => day(now.day),
  ],
  [
    /\b(?:the )?(?:end|close) of (?:the )?(?:day|business|play|work)\b|\b(?:eod|cob|eob)\b|\bbefore (?:i|we) (?:leave|close|go home)\b|\bbefore the day is (?:out|over)\b|\b(?:in|by) the (?:afternoon|evening)\b/g,
    (_, now) => ({
      ...day(now.day),
      clock: true,
    }),
  ],
  [
    /\b(?:(?:first thing |early )?(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmrrw|tomoz|tom|2moro)(?: (?:morning|afternoon|evening|night|lunchtime|arvo|first thing))?|(?:first thing )?in the morning|overnight)\b(?!['’]s)/g,
    (_, now) => day(now.day.add({ days: 1 })),
  ],
  [/\b(?:the )?day after (?:tomorrow|tmrw|tmr)\b/g, (_, now) => day(now.day.add({ days: 2 }))],
  [
    /\b(?:the (?:day after|next day|following day)|a day later|one day later)\b(?! (?:tomorrow|tmrw|tmr|the|your|our|you|we|i|that))/g,
    () => ({ follows: 1 }),
  ],
  [
    /\b(?:that|the same|same|the very same) (?:morning|afternoon|evening|day|night)\b/g,
    () => ({ follows: 0 }),
  ],

  [
    new RegExp(
      `\\b(?:in|within|inside|inside of|over|during)(?: the)?(?: (?:next|coming|following))? ${COUNT} ${UNIT}(?!\\w|['’]s? (?:notice|warranty))`,
      'g',
    ),
    (p, now) => span(count(p.n!), p.unit!, now),
  ],
  [
    new RegExp(`\\b${COUNT} ${UNIT}(?: from (?:now|today)| time| ahead| hence)\\b`, 'g'),
    (p, now) => span(count(p.n!), p.unit!, now),
  ],
  [/\b(?:in|within) a (?<unit>day|week|month) or (?:two|so)\b/g, (p, now) => span(2, p.unit!, now)],
  [
    new RegExp(
      `\\b(?:in|within|max|no more than|less than|under) ${COUNT}(?: to | or | ?, ?| )(?<n2>\\d{1,3}|\\w{2,6}) ${UNIT}\\b`,
      'g',
    ),
    (p, now) => {
      const last = count(p.n2!);
      return Number.isNaN(last) ? undefined : span(last, p.unit!, now);
    },
  ],
  [
    new RegExp(
      `\\b(?:in|within|over|during) (?:the (?:space|course) of )?${COUNT} ${UNIT} (?:of|after|from) (?!now|today)`,
      'g',
    ),
    () => ({ at: undefined }),
  ],
  [
    new RegExp(`\\b${COUNT} ${UNIT} (?:after|before|later|of (?:receipt|payment|order))\\b`, 'g'),
    () => ({ at: undefined }),
  ],
  [
    /\b(?:in|within)(?: the next| a)? few (?:minutes|hours|days|weeks|months)\b|\b(?:in|over) the (?:next|coming) (?:days|weeks|months|few \w+)\b/g,
    () => ({ at: undefined }),
  ],
  [/\bwithin the (?:next )?hour\b/g, (_, now) => ({ at: plusMinutes(now, 60) })],
  [/\bwithin the (?:next )?(?<unit>day|week|fortnight|month)\b/g, (p, now) => span(1, p.unit!, now)],
  [/\b(?:a|1|one) week (?:today|from today)\b/g, (_, now) => day(now.day.add({ days: 7 }))],
  [/\b(?:a|1|one) fortnight (?:today|from today)\b/g, (_, now) => day(now.day.add({ days: 14 }))],
  [/\ba week tomorrow\b/g, (_, now) => day(now.day.add({ days: 8 }))],

  [
    /\b(?:(?:the )?end of (?:the|this) week|(?:the )?week's end|(?:later )?this (?:working )?week|during the week|end of week|eow|before the week is out|in the course of (?:this|the) week)\b/g,
    (_, now) => day(inWeek(now, 5, now.day.dayOfWeek > 5 ? 1 : 0)),
  ],
  [
    /\b(?:(?:by |at )?(?:the )?(?:end of )?(?:the )?next week|the week after|the coming week|in the course of next week)\b/g,
    (_, now) => day(inWeek(now, 5, 1)),
  ],
  [
    /\b(?:the )?(?:start|beginning|early part) of next week\b|\bearly next week\b/g,
    (_, now) => day(inWeek(now, 2, 1)),
  ],
  [
    /\b(?:the )?middle of (?<which>next|the|this) week\b|\bmid(?: |)week\b|\bmid next week\b/g,
    (p, now) => day(inWeek(now, 3, p.which === 'next' ? 1 : now.day.dayOfWeek >= 3 && !p.which ? 1 : 0)),
  ],
  [
    /\b(?:the )?(?:end of )?(?:the )?week after next\b|\bin the week after next\b/g,
    (_, now) => day(inWeek(now, 5, 2)),
  ],
  [
    /\b(?:before|by) (?:the|this) weekend\b/g,
    (_, now) => ({ ...day(inWeek(now, 5, now.day.dayOfWeek > 5 ? 1 : 0)), edge: 'by' }),
  ],
  [/\b(?:this|the|over the|at the|on the|during the) week ?end\b/g, (_, now) => day(inWeek(now, 7, 0))],
  [/\bnext week ?end\b/g, (_, now) => day(inWeek(now, 7, 1))],
  [
    new RegExp(
      `\\b(?:the )?week (?:of|commencing|starting|beginning)(?: on)?(?: (?:mon|monday))?,? (?:the )?${D}(?: of)? ${M}`,
      'g',
    ),
    (p, now) => {
      const first = dayAhead(now, monthOf(p.month!), ordinalOf(p.d!));
      return day(first?.add({ days: (5 - first.dayOfWeek + 7) % 7 }));
    },
  ],
  [
    new RegExp(
      `\\b(?:the )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:full )?week (?:of|in) ${M}`,
      'g',
    ),
    (p, now) => {
      const first = monthAhead(now, monthOf(p.month!));
      if (p.nth === 'last') return day(endOfMonth(first));
      // The nth Monday begins the nth week.
      const monday = first.add({ days: (8 - first.dayOfWeek) % 7 });
      return day(monday.add({ days: 7 * (ordinalOf(p.nth!) - 1) + 4 }));
    },
  ],

  [
    new RegExp(
      `\\b(?:${END} )(?:this |the )?month\\b|\\b(?:this month|month's end|month end|eom|the month is out)\\b`,
      'g',
    ),
    (_, now) => day(endOfMonth(now.day)),
  ],
  [
    new RegExp(`\\b(?<part>(?:${END}|${EARLY}|${MID}|first half of) )?next month\\b`, 'g'),
    (p, now) => day(partOfMonth(now.day.with({ day: 1 }).add({ months: 1 }), p.part ?? '')),
  ],
  [
    new RegExp(`\\b(?:${MID}) (?:this |the )?month\\b`, 'g'),
    (_, now) => day((now.day.day > 15 ? now.day.add({ months: 1 }) : now.day).with({ day: 15 })),
  ],
  [
    new RegExp(`\\b(?<part>(?:${END}|${EARLY}|${MID}|(?:the )?(?:first|second) half of) )${M}\\b${Y}`, 'g'),
    (p, now) => day(partOfMonth(monthAhead(now, monthOf(p.month!), yearOf(p)), p.part!)),
  ],
  [
    new RegExp(
      `\\b(?:in|by|during|until|till|before|come) (?<month>${MONTHS})\\b(?! \\d)(?<year> 20\\d\\d)?`,
      'g',
    ),
    (p, now) => ({
      ...day(endOfMonth(monthAhead(now, monthOf(p.month!), p.year ? Number(p.year) : undefined))),
      // "Before June" is over when May is.
      edge: 'on',
    }),
  ],
  [
    /\b(?:the )?(?:end of )?(?:the )?(?:(?:q(?<q>[1-4]))|(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)\b(?: of)?,?(?: (?<year>20\d\d))?/g,
    (p, now) => {
      const quarter = p.q ? Number(p.q) : p.nth === 'last' ? 4 : ordinalOf(p.nth!);
      if (p.year) return day(endOfMonth(now.day.with({ year: Number(p.year), month: quarter * 3, day: 1 })));
      return day(endOfQuarter(now, quarter));
    },
  ],
  [
    /\b(?:(?:the )?end of )?(?<which>this|the|next) quarter\b(?:'s end)?|\bquarter end\b/g,
    (p, now) => day(endOfQuarter(now, undefined, p.which === 'next' ? 1 : 0)),
  ],
  [
    /\b(?:the )?end of (?:the |this )?year\b|\byear(?:'s)? end\b|\b(?:this year|eoy|the year is out)\b/g,
    (_, now) => day(now.day.with({ month: 12, day: 31 })),
  ],
  [
    /\b(?:(?:the )?end of )?next year\b/g,
    (_, now) => day(now.day.add({ years: 1 }).with({ month: 12, day: 31 })),
  ],
  [/\b(?:in|by|early in) the new year\b/g, () => ({ at: undefined })],
  [
    new RegExp(
      `\\b(?:the )?(?<feast>${FEAST_NAMES})\\b(?: (?<year>20\\d\\d))?(?: (?:holidays?|break))?`,
      'g',
    ),
    (p, now) => day(feastAhead(p.feast!, now, yearOf(p))),
  ],
  [
    /\b(?:soon|shortly|asap|as soon as possible|in a (?:bit|moment|minute|sec|second|jiffy)|right (?:now|away)|straight ?away|immediately|at once|in due course|before long|without delay|in no time|momentarily|presently)\b/g,
    () => ({ at: undefined }),
  ],

  [/\b(?<h>\d{1,2})[:.](?<min>\d\d) ?(?<half>[ap])?\.?(?:m\b\.?)?(?: ?(?:h|hrs|hours|o'clock))?/g, clock],
  [/\b(?<h>\d{1,2}) ?(?<half>[ap])\.?m\b\.?/g, clock],
  [/\b(?<h>\d{1,2}|\w{3,6}) o'?clock\b/g, clock],
  [
    /\b(?<past>half past|quarter past|quarter to|half) (?<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
    clock,
  ],
  [
    /\b(?:at|by|before|around|about|till|until|to|and|from|after) (?<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: sharp)?(?= (?:on|tomorrow|tmrw|today|tonight|this|mon|tue|wed|thu|fri|sat|sun|in the)|[^\w\s:.'’%]|[.'’]? *$|[.]\s| (?:and|so|with|to|at|or) )/g,
    clock,
  ],
  [
    /\b(?:high )?(?<noon>noon|midday|lunchtime|lunch)\b/g,
    (p, now) => ({
      at: { day: now.day, minute: /noon|midday/.test(p.noon!) ? 720 : undefined },
      clock: true,
    }),
  ],
];

function clock(p: Parts, now: Now): Partial<DateHit> | undefined {
  let hour = NUMBERS[p.h!] ?? Number(p.h);
  if (Number.isNaN(hour)) return undefined;
  let minute = Number(p.min ?? 0);
  if (p.past === 'half past' || p.past === 'half') minute = 30;
  else if (p.past === 'quarter past') minute = 15;
  else if (p.past === 'quarter to') {
    hour -= 1;
    minute = 45;
  }
  const half = p.half ? (`${p.half}m` as 'am' | 'pm') : undefined;
  const at =
    p.min && !half && p.h!.length === 2
      ? minuteOf(hour, minute, hour < 12 ? 'am' : undefined)
      : minuteOf(hour, minute, half);
  return at === undefined ? undefined : { at: { day: now.day, minute: at }, clock: true };
}
