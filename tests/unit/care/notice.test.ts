import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextNotice, noticeNow } from '../../../lib/care/notice';
import { weeklyHour } from '../../../lib/care/plan-hour';

const zone = 'America/New_York';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;

describe('the one notice a day', () => {
  it('comes at its hour, once, and not when the morning is over', () => {
    expect(nextNotice(8, { now: at('2026-11-24T07:00'), zone })).toBe(at('2026-11-24T08:00'));
    expect(noticeNow(8, { now: at('2026-11-24T07:59'), zone })).toBe(false);
    expect(noticeNow(8, { now: at('2026-11-24T08:00'), zone })).toBe(true);
    // The machine slept through the hour, and woke in time.
    expect(noticeNow(8, { now: at('2026-11-24T10:30'), zone })).toBe(true);
    expect(noticeNow(8, { now: at('2026-11-24T12:30'), zone })).toBe(false);
    expect(noticeNow(8, { now: at('2026-11-24T10:30'), zone, last: '2026-11-24' })).toBe(false);
    // Three days asleep are one notice, not three.
    expect(noticeNow(8, { now: at('2026-11-24T09:00'), zone, last: '2026-11-21' })).toBe(true);
  });

  it('over years and zones, it is at that hour by the clock on the wall, within a day and a half', () => {
    const zones = [
      'America/New_York',
      'Europe/Berlin',
      'Asia/Shanghai',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) }),
        fc.integer({ min: 4, max: 20 }),
        fc.constantFrom(...zones),
        (now, hour, there) => {
          const next = nextNotice(hour, { now, zone: there });
          const local = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(there);
          expect([local.hour, local.minute]).toEqual([hour, 0]);
          expect(next - now).toBeLessThanOrEqual(36 * 3_600_000);
          expect(now - next).toBeLessThan(4 * 3_600_000);
        },
      ),
    );
  });
});

describe('the weekly hour (R12)', () => {
  const file = (from: string, lines: string[] = []) =>
    weeklyHour({ from, title: 'An hour; for my clients', lines, uid: 'u@x', now: at('2026-11-24T07:00') });

  it('is each Monday at nine, wherever the person is', () => {
    expect(file('2026-11-24')).toContain('DTSTART:20261130T090000\r\n');
    expect(file('2026-11-30')).toContain('DTSTART:20261130T090000\r\n');
    expect(file('2026-11-24')).toContain('RRULE:FREQ=WEEKLY\r\nSUMMARY:An hour\\; for my clients\r\n');
  });

  it('no line is longer than 75 octets, and no letter is cut', () => {
    const lines = ['周慧敏：逾期 22 天 · 有风险'.repeat(12), 'Margaret, call\nnow'];
    const text = file('2026-11-24', lines);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('周慧敏：逾期 22 天 · 有风险'.repeat(12));
    expect(text.replaceAll('\r\n ', '')).toContain('Margaret\\, call\\nnow');
  });
});
