import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addsNothing,
  currentInteractions,
  Sightings,
  sameAs,
} from '../../../lib/clients/current-interactions';
import { editInteraction } from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import { foldSubject, keysConflict, mergeMail, sameMail } from '../../../lib/clients/same-mail';
import { event, id, MARGARET, utc } from './make';

const AT = utc('2026-11-20T10:00:07Z');
const mail = (part: Partial<Interaction> = {}) =>
  event({ account: 'me@acme.example', recipients: 'd1', subject: 'Spring lead times', at: AT, ...part });
const sent = (part: Partial<Interaction> = {}) => mail({ keys: [`sent:${id()}`], origin: 'sent', ...part });
const shown = (part: Partial<Interaction> = {}) =>
  mail({
    keys: ['gmail:18f1', 'gmail-perm:msg-f:17'],
    origin: 'thread',
    at: utc('2026-11-20T10:00:00Z'),
    subject: 'Re: Spring lead times',
    ...part,
  });
const imported = (part: Partial<Interaction> = {}) =>
  mail({ keys: ['mid:<a@b>'], origin: 'import:mbox', at: utc('2026-11-20T10:00:05Z'), ...part });

describe('foldSubject', () => {
  it.each([
    'Re: Quote',
    'RE: re: Quote',
    'Fwd: Re: Quote',
    'AW: WG: Quote',
    'Re[2]: Quote',
    '回复：Quote',
    '答复: 转发: Quote',
    '回覆：  quote ',
    '返信: Quote',
    'ＲＥ：Quote',
  ])('%s', subject => expect(foldSubject(subject)).toBe('quote'));

  it('keeps words that only look like it', () => {
    expect(foldSubject('Rest: two pallets')).toBe('rest: two pallets');
    expect(foldSubject('Re')).toBe('re');
  });
});

describe('sameMail', () => {
  it('by a shared id, whatever else differs', () => {
    expect(sameMail(shown(), shown({ at: undefined, precision: 'none', subject: 'X' }))).toBe(true);
  });

  it('by account, direction, recipients, subject and two minutes', () => {
    expect(sameMail(sent(), shown())).toBe(true);
    expect(sameMail(sent(), imported({ at: AT + 120_000 }))).toBe(true);
    expect(sameMail(sent(), imported({ at: AT - 120_001 }))).toBe(false);
    expect(sameMail(sent(), shown({ account: 'other@acme.example' }))).toBe(false);
    expect(sameMail(sent(), shown({ direction: 'in' }))).toBe(false);
    expect(sameMail(sent(), shown({ recipients: 'd2' }))).toBe(false);
    expect(sameMail(sent(), shown({ subject: 'Summer lead times' }))).toBe(false);
    expect(sameMail(sent(), shown({ subject: undefined }))).toBe(true);
    expect(sameMail(sent(), shown({ precision: 'day' }))).toBe(false);
  });

  it('not where one site gives them two ids, nor across channels', () => {
    expect(sameMail(shown(), shown({ keys: ['gmail:18f2'] }))).toBe(false);
    expect(sameMail(event({ channel: 'call' }), event({ channel: 'call' }))).toBe(false);
    expect(keysConflict(['a:1', 'b:1'], ['a:1', 'b:2'])).toBe(false);
    expect(keysConflict(['a:1', 'b:1'], ['b:2'])).toBe(true);
    expect(keysConflict(['a:1'], ['b:2'])).toBe(false);
  });

  it('logged by hand, without account: never guessed', () => {
    expect(sameMail(event({ subject: 'X' }), event({ subject: 'X' }))).toBe(false);
  });
});

describe('currentInteractions', () => {
  const one = (events: Interaction[]) => currentInteractions(events);

  it('sent live, then seen in the thread, then imported, is one', () => {
    const all = [sent(), shown(), imported()];
    const [merged, ...more] = one(all);
    expect(more).toEqual([]);
    expect(merged!.keys).toHaveLength(4);
    expect(merged).toMatchObject({ at: utc('2026-11-20T10:00:00Z'), subject: 'Re: Spring lead times' });
  });

  it('two mails within two minutes each find their own', () => {
    const all = [
      sent({ keys: ['sent:1'] }),
      sent({ keys: ['sent:2'], at: AT + 60_000 }),
      shown({ keys: ['gmail:1'], at: utc('2026-11-20T10:00:00Z') }),
      shown({ keys: ['gmail:2'], at: utc('2026-11-20T10:01:00Z') }),
    ];
    for (const order of [all, all.toReversed(), [all[1]!, all[2]!, all[0]!, all[3]!]])
      expect(
        one(order)
          .map(({ keys }) => keys.join())
          .sort(),
      ).toEqual(['gmail:1,sent:1', 'gmail:2,sent:2']);
  });

  it('an edit stands for all sightings of the mail, later ones too', () => {
    const first = sent({ recordedAt: AT });
    const second = shown({ recordedAt: AT + 1000 });
    const [merged] = one([first, second]);
    const edit = editInteraction(merged!, { automatic: true }, { id: id(), author: 'a1', at: AT + 2000 });
    const third = imported({ recordedAt: AT + 3000 });
    expect(one([first, second, edit, third])).toMatchObject([{ id: edit.id, automatic: true }]);
    const again = editInteraction(
      edit,
      { automatic: false, purpose: 'service' },
      { id: id(), author: 'a1', at: AT + 4000 },
    );
    expect(one([again, third, edit, second, first])).toMatchObject([
      { id: again.id, automatic: false, purpose: 'service', purposeBy: 'hand' },
    ]);
    expect(sameAs([first, second, edit, third, again], edit.id)).toHaveLength(5);
  });

  it('of two edits of one event the later stands', () => {
    const call = event({ channel: 'call' });
    const a = editInteraction(call, { note: 'a' }, { id: id(), author: 'a1', at: AT + 1 });
    const b = editInteraction(call, { note: 'b' }, { id: id(), author: 'b1', at: AT + 2 });
    expect(one([b, call, a])).toMatchObject([{ note: 'b' }]);
  });

  it('two calls are two, however alike', () => {
    expect(one([event({ channel: 'call' }), event({ channel: 'call' })])).toHaveLength(2);
  });

  it('newest first, undated ones by when they were seen', () => {
    const old = event({ channel: 'call', at: AT - 5000 });
    const seen = event({ channel: 'message', at: undefined, precision: 'none', recordedAt: AT - 1000 });
    const young = event({ channel: 'call', at: AT });
    expect(one([old, young, seen]).map(({ id }) => id)).toEqual([young.id, seen.id, old.id]);
  });
});

