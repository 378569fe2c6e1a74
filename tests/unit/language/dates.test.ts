import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldTable } from '../../../lib/coach/fold-table';
import { datesEn } from '../../../lib/language/dates/en';
import { feastAhead } from '../../../lib/language/dates/feasts';
import { isoOf, nowOf } from '../../../lib/language/dates/resolve';
import { datesZh } from '../../../lib/language/dates/zh';
import { hantTable } from '../../../lib/packs';

/** A Wednesday. */
const NOW = nowOf('2026-07-29T10:00:00+02:00')!;

type Row = [words: string, when: string | null];

const EN: Row[] = [
  ['by Friday', '2026-07-31'],
  ['by Monday', '2026-08-03'],
  ['on Wednesday', '2026-08-05'],
  ['this Friday', '2026-07-31'],
  ['next Friday', '2026-08-07'],
  ['next Monday', '2026-08-03'],
  ['Friday week', '2026-08-07'],
  ['a week on Tuesday', '2026-08-11'],
  ['Tuesday of next week', '2026-08-04'],
  ['on Thursday next week', '2026-08-06'],
  ['by the end of the week', '2026-07-31'],
  ['by end of week', '2026-07-31'],
  ['this week', '2026-07-31'],
  ['next week', '2026-08-07'],
  ['by the end of next week', '2026-08-07'],
  ['early next week', '2026-08-04'],
  ['the week after next', '2026-08-14'],
  ['before the weekend', '2026-07-31'],
  ['over the weekend', '2026-08-02'],
  ['at the weekend', '2026-08-02'],
  ['today', '2026-07-29'],
  ['tonight', '2026-07-29'],
  ['this afternoon', '2026-07-29'],
  ['by EOD', '2026-07-29'],
  ['by close of business tomorrow', '2026-07-30'],
  ['by COB Friday', '2026-07-31'],
  ['tomorrow morning', '2026-07-30'],
  ['first thing tomorrow', '2026-07-30'],
  ['the day after tomorrow', '2026-07-31'],
  ['tmrw at 3pm', '2026-07-30T15:00'],
  ['within 48 hours', '2026-07-31T10:00'],
  ['within 24 hours', '2026-07-30T10:00'],
  ['in two hours', '2026-07-29T12:00'],
  ['in half an hour', '2026-07-29T10:30'],
  ['within the hour', '2026-07-29T11:00'],
  ['in 10 minutes', '2026-07-29T10:10'],
  ['in three days', '2026-08-01'],
  ['within three working days', '2026-08-03'],
  ['within 5 business days', '2026-08-05'],
  ['in two weeks', '2026-08-12'],
  ['in a fortnight', '2026-08-12'],
  ['two weeks from today', '2026-08-12'],
  ['in a month', '2026-08-29'],
  ['within the next ten days', '2026-08-08'],
  ['in a couple of days', '2026-07-31'],
  ['in a week', '2026-08-05'],
  ['in a week or two', '2026-08-12'],
  ['within 3-5 working days', '2026-08-05'],
  ['by the end of the month', '2026-07-31'],
  ['by month end', '2026-07-31'],
  ['by the end of next month', '2026-08-31'],
  ['at the end of August', '2026-08-31'],
  ['in mid-August', '2026-08-15'],
  ['mid-September', '2026-09-15'],
  ['by the middle of October', '2026-10-15'],
  ['in early September', '2026-09-10'],
  ['in late September', '2026-09-30'],
  ['in October', '2026-10-31'],
  ['next month', '2026-08-31'],
  ['the first half of September', '2026-09-15'],
  ['the first week of September', '2026-09-11'],
  ['by the end of the quarter', '2026-09-30'],
  ['in Q4', '2026-12-31'],
  ['in the fourth quarter', '2026-12-31'],
  ['next quarter', '2026-12-31'],
  ['by the end of the year', '2026-12-31'],
  ['by year-end', '2026-12-31'],
  ['in the first quarter of 2027', '2027-03-31'],
  ['before Christmas', '2026-12-24'],
  ['before Easter', '2027-03-27'],
  ['by New Year', '2027-01-01'],
  ['before Thanksgiving', '2026-11-25'],
  ['before Chinese New Year', '2027-02-05'],
  ['on 14 August', '2026-08-14'],
  ['on August 14th', '2026-08-14'],
  ['on the 14th of August 2026', '2026-08-14'],
  ['by 14/08/2026', '2026-08-14'],
  ['by 31.08.2026', '2026-08-31'],
  ['by 2026-08-31', '2026-08-31'],
  ['on the 3rd', '2026-08-03'],
  ['by the 30th', '2026-07-30'],
  ['on 5 January', '2027-01-05'],
  ['before the 15th', '2026-08-15'],
  ['no later than 1 September', '2026-09-01'],
  ['between the 14th and the 16th of September', '2026-09-16'],
  ['from 14 to 16 September', '2026-09-16'],
  ['14-16 September', '2026-09-16'],
  ['on Monday or Tuesday', '2026-08-04'],
  ['on Saturday the 8th', '2026-08-08'],
  ['Friday, 7 August', '2026-08-07'],
  ['on Thursday before 10:30', '2026-07-30T10:30'],
  ['on the 24th at 06:00', '2026-08-24T06:00'],
  ['at 4 pm on Friday', '2026-07-31T16:00'],
  ['by noon tomorrow', '2026-07-30T12:00'],
  ['tomorrow by 5pm', '2026-07-30T17:00'],
  ['at half past two today', '2026-07-29T14:30'],
  ['on Monday at nine', '2026-08-03T09:00'],
  ['by 5pm', '2026-07-29T17:00'],
  ['in the week of 10 August', '2026-08-14'],
  ['shortly', null],
  ['as soon as possible', null],
  ['in the next few days', null],
  ['soon', null],
];

