import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../lib/sites/dates';

const read = (text: string, language: string, zone = 'Europe/Berlin') => {
  const date = readDate(text, language, zone);
  return date && `${new Date(date.at).toISOString().slice(0, 16)} ${date.precision}`;
};

describe('readDate', () => {
  it.each([
    ['2024-02-17T17:49:30Z', 'en', '2024-02-17T17:49 instant'],
    ['2024-02-17T18:49:30+01:00', 'zz', '2024-02-17T17:49 instant'],
    ['2024-02-17 18:49:30.123456', 'en', '2024-02-17T17:49 instant'],
    ['2024-02-17', 'en', '2024-02-17T11:00 day'],
  ])('reads ISO %s', (text, language, expected) => expect(read(text, language)).toBe(expected));

  it.each([
    ['Sat, Feb 17, 2024, 6:49 PM', 'en', '2024-02-17T17:49 instant'],
    ['Sat, Feb 17, 2024, 6:49\u202fPM', 'en', '2024-02-17T17:49 instant'],
    ['Feb 17, 2024, 6:49\u202fPM (2 days ago)', 'en', '2024-02-17T17:49 instant'],
    ['Thu, Dec 18, 2014 at 12:35 PM', 'en', '2014-12-18T11:35 instant'],
    ['Saturday, February 17, 2024 at 12:05 AM', 'en-US', '2024-02-16T23:05 instant'],
    ['17 Feb 2024, 18:49', 'en-GB', '2024-02-17T17:49 instant'],
    ['Sat, 17 Feb 2024, 18:49', 'en', '2024-02-17T17:49 instant'],
    ['May 4, 2016', 'en', '2016-05-04T10:00 day'],
    ['2016年5月4日 上午10:08', 'zh-CN', '2016-05-04T08:08 instant'],
    ['2016年5月4日周三 下午1:08', 'zh-CN', '2016-05-04T11:08 instant'],
    ['2016年5月4日星期三 10:08', 'zh', '2016-05-04T08:08 instant'],
    ['2016年5月4日 中午12:30', 'zh-CN', '2016-05-04T10:30 instant'],
    ['2016年5月4日 晚上8:15', 'zh-CN', '2016-05-04T18:15 instant'],
    ['2016年5月4日 上午12:15', 'zh-TW', '2016-05-03T22:15 instant'],
    ['2016年5月4日(水) 10:08', 'ja', '2016-05-04T08:08 instant'],
    ['2016年5月4日 午後1:08', 'ja', '2016-05-04T11:08 instant'],
    ['2016/05/04 10:08', 'ja', '2016-05-04T08:08 instant'],
    ['Sa., 17. Feb. 2024, 18:49', 'de', '2024-02-17T17:49 instant'],
    ['17. Februar 2024 um 18:49', 'de', '2024-02-17T17:49 instant'],
    ['17.02.2024, 18:49 Uhr', 'de', '2024-02-17T17:49 instant'],
    ['03.04.2024 18:49', 'de', '2024-04-03T16:49 instant'],
    ['sam. 17 févr. 2024 à 18:49', 'fr', '2024-02-17T17:49 instant'],
    ['samedi 17 février 2024 à 18 h 49', 'fr', '2024-02-17T17:49 instant'],
    ['sáb, 17 feb 2024, 6:49 p. m.', 'es', '2024-02-17T17:49 instant'],
    ['17 de febrero de 2024 a las 18:49', 'es', '2024-02-17T17:49 instant'],
    ['sáb., 17 de fev. de 2024, 18:49', 'pt-BR', '2024-02-17T17:49 instant'],
    ['17 de fevereiro de 2024 às 18:49', 'pt', '2024-02-17T17:49 instant'],
    ['2024. 2. 17. 오후 6:49', 'ko', '2024-02-17T17:49 instant'],
    ['2024년 2월 17일 토요일 오전 9:05', 'ko-KR', '2024-02-17T08:05 instant'],
    ['za 17 feb 2024 18:49', 'nl', '2024-02-17T17:49 instant'],
    ['zaterdag 17 februari 2024 om 18:49', 'nl', '2024-02-17T17:49 instant'],
    ['sab 17 feb 2024, 18:49', 'it', '2024-02-17T17:49 instant'],
    ['17 febbraio 2024 alle ore 18:49', 'it', '2024-02-17T17:49 instant'],
    ['сб, 17 февр. 2024 г., 18:49', 'ru', '2024-02-17T17:49 instant'],
    ['17 февраля 2024 г. в 18:49', 'ru', '2024-02-17T17:49 instant'],
    ['17 feb 2024, 6:49 de la tarde', 'es', '2024-02-17T17:49 instant'],
    ['17 févr. 2024, 6:49 soir', 'fr', '2024-02-17T17:49 instant'],
    ['17. Feb. 2024, 6:49 abends', 'de', '2024-02-17T17:49 instant'],
    ['17 Feb 2024, 6:49 in the evening', 'en-GB', '2024-02-17T17:49 instant'],
    ['mar, 29/9/2026, 0:38', 'es', '2026-09-28T22:38 instant'],
    ['mar 29/9/2026, 00:38', 'it', '2026-09-28T22:38 instant'],
    ['17 Şub 2024 ÖS 6:49', 'tr', '2024-02-17T17:49 instant'],
    ['17 feb. 2024 18:49', 'sv', '2024-02-17T17:49 instant'],
    ['3/4/2024, 6:49 PM', 'en-US', '2024-03-04T17:49 instant'],
    ['03/04/2024, 18:49', 'en-GB', '2024-04-03T16:49 instant'],
    ['17/02/2024, 18:49', 'en', '2024-02-17T17:49 instant'],
  ])('reads %s in %s', (text, language, expected) => expect(read(text, language)).toBe(expected));

  it.each([
    ['Feb 17', 'en', 'no year'],
    ['6:49 PM', 'en', 'no day'],
    ['Yesterday at 6:49 PM', 'en', 'relative'],
    ['3/4/2024, 6:49 PM', 'en', 'day and month can be exchanged'],
    ['Sun, Feb 17, 2024, 6:49 PM', 'en', 'another weekday'],
    ['03.04.24, 18:49', 'de', 'a year of two figures'],
    ['17 feb, 6:49 p. m.', 'es', 'no year'],
    ['hoy, 6:49 p. m.', 'es', 'relative'],
    ['2월 17일 오후 6:49', 'ko', 'no year'],
    ['2024. 2. 17. 오후 6:49', 'ja', 'another language'],
    ['2024. 2. 30. 오후 6:49', 'ko', 'no such day'],
    ['2024. 2. 17. 새벽 6:49 오후', 'ko', 'two parts of the day'],
    ['13:49 오후 2024. 2. 17. 9시', 'ko', 'two times'],
    ['17 feb 2024, 6:49 de la mañana tarde', 'es', 'two parts of the day'],
    ['17. Feb. 2024, 15:49 morgens', 'de', 'no such hour of the morning'],
    ['mar, 30/9/2026, 0:38', 'es', 'a Wednesday'],
    ['gestern, 18:49', 'de', 'relative'],
    ['17 февраля, 18:49', 'ru', 'no year'],
    ['昨日 18:49', 'ja', 'relative'],
    ['令和6年2月17日 18:49', 'ja', 'another calendar'],
    ['民國113年2月17日', 'zh-TW', 'another calendar'],
    ['17/02/2024 18:49', 'ja', 'not the order of the language'],
    ['Feb 30, 2024, 6:49 PM', 'en', 'no such day'],
    ['Feb 17, 2024, 25:49', 'en', 'no such hour'],
    ['17 fevereiro 2024', 'en', 'another language'],
    ['Oct 17, 2024, 6:49 PM', 'de', 'another language'],
    ['Feb 17, 2024, 6:49 PM', 'zz', 'unknown language'],
    ['Feb 17, 2024, 6:49 PM', 'not a tag', 'no language'],
    ['Feb 17, 2567', 'en', 'another calendar'],
    ['2016年5月4日 晚上12:05', 'zh-CN', 'midnight or noon'],
    ['Feb 17, 2024 or Mar 1, 2025', 'en', 'two dates'],
    ['Deadline Feb 17, 2024', 'en', 'more words'],
    ['2024-02-30', 'en', 'no such ISO day'],
    ['', 'en', 'nothing'],
  ])('does not guess %s in %s: %s', (text, language) => expect(read(text, language)).toBeUndefined());

  it('reads no hour that the clock change skips, and only the day of one that it repeats', () => {
    expect(read('Mar 31, 2024, 2:30 AM', 'en')).toBeUndefined();
    expect(read('Oct 27, 2024, 2:30 AM', 'en')).toBe('2024-10-27T00:30 day');
  });

  it.each(['en-US', 'zh-CN', 'zh-TW', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ko', 'nl', 'it', 'ru', 'tr'])(
    'reads no time of a clock of twelve otherwise than it was meant, in %s',
    language => {
      for (const style of [{}, { dayPeriod: 'short' }, { dayPeriod: 'long' }] as const) {
        const write = new Intl.DateTimeFormat(language, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          hour12: true,
          timeZone: 'UTC',
          ...style,
        });
        for (let hour = 0; hour < 24; hour += 1) {
          const at = Date.UTC(2024, 4, 17, hour, 49);
          const read = readDate(write.format(at), language, 'UTC')?.at;
          expect([at, undefined], write.format(at)).toContain(read);
          if (!('dayPeriod' in style)) expect(read, write.format(at)).toBe(at);
        }
      }
    },
  );

  it.each(['en-US', 'en-GB', 'zh-CN', 'zh-TW', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ko', 'nl', 'it', 'ru'])(
    'reads what Intl writes in %s',
    language => {
      const [write, figures] = (['short', 'numeric'] as const).map(
        month =>
          new Intl.DateTimeFormat(language, {
            weekday: 'short',
            year: 'numeric',
            month,
            day: 'numeric',
            hour: 'numeric',
            minute: '2-digit',
            timeZone: 'Asia/Shanghai',
          }),
      );
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 }),
          minute => {
            const at = minute * 60_000;
            const read = { at, precision: 'instant' };
            expect(readDate(write!.format(at), language, 'Asia/Shanghai')).toEqual(read);
            expect(readDate(figures!.format(at), language, 'Asia/Shanghai')).toEqual(read);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});
