import type { Temporal } from 'temporal-polyfill';
import { FEAST_NAMES, feastAhead } from './feasts';
import {
  coming,
  type DateHit,
  dayAhead,
  dayOfMonthAhead,
  endOfMonth,
  endOfQuarter,
  inWeek,
  minuteOf,
  monthAhead,
  type Now,
  plusMinutes,
  plusWorkingDays,
  thisWeekday,
} from './resolve';
import { day, type Parts, type Rule } from './rule';
import { hanNumber } from './words';

type Day = Temporal.PlainDate | undefined;

const N = '(?:\\d{1,4}|[一二三四五六七八九十两俩]{1,3}|半)';
const PART = '(?:一大早|一早|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|早|晚|午后|午前|上班前)';
const TIME = `(?:的?(?:(?<noon>中午(?=之?前|以前))|(?<part>${PART})))?(?:(?<h>\\d{1,2}|[一二三四五六七八九十两]{1,3})(?:(?:点|时)(?:钟|整|(?<half>半)|(?<ke>[一三])刻|(?<min>\\d{1,2}|[一二三四五十]{2,3})分?)?|[::](?<min2>\\d\\d)))?`;
const WEEKDAY = '(?:周|星期|礼拜|週)';

/** The time of day that a match names, put upon its day. */
function timed(at: Day, p: Parts): Partial<DateHit> {
  if (!at) return { at: undefined };
  if (p.noon) return { at: { day: at, minute: 720 } };
  if (!p.h) return { at: { day: at } };
  const hour = hanNumber(p.h);
  if (hour === undefined) return day(at);
  const minute = p.half ? 30 : p.ke ? (p.ke === '一' ? 15 : 45) : (hanNumber(p.min ?? p.min2 ?? '0') ?? 0);
  const late = /下午|傍晚|晚/.test(p.part ?? '') || (/中午|午后/.test(p.part ?? '') && hour < 6);
  const early = /早|上午|清晨/.test(p.part ?? '');
  const time = minuteOf(hour, minute, late ? 'pm' : early ? 'am' : undefined);
  return { at: { day: at, minute: time } };
}

function span(word: string, unit: string, now: Now): Partial<DateHit> {
  const n = hanNumber(word);
  if (n === undefined || n > 1000) return { at: undefined };
  if (/时|钟头/.test(unit)) return { at: plusMinutes(now, n * 60) };
  if (/分/.test(unit)) return { at: plusMinutes(now, n) };
  if (/工作|个工/.test(unit)) return day(plusWorkingDays(now.day, n));
  // Half a day is no day to tell.
  if (/天|日/.test(unit)) return n < 1 ? { at: undefined } : day(now.day.add({ days: n }));
  if (/周|星期|礼拜|週/.test(unit)) return day(now.day.add({ days: Math.round(7 * n) }));
  if (/年/.test(unit)) return n < 1 ? day(now.day.add({ months: 6 })) : day(now.day.add({ years: n }));
  return n < 1 ? day(now.day.add({ days: 15 })) : day(now.day.add({ months: n }));
}

function monthsOn(word: string | undefined, now: Now): Temporal.PlainDate {
  const first = now.day.with({ day: 1 });
  return first.add({ months: !word || /^[本这当]/.test(word) ? 0 : word.startsWith('下下') ? 2 : 1 });
}

function partOf(first: Temporal.PlainDate, part: string): Temporal.PlainDate {
  if (/初|上旬/.test(part)) return first.with({ day: 10 });
  if (/中|上半/.test(part)) return first.with({ day: 15 });
  return endOfMonth(first);
}

const yearOf = (word: string | undefined, now: Now) =>
  word === undefined
    ? undefined
    : /\d{4}/.test(word)
      ? Number(word.slice(0, 4))
      : now.day.year + (word.startsWith('明') ? 1 : word.startsWith('后') ? 2 : 0);

const UNIT = '(?<unit>个?(?:小时|钟头)|分钟|个?工作[日天]|天|日|个?(?:周|星期|礼拜|週)|个?月|年)';

