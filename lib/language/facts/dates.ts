import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** The month in which a season begins, northern hemisphere. */
const FEASTS: Record<string, number> = {
  christmas: 12,
  xmas: 12,
  'new year': 1,
  halloween: 10,
  thanksgiving: 11,
};
const COUNT: Record<string, number> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b(?:,? (\\d{4}))?`, 'u');
const MONTH_DAY = new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?:, (\\d{4}))?`, 'u');
const MONTH_ONLY = new RegExp(
  `\\b(?:in|this|next|last|from|by|until|till|since|of|early|late|mid|for|during|end of|beginning of|start of) (${MONTH})\\b(?: (\\d{4}))?`,
  'u',
);
const YEARLY = /^(?:birthday|anniversary|fiscalYear)$/;

/**
 * The date that a fact speaks of: `2026-06-12`, `2026-06`, `2026`, or for what comes every year `--06-12`.
 * @param words folded text of the fact
 * @param receivedAt ISO with zone: relative dates count from its day as the mail says it
 */
export function dateOf(words: string, field: string, receivedAt: string): string | undefined {
  let today: Day;
  try {
    today = Temporal.PlainDate.from(receivedAt.slice(0, 10));
  } catch {
    // A mail without a readable date: its relative dates mean nothing.
    return undefined;
  }
  const past =
    /\b(?:was|were|got|ago|last|since|passed|became|just|been|started|arrived|born|left)\b|去年|上个?月|上周|刚|前年/u.test(
      words,
    );
  const found = chineseDate(words, today) ?? englishDate(words, today, past);
  if (!found) return undefined;
  const [, month, day] = found.split('-');
  if (field === 'fiscalYear' && month)
    return `--${month}-${day ?? Temporal.PlainYearMonth.from(found).daysInMonth}`;
  return YEARLY.test(field) && day ? `--${month}-${day}` : found;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The coming (or with `past` the latest) month or day of that name. */
function near(today: Day, month: number, day: number | undefined, year: string | undefined, past: boolean) {
  if (month < 1 || month > 12) return undefined;
  let at = year ? Number(year) : today.year;
  if (!year) {
    const behind = month < today.month || (month === today.month && day !== undefined && day < today.day);
    const ahead = month > today.month;
    if (!past && behind) at++;
    if (past && ahead) at--;
  }
  if (day === undefined) return `${at}-${two(month)}`;
  if (day < 1 || day > Temporal.PlainYearMonth.from({ year: at, month }).daysInMonth) return undefined;
  return `${at}-${two(month)}-${two(day)}`;
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3)) + 1;

function englishDate(words: string, today: Day, past: boolean): string | undefined {
  const full = DAY_MONTH.exec(words);
  if (full) return near(today, monthOf(full[2]!), Number(full[1]), full[3], past);
  const turned = MONTH_DAY.exec(words);
  if (turned) return near(today, monthOf(turned[1]!), Number(turned[2]), turned[3], past);
  const month = MONTH_ONLY.exec(words);
  if (month)
    return near(today, monthOf(month[1]!), undefined, month[2], past || /\blast (?!week)/.test(month[0]));
  if (/\bday after tomorrow\b/.test(words)) return today.add({ days: 2 }).toString();
  if (/\btomorrow\b/.test(words)) return today.add({ days: 1 }).toString();
  if (/\b(?:today|tonight)\b/.test(words)) return today.toString();
  if (/\byesterday\b/.test(words)) return today.subtract({ days: 1 }).toString();
  const ordinal = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/.exec(words);
  if (ordinal) {
    const day = Number(ordinal[1]);
    const on = day < today.day ? today.add({ months: 1 }) : today;
    return near(on.with({ day: 1 }), on.month, day, String(on.year), false);
  }
  const weekday = new RegExp(`\\b(next |last |this )?(${WEEKDAYS.join('|')})\\b`).exec(words);
  if (weekday) {
    const monday = today.subtract({ days: today.dayOfWeek - 1 });
    const at = monday.add({ days: WEEKDAYS.indexOf(weekday[2]!) });
    if (weekday[1] === 'next ') return at.add({ days: 7 }).toString();
    if (weekday[1] === 'last ') return at.subtract({ days: 7 }).toString();
    return (Temporal.PlainDate.compare(at, today) < 0 && !past ? at.add({ days: 7 }) : at).toString();
  }
  const span = /\b(next|this|last) (week|weekend|month|year|spring|summer|autumn|fall|winter)\b/.exec(words);
  if (span) {
    const step = span[1] === 'next' ? 1 : span[1] === 'last' ? -1 : 0;
    if (span[2] === 'month') return today.add({ months: step }).toString().slice(0, 7);
    if (span[2]!.startsWith('week'))
      return today
        .add({ days: 7 * step })
        .toString()
        .slice(0, 7);
    if (span[2] === 'year') return String(today.year + step);
    // "Next spring" said in November is the coming one; said in January it is this year's.
    const begins = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[span[2]!] ?? 1;
    return String(today.year + (step > 0 && today.month >= begins ? 1 : Math.min(step, 0)));
  }
  const ahead = /\bin (a|one|two|three|four|five|six|\d{1,2}) (week|month|year)s?\b/.exec(words);
  if (ahead) {
    const many = COUNT[ahead[1]!] ?? Number(ahead[1]);
    if (ahead[2] === 'year') return String(today.year + many);
    return today
      .add(ahead[2] === 'week' ? { weeks: many } : { months: many })
      .toString()
      .slice(0, 7);
  }
  for (const [feast, at] of Object.entries(FEASTS))
    if (words.includes(feast)) return near(today, at, undefined, undefined, past);
  const season = /\b(?:in|this|over|until|from|by|after) (?:the )?(spring|summer|autumn|fall|winter)\b/.exec(
    words,
  );
  if (season) return String(today.year);
  const year = /\b(?:in|since|until|by) ((?:19|20)\d\d)\b/.exec(words);
  return year?.[1];
}

