import { describe, expect, it } from 'vitest';
import { clocks } from '../../../lib/clients/clocks';
import type { Interaction } from '../../../lib/clients/interaction';
import { event, MARGARET, utc } from './make';

const NOW = utc('2026-11-24T12:00:00Z');
const BERLIN = { now: NOW, zone: 'Europe/Berlin', client: MARGARET };

describe('what counts', () => {
  const rows: [string, Partial<Interaction>, any: boolean, twoWay: boolean, faceToFace: boolean][] = [
    ['mail sent personally', { direction: 'out' }, true, false, false],
    ['mail with the client in Cc', { direction: 'out', copied: [MARGARET] }, false, false, false],
    ['mail to more than 20', { direction: 'out', personal: false }, false, false, false],
    ['mail received from a human', { direction: 'in' }, true, true, false],
    ['automatic mail received', { direction: 'in', automatic: true }, false, false, false],
    ['call connected, ours', { channel: 'call', direction: 'out' }, true, true, false],
    ['call connected, theirs', { channel: 'call', direction: 'in' }, true, true, false],
    ['voicemail left', { channel: 'voicemail', direction: 'out' }, true, false, false],
    ['video meeting', { channel: 'video' }, true, true, false],
    ['visit', { channel: 'visit' }, true, true, true],
    ['message that we wrote', { channel: 'message', direction: 'out' }, true, false, false],
    ['message that they wrote', { channel: 'message', direction: 'in' }, true, true, false],
    ['note', { channel: 'note' }, false, false, false],
    ['bulk or sequence mail', { direction: 'out', automatic: true }, false, false, false],
  ];
  it.each(rows)('%s', (_name, part, any, twoWay, faceToFace) => {
    const result = clocks([event(part)], BERLIN);
    expect([result.any?.days, result.twoWay?.days, result.faceToFace?.days]).toEqual([
      any ? 4 : undefined,
      twoWay ? 4 : undefined,
      faceToFace ? 4 : undefined,
    ]);
  });

  it('is asked per client: what is Cc to one is To to the other', () => {
    const mail = event({ clientIds: [MARGARET, 'other'], copied: [MARGARET] });
    expect(clocks([mail], { ...BERLIN, client: MARGARET }).any).toBeUndefined();
    expect(clocks([mail], { ...BERLIN, client: 'other' }).any?.days).toBe(4);
  });

  it('keeps inbound and outbound apart', () => {
    const result = clocks(
      [
        event({ direction: 'out', at: utc('2026-11-22T10:00:00Z') }),
        event({ direction: 'in', at: utc('2026-11-10T10:00:00Z') }),
      ],
      BERLIN,
    );
    expect([result.any?.days, result.outbound?.days, result.inbound?.days, result.twoWay?.days]).toEqual([
      2, 2, 14, 14,
    ]);
  });

  it('counts service and personal as non-sale, sale and unknown as neither, and gives the unknown share', () => {
    const result = clocks(
      [
        event({ purpose: 'unknown', at: utc('2026-11-23T10:00:00Z') }),
        event({ purpose: 'sale', at: utc('2026-11-22T10:00:00Z') }),
        event({ purpose: 'service', at: utc('2026-11-15T10:00:00Z') }),
        event({ purpose: 'personal', at: utc('2026-11-01T10:00:00Z') }),
      ],
      BERLIN,
    );
    expect(result.nonSale?.days).toBe(9);
    expect(result.unknownShare).toBe(0.25);
  });
});

describe('derived, never stored', () => {
  it('a meeting in the future never counts, one that has begun does', () => {
    const plan = event({ channel: 'visit', at: NOW + 1 });
    expect(clocks([plan], BERLIN).any).toBeUndefined();
    expect(clocks([plan], { ...BERLIN, now: NOW + 1 }).faceToFace?.days).toBe(0);
    const tomorrow = event({ channel: 'visit', precision: 'day', at: utc('2026-11-25T11:00:00Z') });
    expect(clocks([tomorrow], BERLIN).any).toBeUndefined();
    const tonight = event({ channel: 'visit', precision: 'day', at: utc('2026-11-24T22:00:00Z') });
    expect(clocks([tonight], BERLIN).any?.days).toBe(0);
  });

  it('goes back when the last event is edited away or deleted', () => {
    const old = event({ at: utc('2026-11-01T10:00:00Z') });
    const wrong = event({ at: utc('2026-11-23T10:00:00Z') });
    const edit = event({ supersedes: wrong.id, at: utc('2026-10-23T10:00:00Z') });
    expect(clocks([old, wrong], BERLIN).any?.days).toBe(1);
    expect(clocks([old, wrong, edit], BERLIN).any?.days).toBe(23);
    expect(clocks([old], BERLIN).any?.days).toBe(23);
    expect(clocks([], BERLIN)).toEqual({});
  });

  it('does not depend on the order, and takes the latest of a day', () => {
    const early = event({ channel: 'call', at: utc('2026-11-20T08:00:00Z') });
    const late = event({ channel: 'visit', at: utc('2026-11-20T16:00:00Z') });
    expect(clocks([early, late], BERLIN)).toEqual(clocks([late, early], BERLIN));
    expect(clocks([late, early], BERLIN).any?.channel).toBe('visit');
  });
});

