import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ics from '../../../lib/importers/formats/ics';
import { inChunks, readAll } from './reading';

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: string[]) =>
  `${['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`;
const PEOPLE = [
  'ORGANIZER;CN=Me:mailto:me@firm.example',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@harlow.example',
];
const times = async (...events: string[]) =>
  (await readAll(ics, calendar(...events))).interactions.map(({ at }) => new Date(at).toISOString());

describe('ICS', () => {
  it('a meeting that has begun', async () => {
    const { interactions, unread } = await readAll(
      ics,
      calendar(
        event(
          'UID:1',
          'DTSTART;TZID=America/New_York:20261019T090000',
          'SUMMARY:Quote\\, part 2',
          'LOCATION:Room 5',
          ...PEOPLE,
          'ATTENDEE;PARTSTAT=DECLINED:mailto:bo@harlow.example',
          'ATTENDEE;CUTYPE=ROOM:mailto:room5@firm.example',
          'BEGIN:VALARM',
          'ATTENDEE:mailto:alarm@firm.example',
          'END:VALARM',
        ),
      ),
    );
    expect(unread).toEqual([]);
    expect(interactions).toEqual([
      {
        line: 2,
        source: 'import:ics',
        channel: 'video',
        place: true,
        key: 'ics:1',
        at: Date.parse('2026-10-19T13:00:00Z'),
        precision: 'instant',
        from: 'me@firm.example',
        to: ['ann@harlow.example'],
        cc: [],
        subject: 'Quote, part 2',
        automatic: false,
      },
    ]);
  });

  it.each([
    ['https://zoom.us/j/1', { channel: 'video' }],
    ['Microsoft Teams Meeting', { channel: 'video' }],
    ['腾讯会议', { channel: 'video' }],
    ['+49 30 1234567', { channel: 'call' }],
    ['Phone', { channel: 'call' }],
  ])('%s is no place', async (place, expected) => {
    const [read] = (
      await readAll(ics, calendar(event('UID:1', 'DTSTART:20261019T090000Z', `LOCATION:${place}`, ...PEOPLE)))
    ).interactions;
    expect(read).toMatchObject(expected);
    expect(read).not.toHaveProperty('place');
  });

  it('what lies ahead, and what has nobody else, is no event', async () => {
    const { interactions, unread } = await readAll(
      ics,
      calendar(
        event('UID:1', 'DTSTART:20990101T090000Z', ...PEOPLE),
        event('UID:2', 'DTSTART:20260101T090000Z', 'SUMMARY:Dentist'),
      ),
    );
    expect([interactions, unread]).toEqual([[], []]);
  });

  it('a series goes up to now, over the change of clocks, without what was taken out or moved', async () =>
    expect(
      await times(
        event(
          'UID:1',
          'DTSTART;TZID=Europe/Berlin:20261015T100000',
          'RRULE:FREQ=WEEKLY',
          'EXDATE;TZID=Europe/Berlin:20261022T100000',
          ...PEOPLE,
        ),
        event(
          'UID:1',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261105T100000',
          'DTSTART;TZID=Europe/Berlin:20261106T150000',
          ...PEOPLE,
        ),
      ),
    ).toEqual([
      '2026-10-15T08:00:00.000Z',
      '2026-10-29T09:00:00.000Z',
      '2026-11-12T09:00:00.000Z',
      '2026-11-19T09:00:00.000Z',
      '2026-11-26T09:00:00.000Z',
      '2026-11-06T14:00:00.000Z',
    ]));

  it('of one event twice the later state stands; one called off says so', async () => {
    const { interactions } = await readAll(
      ics,
      calendar(
        event('UID:1', 'SEQUENCE:2', 'DTSTART:20261019T090000Z', 'STATUS:CANCELLED', ...PEOPLE),
        event('UID:1', 'SEQUENCE:1', 'DTSTART:20261019T080000Z', ...PEOPLE),
      ),
    );
    expect(interactions).toMatchObject([{ key: 'ics:1', cancelled: true }]);
  });

  it("Outlook's zones are known; of others the day alone", async () => {
    const { interactions } = await readAll(
      ics,
      calendar(
        event('UID:1', 'DTSTART;TZID="Tokyo Standard Time":20261019T090000', ...PEOPLE),
        event('UID:2', 'DTSTART;TZID=Nowhere:20261019T090000', ...PEOPLE),
      ),
    );
    expect(interactions).toMatchObject([
      { at: Date.parse('2026-10-19T00:00:00Z'), precision: 'instant' },
      { precision: 'day' },
    ]);
  });

  it.each([
    ['FREQ=SECONDLY'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=DAILY;INTERVAL=0'],
    ['FREQ=NEVER'],
  ])('a rule that nobody can follow ends: %s', async rule => {
    const { interactions, unread } = await readAll(
      ics,
      calendar(
        event('UID:1', 'DTSTART:20200101T090000Z', `RRULE:${rule}`, ...PEOPLE),
        event('UID:2', 'DTSTART:20260101T090000Z', ...PEOPLE),
      ),
    );
    expect(interactions.map(({ key }) => key)).toContain('ics:2');
    expect(interactions.length + unread.length).toBeLessThanOrEqual(2);
  });

  it('a broken event loses nothing else', async () => {
    const { interactions, unread } = await readAll(
      ics,
      calendar(
        event('UID:1', 'DTSTART:tomorrow', ...PEOPLE),
        'BEGIN:VEVENT\r\nUID:2',
        event('UID:3', 'DTSTART:20260101T090000Z', ...PEOPLE),
        event('UID:4', 'DTSTART:99991231T090000Z', ...PEOPLE),
      ),
    );
    expect(interactions.map(({ key }) => key)).toEqual(['ics:3']);
    expect(unread.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 bad-date',
      '8 not-closed',
      '16 bad-date',
    ]);
  });

  it('any lines of an event lose no other, in pieces of any size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 30 }),
            fc.constantFrom(
              'BEGIN:VALARM',
              'END:X',
              'DTSTART;TZID=:20260230T250000',
              'ATTENDEE:mailto:',
              'RRULE:FREQ=DAILY;UNTIL=x',
              'EXDATE:,,,',
            ),
          ),
          { maxLength: 8 },
        ),
        fc.integer({ min: 1, max: 50 }),
        async (lines, size) => {
          const inner = lines.filter(line => !/[\r\n]|^(?:BEGIN|END):V/u.test(line));
          const text = calendar(
            event('UID:1', 'DTSTART:20260101T090000Z', ...PEOPLE),
            event(...inner),
            event('UID:3', 'DTSTART:20260101T090000Z', ...PEOPLE),
          );
          const keys = (await readAll(ics, inChunks(text, size))).interactions.map(({ key }) => key);
          expect(keys).toContain('ics:1');
          expect(keys).toContain('ics:3');
        },
      ),
      { numRuns: 100 },
    ));
});