const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Up to 39: 二十三, 十一, 12. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '' ? 1 : (DIGITS[tens!] ?? 0);
  return ten * 10 + (DIGITS[ones ?? ''] ?? 0);
}

function chineseDate(words: string, today: Day): string | undefined {
  if (!/\p{Script=Han}/u.test(words)) return undefined;
  const n = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
  // Dates of the moon calendar are not reckoned here.
  if (/农历|阴历|正月|腊月|八月十五|初[一二三四五六七八九十]/u.test(words)) return undefined;
  const step = /(去|今|明|后)年/u.exec(words)?.[1];
  const year = step ? today.year + { 去: -1, 今: 0, 明: 1, 后: 2 }[step]! : undefined;
  const past = /去年|上个?月|刚/u.test(words);
  const month = new RegExp(`(?<!个)(${n})月(?:份)?(?:(${n})[号日])?`, 'u').exec(words);
  if (month)
    return near(
      today,
      numberOf(month[1]!),
      month[2] ? numberOf(month[2]) : undefined,
      year ? String(year) : undefined,
      past,
    );
  const dayInNext = new RegExp(`下个?月(${n})[号日]`, 'u').exec(words);
  if (dayInNext) {
    const next = today.add({ months: 1 });
    return near(next, next.month, numberOf(dayInNext[1]!), String(next.year), false);
  }
  if (/大后天/u.test(words)) return today.add({ days: 3 }).toString();
  if (/后天/u.test(words)) return today.add({ days: 2 }).toString();
  if (/明天|明儿/u.test(words)) return today.add({ days: 1 }).toString();
  if (/昨天/u.test(words)) return today.subtract({ days: 1 }).toString();
  if (/今天/u.test(words)) return today.toString();
  const weekday = /([下上这本]?)个?(?:周|星期|礼拜)([一二三四五六日天末])/u.exec(words);
  if (weekday && !/每/u.test(words)) {
    const at = today
      .subtract({ days: today.dayOfWeek - 1 })
      .add({ days: weekday[2] === '末' ? 5 : (DIGITS[weekday[2]!] ?? 7) - 1 });
    return at.add({ days: weekday[1] === '下' ? 7 : weekday[1] === '上' ? -7 : 0 }).toString();
  }
  const day = new RegExp(`(?:^|[^\\d月])(${n})号`, 'u').exec(words);
  if (day && numberOf(day[1]!) <= 31) {
    const at = numberOf(day[1]!) < today.day ? today.add({ months: 1 }) : today;
    return near(at, at.month, numberOf(day[1]!), String(at.year), false);
  }
  if (/下下个?月/u.test(words)) return today.add({ months: 2 }).toString().slice(0, 7);
  if (/下个?月/u.test(words)) return today.add({ months: 1 }).toString().slice(0, 7);
  if (/上个?月/u.test(words)) return today.subtract({ months: 1 }).toString().slice(0, 7);
  if (/这个月|本月|月底/u.test(words)) return today.toString().slice(0, 7);
  if (/下周/u.test(words)) return today.add({ days: 7 }).toString().slice(0, 7);
  if (/国庆|十一长假/u.test(words)) return near(today, 10, undefined, undefined, false);
  if (/元旦/u.test(words)) return near(today, 1, undefined, undefined, false);
  if (/五一/u.test(words)) return near(today, 5, undefined, undefined, false);
  if (/圣诞/u.test(words)) return near(today, 12, undefined, undefined, false);
  if (year !== undefined) return String(year);
  return /年底|年后|下半年|上半年|暑假|秋天|夏天|春天|冬天|开春/u.test(words)
    ? String(today.year)
    : undefined;
}
