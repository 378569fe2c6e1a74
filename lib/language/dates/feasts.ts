import { Temporal } from 'temporal-polyfill';
import { endOfMonth, type Now } from './resolve';

type Day = Temporal.PlainDate;
type InYear = (year: number) => Day | undefined;

const on =
  (month: number, day: number): InYear =>
  year =>
    Temporal.PlainDate.from({ year, month, day });

/** Western Easter Sunday, by the anonymous Gregorian rule. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

const fromEaster =
  (days: number): InYear =>
  year =>
    easter(year).add({ days });

/** The nth weekday of a month; 0 is the last one. */
const nth =
  (month: number, weekday: number, which: number): InYear =>
  year => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    if (which === 0) {
      const last = endOfMonth(first);
      return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
    }
    return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (which - 1) });
  };

/** A moon that is new close to midnight: there the browser's calendar is a day off (official: Hong Kong, Purple Mountain). */
const NEW_YEARS: Record<number, string> = { 2027: '2027-02-06', 2030: '2030-02-03' };

let chinese: Intl.DateTimeFormat | undefined;
const known = new Map<string, Day | undefined>();

/** A day of the Chinese calendar, looked for from a day on. @param plus days behind it */
const lunar =
  (month: number, day: number, from: [month: number, day: number], plus = 0): InYear =>
  year => {
    const key = `${month}/${day} ${year}`;
    if (!known.has(key)) known.set(key, search(`${month}/${day}`, year, from));
    return known.get(key)?.add({ days: plus });
  };

function search(wanted: string, year: number, [month, day]: [number, number]): Day | undefined {
  if (wanted === '1/1' && NEW_YEARS[year]) return Temporal.PlainDate.from(NEW_YEARS[year]);
  chinese ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const first = Temporal.PlainDate.from({ year, month, day });
  for (let later = 0; later < 45; later++) {
    const here = first.add({ days: later });
    const parts = chinese.formatToParts(Date.UTC(here.year, here.month - 1, here.day));
    const part = (type: string) => parts.find(one => one.type === type)?.value;
    if (`${part('month')}/${part('day')}` === wanted) return here;
  }
  return undefined;
}

const newYearOfChina = (plus: number) => lunar(1, 1, [1, 20], plus);

/** Feasts by the names that a folded text has for them (see `fold`); longer names first. */
const FEASTS: [names: string, day: InYear][] = [
  ['christmas eve|xmas eve|heiligabend|平安夜', on(12, 24)],
  ["new year's eve|new years eve", on(12, 31)],
  ["chinese new year's eve|除夕|大年三十|年三十", newYearOfChina(-1)],
  ['chinese new year|lunar new year|spring festival|cny|春节|过年|农历新年|大年初一', newYearOfChina(0)],
  ['lantern festival|元宵节?|正月十五', newYearOfChina(14)],
  ['christmas day|christmas|xmas|圣诞节?', on(12, 25)],
  ["boxing day|st stephen's day", on(12, 26)],
  ["new year's day|new year's|new years|new year|元旦节?|阳历年", on(1, 1)],
  ['epiphany|three kings', on(1, 6)],
  ["valentine's day|valentine's|valentines|情人节", on(2, 14)],
  ["st patrick's day|paddy's day", on(3, 17)],
  ['三八妇女节|三八节?|妇女节', on(3, 8)],
  ['good friday', fromEaster(-2)],
  ['easter monday', fromEaster(1)],
  ['easter sunday|easter|复活节', fromEaster(0)],
  ['ascension day|ascension', fromEaster(39)],
  ['whit monday|pentecost monday', fromEaster(50)],
  ['pentecost|whitsun', fromEaster(49)],
  ['qingming|清明节?', qingming],
  ['may day|五一劳动节|五一节?|劳动节', on(5, 1)],
  ['memorial day', nth(5, 1, 0)],
  ['dragon boat festival|dragon boat|端午节?', lunar(5, 5, [5, 25])],
  ['六一儿童节|六一节?|儿童节', on(6, 1)],
  ['midsummer', on(6, 24)],
  ['independence day|fourth of july|4th of july', on(7, 4)],
  ['bastille day', on(7, 14)],
  ['七夕节?', lunar(7, 7, [7, 28])],
  ['assumption day', on(8, 15)],
  ['labor day', nth(9, 1, 1)],
  ['教师节', on(9, 10)],
  ['mid autumn festival|mid autumn|moon festival|中秋节?', lunar(8, 15, [9, 5])],
  ['golden week|national day|十一国庆|国庆节?|十一长假', on(10, 1)],
  ['重阳节?', lunar(9, 9, [9, 30])],
  ['halloween|万圣节', on(10, 31)],
  ["all saints' day|all saints day|all saints'|all saints", on(11, 1)],
  ['双十一|双11', on(11, 11)],
  ['veterans day|remembrance day|armistice day', on(11, 11)],
  ['thanksgiving day|thanksgiving|感恩节', nth(11, 4, 4)],
  ['black friday', year => nth(11, 4, 4)(year)?.add({ days: 1 })],
  ['双十二|双12', on(12, 12)],
];

/** The solar term falls on the 4th or 5th of April in this century. */
function qingming(year: number): Day {
  const day = Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4);
  return Temporal.PlainDate.from({ year, month: 4, day });
}

/** One alternative of an expression per name, for the grammars. */
export const FEAST_NAMES = FEASTS.map(([names]) => names).join('|');

const matchers = FEASTS.map(([names, day]) => ({ sign: new RegExp(`^(?:${names})$`), day }));

/** The next day of that feast, today included. @param year where the text names one */
export function feastAhead(name: string, now: Now, year?: number): Day | undefined {
  const feast = matchers.find(({ sign }) => sign.test(name));
  if (!feast) return undefined;
  if (year !== undefined) return feast.day(year);
  for (let later = 0; later < 2; later++) {
    const day = feast.day(now.day.year + later);
    if (day && Temporal.PlainDate.compare(day, now.day) >= 0) return day;
  }
  return undefined;
}