/** Mails of one thread, each seen in up to three ways, any number of times. */
const sightings = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 30 }),
      second: fc.integer({ min: 0, max: 59 }),
      direction: fc.constantFrom('in' as const, 'out' as const),
      subject: fc.constantFrom('Lead times', 'Quote 118'),
      ways: fc.subarray(['sent', 'thread', 'import'] as const, { minLength: 1 }),
      imported: fc.integer({ min: -5, max: 20 }),
    }),
    { maxLength: 6 },
  )
  .map(mails =>
    mails.flatMap(({ minute, second, direction, subject, ways, imported }, n) => {
      // Minutes apart enough to be told apart even where no site's ids do it.
      const base = utc('2026-11-20T10:00:00Z') + (n * 40 + minute / 10) * 60_000;
      const at = Math.floor(base / 60_000) * 60_000 + second * 1000;
      return ways.flatMap(way => {
        if (way === 'sent' && direction === 'in') return [];
        const part = { direction, purpose: 'unknown' as const };
        if (way === 'sent') return [mail({ ...part, subject, at, keys: [`sent:${n}`], origin: 'sent' })];
        if (way === 'import')
          return [
            mail({ ...part, subject, at: at + imported * 1000, keys: [`mid:${n}`], origin: 'import:mbox' }),
          ];
        return [
          mail({
            ...part,
            subject: `Re: ${subject}`,
            at: Math.floor(at / 60_000) * 60_000,
            keys: [`gmail-perm:${n}`, `gmail:${n}`],
            origin: 'thread',
          }),
        ];
      });
    }),
  );

const repeated = sightings.chain(list =>
  fc
    .array(fc.nat({ max: Math.max(0, list.length - 1) }), { maxLength: 12 })
    .chain(again =>
      fc.shuffledSubarray([...list.keys(), ...again.filter(n => n < list.length).map(n => n + 1000)], {
        minLength: list.length + again.filter(n => n < list.length).length,
        maxLength: list.length + again.filter(n => n < list.length).length,
      }),
    )
    .map(order => ({
      list,
      // A repetition is the same sighting recorded anew: its own id, a later time.
      played: order.map(n => (n < 1000 ? list[n]! : { ...list[n - 1000]!, id: id(), recordedAt: AT + n })),
    })),
);

function play(events: readonly Interaction[]): Interaction[] {
  const sightings = new Sightings([]);
  for (const one of events)
    expect(sightings.add(one)).toBe(
      !addsNothing(
        sightings.events.filter(e => e !== one),
        one,
      ),
    );
  return sightings.events;
}

function content(events: readonly Interaction[]): string[] {
  return currentInteractions(events)
    .map(({ id: _id, recordedAt: _at, author: _author, origin: _origin, ...rest }) =>
      JSON.stringify(rest, Object.keys(rest).sort()),
    )
    .sort();
}

describe('in any order, any number of times', () => {
  it('recording gives the same events', () => {
    fc.assert(
      fc.property(repeated, ({ list, played }) => {
        expect(content(play(played))).toEqual(content(list));
        expect(currentInteractions(played)).toHaveLength(
          new Set(list.map(one => one.keys.at(-1)!.split(':')[1])).size,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('what adds nothing is not stored', () => {
    fc.assert(
      fc.property(sightings, list => {
        const stored = play(list);
        for (const one of list)
          expect(addsNothing(stored, { ...one, id: id(), recordedAt: AT + 9 })).toBe(true);
      }),
    );
  });

  it('union of two copies commutes and is idempotent', () => {
    fc.assert(
      fc.property(repeated, fc.nat(12), ({ played }, cut) => {
        const [a, b] = [played.slice(0, cut), played.slice(cut)];
        expect(currentInteractions([...a, ...b])).toEqual(currentInteractions([...b, ...a, ...b]));
      }),
    );
  });

  it('merging commutes and is associative', () => {
    const one = fc.record({
      purpose: fc.constantFrom('sale' as const, 'service' as const, 'unknown' as const),
      purposeBy: fc.constantFrom('rule' as const, 'hand' as const),
      personal: fc.boolean(),
      precision: fc.constantFrom('instant' as const, 'day' as const),
      at: fc.integer({ min: 1, max: 9 }),
      keys: fc.uniqueArray(fc.constantFrom('a:1', 'b:1', 'c:1')),
      copied: fc.constantFrom<string[] | undefined>(undefined, [MARGARET]),
      subject: fc.constantFrom(undefined, 'a', 'b', 'ab'),
    });
    const events = fc.tuple(one, one, one).map(parts => parts.map(part => mail(part)));
    fc.assert(
      fc.property(events, list => {
        const [a, b, c] = list as [Interaction, Interaction, Interaction];
        expect(mergeMail(a, b)).toEqual(mergeMail(b, a));
        expect(mergeMail(mergeMail(a, b), c)).toEqual(mergeMail(a, mergeMail(b, c)));
      }),
    );
  });
});