const ZH: Row[] = [
  ['周五前', '2026-07-31'],
  ['周一', '2026-08-03'],
  ['本周五', '2026-07-31'],
  ['这周五', '2026-07-31'],
  ['下周五', '2026-08-07'],
  ['下周一', '2026-08-03'],
  ['下星期三', '2026-08-05'],
  ['下个礼拜二', '2026-08-04'],
  ['下下周一', '2026-08-10'],
  ['星期天', '2026-08-02'],
  ['禮拜五', '2026-07-31'],
  ['週四', '2026-07-30'],
  ['周末', '2026-08-02'],
  ['这周末', '2026-08-02'],
  ['下周末', '2026-08-09'],
  ['周末前', '2026-07-31'],
  ['本周内', '2026-07-31'],
  ['这周', '2026-07-31'],
  ['下周', '2026-08-07'],
  ['下周内', '2026-08-07'],
  ['今天', '2026-07-29'],
  ['今天下班前', '2026-07-29'],
  ['下班前', '2026-07-29'],
  ['今晚', '2026-07-29'],
  ['今晚八点', '2026-07-29T20:00'],
  ['明天', '2026-07-30'],
  ['明早', '2026-07-30'],
  ['明天下午三点', '2026-07-30T15:00'],
  ['明天上午10点半', '2026-07-30T10:30'],
  ['明天中午前', '2026-07-30T12:00'],
  ['后天', '2026-07-31'],
  ['後天', '2026-07-31'],
  ['大后天', '2026-08-01'],
  ['明后天', '2026-07-31'],
  ['聽日', '2026-07-30'],
  ['48小时内', '2026-07-31T10:00'],
  ['两小时内', '2026-07-29T12:00'],
  ['半小时内', '2026-07-29T10:30'],
  ['二十分钟内', '2026-07-29T10:20'],
  ['一个半小时内', '2026-07-29T11:30'],
  ['三天内', '2026-08-01'],
  ['3个工作日内', '2026-08-03'],
  ['三个工作日内', '2026-08-03'],
  ['五個工作天內', '2026-08-05'],
  ['十个工作日之内', '2026-08-12'],
  ['一周内', '2026-08-05'],
  ['两周后', '2026-08-12'],
  ['两个星期之内', '2026-08-12'],
  ['一个月内', '2026-08-29'],
  ['半个月内', '2026-08-13'],
  ['十天之内', '2026-08-08'],
  ['3到5个工作日内', '2026-08-05'],
  ['月底', '2026-07-31'],
  ['月底前', '2026-07-31'],
  ['本月底', '2026-07-31'],
  ['下月底', '2026-08-31'],
  ['下个月底', '2026-08-31'],
  ['八月底', '2026-08-31'],
  ['8月中旬', '2026-08-15'],
  ['下月中旬', '2026-08-15'],
  ['中旬', '2026-08-15'],
  ['月中', '2026-08-15'],
  ['九月上旬', '2026-09-10'],
  ['9月下旬', '2026-09-30'],
  ['下个月', '2026-08-31'],
  ['十月份', '2026-10-31'],
  ['本月20号', '2026-07-20'],
  ['下月5号', '2026-08-05'],
  ['15号', '2026-08-15'],
  ['30号前', '2026-07-30'],
  ['8月15日', '2026-08-15'],
  ['八月十五号之前', '2026-08-15'],
  ['2026年9月1日', '2026-09-01'],
  ['明年三月', '2027-03-31'],
  ['1月5日', '2027-01-05'],
  ['15号到17号之间', '2026-08-17'],
  ['8月3日至5日', '2026-08-05'],
  ['本季度末', '2026-09-30'],
  ['第四季度', '2026-12-31'],
  ['四季度', '2026-12-31'],
  ['下季度', '2026-12-31'],
  ['年底', '2026-12-31'],
  ['年底前', '2026-12-31'],
  ['年内', '2026-12-31'],
  ['春节前', '2027-02-05'],
  ['年前', '2027-02-05'],
  ['中秋前', '2026-09-24'],
  ['中秋节前', '2026-09-24'],
  ['国庆前', '2026-09-30'],
  ['国庆节之前', '2026-09-30'],
  ['元旦前', '2026-12-31'],
  ['圣诞节前', '2026-12-24'],
  ['双十一前', '2026-11-10'],
  ['下周三上午', '2026-08-05'],
  ['周四之前', '2026-07-30'],
  ['尽快', null],
  ['稍后', null],
  ['过几天', null],
  ['这两天', null],
];