/** The grammar; runs on text folded to simplified characters. Where two match, the longer one counts. */
export const RULES: Rule[] = [
  [
    new RegExp(`(?<![\\d])(?<year>20\\d\\d|今|明|后)年(?<m>${N})月(?<d>${N})[日号]?${TIME}`, 'g'),
    (p, now) => timed(dayAhead(now, hanNumber(p.m!) ?? 0, hanNumber(p.d!) ?? 0, yearOf(p.year, now)), p),
  ],
  [
    /(?<!\d)(?<y>20\d\d)[ .](?<m>\d{1,2})[ .](?<d>\d{1,2})(?!\d)/g,
    (p, now) => day(dayAhead(now, Number(p.m), Number(p.d), Number(p.y))),
  ],
  [
    new RegExp(`(?<m>${N})月${N}[日号]?(?:至|到|,| )(?<d>${N})[日号]`, 'g'),
    (p, now) => day(dayAhead(now, hanNumber(p.m!) ?? 0, hanNumber(p.d!) ?? 0)),
  ],
  [
    new RegExp(`(?<m>${N})月(?<d>${N})[日号]?${TIME}`, 'g'),
    (p, now) => timed(dayAhead(now, hanNumber(p.m!) ?? 0, hanNumber(p.d!) ?? 0), p),
  ],
  [
    /(?<![\d.])(?<m>\d{1,2})[. ](?<d>\d{1,2})(?=[前之以号日上下晚早]|给|发|到|交)/g,
    (p, now) => day(dayAhead(now, Number(p.m), Number(p.d))),
  ],
  [
    new RegExp(`(?<which>本月|这个?月|当月|下个?月|下下个?月)(?<d>${N})[日号]${TIME}`, 'g'),
    (p, now) => {
      const d = hanNumber(p.d!) ?? 0;
      const first = monthsOn(p.which, now);
      return d < 1 || d > first.daysInMonth ? undefined : timed(first.with({ day: d }), p);
    },
  ],
  [
    new RegExp(
      `(?<![月第\\d一二三四五六七八九十街路道巷同弄厂村院里区段座栋幢坊])(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})[号](?![楼线院店门机馆厅仓车码库看桌房展])${TIME}`,
      'g',
    ),
    (p, now) => timed(dayOfMonthAhead(now, hanNumber(p.d!) ?? 0), p),
  ],

  [
    new RegExp(`(?:${WEEKDAY}|礼)(?<wd>[一二三四五六日天])(?!天|个)${TIME}`, 'g'),
    (p, now) => timed(coming(now, weekday(p)), p),
  ],
  [
    new RegExp(`(?:本|这个?|今)${WEEKDAY}(?<wd>[一二三四五六日天])${TIME}`, 'g'),
    (p, now) => timed(thisWeekday(now, weekday(p)), p),
  ],
  [
    new RegExp(`(?<next>下下个?|下个?|次)${WEEKDAY}(?<wd>[一二三四五六日天])${TIME}`, 'g'),
    (p, now) => timed(inWeek(now, weekday(p), p.next!.startsWith('下下') ? 2 : 1), p),
  ],
  [
    new RegExp(
      `上上?个?${WEEKDAY}[一二三四五六日天]?|昨[天日晚]|前[天日]|上个?月|去年|前年|刚才|刚刚|当初|当时|前几天|前两天|前阵子|上回|上次`,
      'g',
    ),
    () => ({ past: true }),
  ],

  [
    new RegExp(
      `(?:今天|今日|今儿|当天(?=下班))(?:之内|以内|内)?(?=天|日|晚|早|下班|上午|下午|中午|之内|内|$|.)${TIME}`,
      'g',
    ),
    (p, now) => timed(now.day, p),
  ],
  [new RegExp(`(?<eve>今晚|今早)${TIME}`, 'g'), (p, now) => timed(now.day, { ...p, part: p.part ?? p.eve })],
  [
    new RegExp(`(?<eve>明晚|明早)${TIME}`, 'g'),
    (p, now) => timed(now.day.add({ days: 1 }), { ...p, part: p.part ?? p.eve }),
  ],
  [
    new RegExp(`(?:明天|明日|明儿|听日|聽日|明早|明晚|隔天|次日)${TIME}`, 'g'),
    (p, now) => timed(now.day.add({ days: 1 }), p),
  ],
  [
    new RegExp(`(?:后天|后日|後天|[今明]后[两二]?[天日])${TIME}`, 'g'),
    (p, now) => timed(now.day.add({ days: 2 }), p),
  ],
  [new RegExp(`(?:今明[两二]?[天日])${TIME}`, 'g'), (p, now) => timed(now.day.add({ days: 1 }), p)],
  [new RegExp(`大后[天日]${TIME}`, 'g'), (p, now) => timed(now.day.add({ days: 3 }), p)],
  [
    new RegExp(
      `(?<part>${PART})(?<h>\\d{1,2}|[一二三四五六七八九十两]{1,3})(?:(?:点|时)(?:钟|整|(?<half>半)|(?<ke>[一三])刻|(?<min>\\d{1,2}|[一二三四五十]{2,3})分?)?|[::](?<min2>\\d\\d))`,
      'g',
    ),
    (p, now) => ({ ...timed(now.day, p), clock: true }),
  ],
  [
    /(?<![\d第])(?<h>\d{1,2}|[一二三四五六七八九十两]{1,3})(?:点(?!\d|[东儿意建什么想钱心子来小问名货头])(?:钟|整|(?<half>半)|(?<ke>[一三])刻|(?<min>\d{1,2}|[二三四五十]{2,3})分?)?|[::](?<min2>\d\d))/g,
    (p, now) => ({ ...timed(now.day, p), clock: true }),
  ],
  [/下班(?:之?前|以前)?|收工前|今儿/g, (_, now) => ({ ...day(now.day), clock: true })],
  [
    /(?<![今明后每天一二三四五六日号])(?:上午|中午|下午|晚上|傍晚)(?![一二三四五六七八九十两\d]{1,3}[点时::])/g,
    (_, now) => ({ ...day(now.day), clock: true }),
  ],
  [
    /中午十?1?2?[点时]?钟?(?=之?前|以前)|正午/g,
    (_, now) => ({ at: { day: now.day, minute: 720 }, clock: true }),
  ],
  [/(?:第二|次|隔|转过)天|次日/g, () => ({ follows: 1 })],
  [/(?<=[后到完好].{0,6})当[天晚日]/g, () => ({ at: undefined })],
  [/当[天晚日]|同一天/g, () => ({ follows: 0 })],

  [
    new RegExp(
      `(?<=(?:收到|到货|付款|签字|签约|签完|确认|下单|收货|放行|到账|完成|定稿)(?:之|以)?后,?)${N}${UNIT.replace('<unit>', '<unit>')}(?:之内|以内|内)?`,
      'g',
    ),
    () => ({ at: undefined }),
  ],
  [
    new RegExp(
      `(?:未来|接下来|最多|最迟|最慢)?(?<n>${N})(?:到|至|或)?(?<n2>${N})?${UNIT}(?:之内|以内|内|之?后|以后|过后)`,
      'g',
    ),
    (p, now) => span(p.n2 ?? p.n!, p.unit!, now),
  ],
  [
    new RegExp(`(?<n>一|1|两|2|三)个半${'(?<unit>小时|钟头|月|星期)'}(?:之内|以内|内|之?后|以后)`, 'g'),
    (p, now) => span2(p, now),
  ],
  [new RegExp(`(?:未来|接下来|再过|再等)(?<n>${N})${UNIT}`, 'g'), (p, now) => span(p.n!, p.unit!, now)],
  [
    /(?:这|近|过|前后)(?:两|几|些)天|(?:几|若干)(?:天|个?小时|个?工作日|周|个月)(?:之内|以内|内|之?后)|近期|最近|近日|改天|哪天/g,
    () => ({ at: undefined }),
  ],
  [
    /(?:马上|立刻|立即|立马|尽快|尽早|稍后|稍晚|回头|晚点|晚些(?:时候)?|这就|随后|到时候?|届时|及时|第一时间|待会儿?|等会儿?|一会儿?|等下|待阵|即刻|不久)/g,
    () => ({ at: undefined }),
  ],

  [
    /(?:本|这个?|今)(?:周|星期|礼拜|週)(?![一二三四五六日天末])(?:之内|以内|内|里)?/g,
    (_, now) => day(inWeek(now, 5, now.day.dayOfWeek > 5 ? 1 : 0)),
  ],
  [
    /(?<next>下下个?|下个?)(?:周|星期|礼拜|週)(?![一二三四五六日天末])(?:之内|以内|内|里)?/g,
    (p, now) => day(inWeek(now, 5, p.next!.startsWith('下下') ? 2 : 1)),
  ],
  [
    /(?<next>下下个?|下个?)?(?:周|星期|礼拜|週)[初]/g,
    (p, now) => day(inWeek(now, 2, p.next?.startsWith('下下') ? 2 : 1)),
  ],
  [/(?:这|本)?(?:个)?(?:周末|週末)(?=之?前|以前)/g, (_, now) => day(inWeek(now, 5, 0))],
  [
    /(?<next>下下个?|下个?|本|这个?)?(?:周末|週末|礼拜末)/g,
    (p, now) => day(inWeek(now, 7, p.next?.startsWith('下') ? 1 : 0)),
  ],

  [
    /(?<which>本月|这个?月|当月|下下个?月|下个?月)(?:内|之内|里|份)?(?<part>初|上旬|中旬|下旬|底|末|中|上半月|下半月)?/g,
    (p, now) => day(partOf(monthsOn(p.which, now), p.part ?? '')),
  ],
  [/(?<![年个\d一二三四五六七八九十本这下])月(?<part>底|末|中(?!旬))/g, (p, now) => day(ahead(now, p.part!))],
  [/(?<!月)(?<part>中旬|下旬|上旬)/g, (p, now) => day(ahead(now, p.part!))],
  [/月初/g, (_, now) => day(monthsOn('下', now).with({ day: 10 }))],
  [
    /(?:(?<year>20\d\d|今|明|后)年)?(?<![第每\d一二三四五六七八九十个])(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?![\d一二三四五六七八九十]{1,3}[日号])(?<part>初|上旬|中旬|下旬|底|末|中|上半月|下半月)?/g,
    (p, now) => {
      const month = hanNumber(p.m!) ?? 0;
      if (month < 1 || month > 12) return undefined;
      return day(partOf(monthAhead(now, month, yearOf(p.year, now)), p.part ?? ''));
    },
  ],
  [
    /(?<which>本|这个?|下个?)?(?:第?(?<q>[一二三四1-4])|q(?<q2>[1-4]))?(?:季度|季(?=末|底)|(?<=q[1-4]))(?:末|底|内|之内)?/g,
    quarter,
  ],
  [
    /(?<year>今|明|本)?年(?:底|末|内)|年内/g,
    (p, now) => day(now.day.with({ month: 12, day: 31 }).add({ years: p.year === '明' ? 1 : 0 })),
  ],
  [
    /(?<year>今|明)?年中/g,
    (p, now) =>
      day(now.day.with({ month: 6, day: 30 }).add({ years: p.year === '明' || now.day.month > 6 ? 1 : 0 })),
  ],
  [
    /年(?=前(?:[^的面]|$))/g,
    (_, now) => ({ ...day(feastAhead('春节', now)?.subtract({ days: 1 })), edge: 'by' }),
  ],
  [
    new RegExp(`(?<year>明年|今年)?(?<feast>${FEAST_NAMES})`, 'g'),
    (p, now) => day(feastAhead(p.feast!, now, p.year ? yearOf(p.year, now) : undefined)),
  ],
];

const weekday = (p: Parts) => '一二三四五六日'.indexOf(p.wd === '天' ? '日' : p.wd!) + 1;

function span2(p: Parts, now: Now): Partial<DateHit> {
  const n = (hanNumber(p.n!) ?? 0) + 0.5;
  if (/时|钟/.test(p.unit!)) return { at: plusMinutes(now, n * 60) };
  if (p.unit === '星期') return day(now.day.add({ days: Math.ceil(7 * n) }));
  return day(now.day.add({ months: Math.floor(n), days: 15 }));
}

/** Part of this month, or of the next where it is over. */
function ahead(now: Now, part: string): Temporal.PlainDate {
  const here = partOf(now.day.with({ day: 1 }), part);
  return here.day < now.day.day ? partOf(monthsOn('下', now), part) : here;
}

function quarter(p: Parts, now: Now): Partial<DateHit> | undefined {
  const which = p.q ?? p.q2;
  if (which) return day(endOfQuarter(now, hanNumber(which)));
  if (!p.which) return undefined;
  return day(endOfQuarter(now, undefined, p.which.startsWith('下') ? 1 : 0));
}
