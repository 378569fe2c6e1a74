import { describe, expect, it } from 'vitest';
import type { DateFact } from '../../../lib/clients/client';
import { dayOf, instantOfDay, isoOf, localDay, localTime } from '../../../lib/clients/days';
import { nearestOccasion, nextOccasion } from '../../../lib/clients/occasions';
import { utc } from './make';

function birthday(month: number, day: number, year?: number): DateFact {
  return { month, day, label: '', kind: 'birthday', ...(year === undefined ? {} : { year }) };
}
const next = (date: DateFact, today: string) => nextOccasion(date, dayOf(today)!);

describe('nextOccasion', () => {
  it.each([
    ['today', birthday(11, 24, 1980), '2026-11-24', '2026-11-24', 0, 46],
    ['tomorrow', birthday(11, 25), '2026-11-24', '2026-11-25', 1, undefined],
    ['yesterday is next year', birthday(11, 23, 1980), '2026-11-24', '2027-11-23', 364, 47],
    ['over the new year', birthday(1, 2), '2026-12-30', '2027-01-02', 3, undefined],
    ['29 February in a leap year', birthday(2, 29, 1988), '2028-02-20', '2028-02-29', 9, 40],
    ['29 February in another year', birthday(2, 29, 1988), '2027-02-20', '2027-02-28', 8, 39],
    ['29 February without a year', birthday(2, 29), '2027-02-28', '2027-02-28', 0, undefined],
    ['day after it, in another year', birthday(2, 29), '2027-03-01', '2028-02-29', 365, undefined],
    ['born this year', birthday(12, 1, 2026), '2026-11-24', '2026-12-01', 7, undefined],
  ])('%s', (_name, date, today, on, inDays, years) => {
    expect(next(date, today)).toEqual({ date, on, inDays, ...(years === undefined ? {} : { years }) });
  });

  it('an event with a year comes once', () => {
    const graduation: DateFact = { year: 2027, month: 6, day: 12, label: 'Ines graduates', kind: 'other' };
    expect(next(graduation, '2027-06-02')).toMatchObject({ on: '2027-06-12', inDays: 10 });
    expect(next(graduation, '2027-06-13')).toBeUndefined();
  });

  it.each([
    [2, 30],
    [13, 1],
    [4, 31],
    [0, 1],
    [1, 0],
    [1.5, 1],
  ])('month %d, day %d is no date', (month, day) => {
    expect(next(birthday(month, day), '2026-11-24')).toBeUndefined();
  });

  it('the nearest within the window stands', () => {
    const dates = [birthday(12, 8), birthday(11, 30), birthday(12, 9)];
    expect(nearestOccasion(dates, dayOf('2026-11-24')!, 14)?.on).toBe('2026-11-30');
    expect(nearestOccasion([birthday(12, 9)], dayOf('2026-11-24')!, 14)).toBeUndefined();
  });
});

describe('days', () => {
  it('go there and back', () => {
    for (const iso of ['1969-12-31', '1970-01-01', '2024-02-29', '2026-11-24'])
      expect(isoOf(dayOf(iso)!)).toBe(iso);
    expect(dayOf('2026-02-29')).toBeUndefined();
    expect(dayOf('soon')).toBeUndefined();
  });

  it('a day is kept as its noon', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])
      expect(isoOf(localDay(instantOfDay('2026-03-29', zone), zone))).toBe('2026-03-29');
  });

  it('agree with the platform on every hour around clock changes', () => {
    for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
      for (const start of [
        '2026-03-07',
        '2026-03-28',
        '2026-04-04',
        '2026-10-03',
        '2026-10-24',
        '2026-10-31',
      ])
        for (let hour = 0; hour < 48; hour++) {
          const at = utc(`${start}T00:30:00Z`) + hour * 3_600_000;
          expect(isoOf(localDay(at, zone))).toBe(format.format(at));
        }
    }
  });

  it('do not depend on what was asked before: the change itself belongs to the time after it', () => {
    expect(isoOf(localDay(utc('2026-03-29T01:00:00Z'), 'Europe/Madrid'))).toBe('2026-03-29');
    expect(isoOf(localDay(utc('2026-03-28T22:30:00Z'), 'Europe/Madrid'))).toBe('2026-03-28');
    expect(isoOf(localDay(utc('2026-03-29T22:30:00Z'), 'Europe/Madrid'))).toBe('2026-03-30');
  });

  it('tell the time of a place', () => {
    expect(localTime(utc('2026-11-24T14:32:59Z'), 'America/New_York')).toBe('09:32');
    expect(localTime(utc('2026-11-24T18:47:00Z'), 'Asia/Kathmandu')).toBe('00:32');
  });
});