const read = (text: string, chinese: boolean, now = NOW) => {
  const folded = fold(text, foldTable(hantTable));
  return (chinese ? datesZh(folded, now) : datesEn(text, folded, now)).filter(hit => !hit.attributive);
};
const days = (text: string, chinese: boolean, now = NOW) =>
  read(text, chinese, now).flatMap(hit => (hit.at && !hit.past ? isoOf(hit.at) : []));

describe('dates', () => {
  it.each(EN)('%s', (words, when) => {
    expect(days(`I'll send it ${words}.`, false)).toEqual(when ? [when] : []);
  });

  it.each(ZH)('%s', (words, when) => {
    const named = read(`${words}发给您。`, true).flatMap(hit => (hit.at ? isoOf(hit.at) : []));
    expect(named).toEqual(when ? [when] : []);
  });

  it.each([
    ['the Tuesday call was good', false],
    ["how was Friday's party?", false],
    ['we met last Monday', false],
    ['it took three days', false],
    ['you may march on, and mind the sun', false],
    ['every part is 200 ms faster', false],
    ['昨天下午三点', true],
    ['上周五', true],
    ['每周五', true],
    ['东城区祈年大街8号', true],
    ['四季酒店', true],
  ])('names no day to come: %s', (words, chinese) => {
    expect(days(words, chinese)).toEqual([]);
  });

  it('counts months and working days over the end of a year', () => {
    const now = nowOf('2026-12-30T09:00:00+00:00')!;
    expect(days('within three working days', false, now)).toEqual(['2027-01-04']);
    expect(days('by the end of next month', false, now)).toEqual(['2027-01-31']);
    expect(days('on 5 January', false, now)).toEqual(['2027-01-05']);
    expect(days('下月中旬', true, now)).toEqual(['2027-01-15']);
  });

  it.each([
    ['easter', '2027-03-28'],
    ['thanksgiving', '2026-11-26'],
    ['labor day', '2026-09-07'],
    ['春节', '2027-02-06'],
    ['端午节', '2027-06-09'],
    ['中秋', '2026-09-25'],
    ['清明', '2027-04-05'],
  ])('knows when %s falls', (name, on) => {
    expect(feastAhead(name, NOW)?.toString()).toBe(on);
  });

  it('answers nothing for what is no date', () => {
    expect(nowOf('yesterday')).toBeUndefined();
    expect(nowOf('2026-02-31T10:00:00Z')).toBeUndefined();
  });

  it('reads any jumble of date words without a fault', () => {
    const word = fc.constantFrom(
      ...'0 31 99 0th 32nd 2026 1000 of next the in within by before days weeks month year q4 31.02.2026 february monday half past 25:99 pm 下 个 月 底 周 八 零 三十二 号 点 半 年 前 后 内 工作日 春节 9999'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), words => {
        read(words.join(' '), false);
        read(words.join(''), true);
      }),
      { numRuns: 400 },
    );
  });
});