describe('local calendar days', () => {
  it.each([
    // 23:30 and 00:30 are an hour and a day apart.
    ['2026-11-23T22:30:00Z', '2026-11-23T23:30:00Z', 'Europe/Berlin', 1],
    // 23 hours and no day apart: an hour is lost on 29 March 2026.
    ['2026-03-28T23:30:00Z', '2026-03-29T21:30:00Z', 'Europe/Berlin', 0],
    // 25 hours, still the same day: an hour is won on 25 October 2026.
    ['2026-10-24T22:10:00Z', '2026-10-25T22:50:00Z', 'Europe/Berlin', 0],
    // 23 hours over the change are one day; hours / 24 would say none.
    ['2026-03-28T11:00:00Z', '2026-03-29T10:00:00Z', 'Europe/Berlin', 1],
    ['2026-11-01T03:30:00Z', '2026-11-01T04:30:00Z', 'America/New_York', 1],
    ['2026-11-23T15:59:00Z', '2026-11-23T16:00:00Z', 'Asia/Shanghai', 1],
    ['2026-11-23T10:00:00Z', '2026-11-24T09:59:00Z', 'Pacific/Kiritimati', 0],
    ['2026-11-23T18:14:00Z', '2026-11-23T18:16:00Z', 'Asia/Kathmandu', 1],
    // Samoa had no 30 December 2011: the calendar is two days on.
    ['2011-12-30T09:30:00Z', '2011-12-30T10:30:00Z', 'Pacific/Apia', 2],
    ['2024-02-28T12:00:00Z', '2024-03-01T12:00:00Z', 'UTC', 2],
    ['2025-02-28T12:00:00Z', '2025-03-01T12:00:00Z', 'UTC', 1],
  ])('%s to %s in %s are %i', (at, now, zone, days) => {
    expect(clocks([event({ at: utc(at) })], { now: utc(now), zone }).any?.days).toBe(days);
  });

  it('a date without time stays the date it was written down as, wherever the rep is now', () => {
    const visit = event({
      channel: 'visit',
      precision: 'day',
      at: utc('2026-11-20T23:00:00Z'),
      zone: 'Asia/Tokyo',
    });
    // In Tokyo it was the 21st.
    expect(clocks([visit], { now: NOW, zone: 'America/New_York' }).any?.days).toBe(3);
  });

  it('a zone that is none is read in the zone of the rep', () => {
    const visit = event({ channel: 'visit', precision: 'day', zone: 'W. Europe Standard Time' });
    expect(clocks([visit], BERLIN).any?.days).toBe(4);
  });
});

describe('at most', () => {
  const undated = event({ at: undefined, precision: 'none', direction: 'in', recordedAt: NOW - 1000 });

  it('a message without a date that was seen after the last contact makes the gap "at most"', () => {
    const result = clocks([event({ direction: 'in' }), undated], BERLIN);
    expect(result.any).toMatchObject({ days: 4, atMost: true });
    expect(result.twoWay?.atMost).toBe(true);
  });

  it('a contact after it was seen settles the gap', () => {
    const call = event({ channel: 'call', at: NOW - 500 });
    expect(clocks([undated, call], BERLIN).any).toMatchObject({ days: 0, atMost: false });
  });

  it('an automatic or Cc one changes nothing', () => {
    const result = clocks([event(), { ...undated, automatic: true }], BERLIN);
    expect(result.any?.atMost).toBe(false);
  });

  it('alone it is contact without a number', () => {
    expect(clocks([undated], BERLIN)).toEqual({ undated: { channel: 'mail' } });
  });
});

describe('waiting', () => {
  const asked = event({ direction: 'in', at: utc('2026-11-21T09:00:00Z'), subject: 'Lead times' });
  const again = event({ direction: 'in', at: utc('2026-11-23T09:00:00Z'), subject: 'Re: Lead times' });
  const waiting = (...events: Interaction[]) => clocks(events, BERLIN).waiting;

  it('of mails from before mail was seen, tells only the newest: the older may have been answered unseen', () => {
    const old = event({ at: utc('2026-08-20T09:00:00Z'), direction: 'in' });
    const newer = event({ at: utc('2026-11-20T09:00:00Z'), direction: 'in' });
    const seen = (mailSince: number) => clocks([old, newer], { ...BERLIN, mailSince }).waiting?.since;
    expect(seen(utc('2026-11-24T00:00:00Z'))).toBe(newer.at);
    expect(seen(utc('2026-10-01T00:00:00Z'))).toBe(newer.at);
    expect(seen(utc('2026-08-01T00:00:00Z'))).toBe(old.at);
  });

  it('counts from the oldest mail without an answer', () => {
    expect(waiting(again, asked)).toEqual({ since: asked.at, days: 3, subject: 'Lead times' });
    expect(waiting(again, asked, event({ at: utc('2026-11-22T09:00:00Z') }))?.days).toBe(1);
  });

  it('ends with an answer: mail, call either way, visit', () => {
    const at = utc('2026-11-23T15:00:00Z');
    expect(waiting(asked, again, event({ at }))).toBeUndefined();
    expect(waiting(asked, again, event({ at, channel: 'call', direction: 'in' }))).toBeUndefined();
    expect(waiting(asked, again, event({ at, channel: 'visit' }))).toBeUndefined();
    expect(
      waiting(asked, event({ channel: 'call', precision: 'day', at: utc('2026-11-21T11:00:00Z') })),
    ).toBe(undefined);
  });

  it('does not end with a Cc, a mailing, a note, a message of theirs or a planned call', () => {
    const at = utc('2026-11-23T15:00:00Z');
    for (const part of [
      { copied: [MARGARET] },
      { personal: false },
      { channel: 'note' as const },
      { channel: 'message' as const, direction: 'in' as const },
      { channel: 'call' as const, at: NOW + 1 },
    ])
      expect(waiting(asked, event({ at, ...part }))?.days).toBe(3);
  });

  it('is not begun by automatic mail', () => {
    expect(waiting({ ...asked, automatic: true })).toBeUndefined();
  });
});
