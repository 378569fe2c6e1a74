import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loyaltyOf } from '../../../lib/care/loyalty';
import { introductionIdeas, synonymTable, wordsOf } from '../../../lib/care/match-needs';
import { nextOrderDay, orderKey, reorderRate, returnRate } from '../../../lib/care/orders';
import {
  fillIn,
  isRoundMail,
  markOpened,
  markSent,
  nextRound,
  openedIn,
  roundOf,
  unmarkSent,
  waitingIn,
} from '../../../lib/care/plan';
import {
  answersLately,
  answersTo,
  answersToGive,
  reasonOf,
  reasonsFor,
  searchAnswers,
  withAnswer,
} from '../../../lib/care/playbook';
import { newProject, nextProjectStep, openDates, projectNow, tickProject } from '../../../lib/care/project';
import { nextQuestion, quotable, toTell } from '../../../lib/care/questions';
import {
  type Answer,
  begun,
  type Call,
  type CareRecord,
  laterRecord,
  type Order,
  type Plan,
  PROJECT_STEPS,
  QUESTIONS,
  type Reason,
} from '../../../lib/care/record';
import { dayOf, isoOf } from '../../../lib/clients/days';
import { AT, DAY, newId, problem, TODAY, writing, ZONE } from './make';

const today = dayOf(TODAY)!;
const answer = (question: Answer['question'], given: Partial<Answer> = {}, at = AT): Answer => ({
  kind: 'answer',
  ...begun(['c1'], writing(at)),
  question,
  text: 'fine',
  good: true,
  ...given,
});
const order = (clientId: string, on: string, given: Partial<Order> = {}): Order => ({
  kind: 'order',
  ...begun([clientId], writing()),
  on,
  ...given,
});

describe('the five questions (R6)', () => {
  const next = (answers: Answer[]) => nextQuestion(answers, { now: AT, zone: ZONE });

  it('are asked in order, and the same one not again for half a year', () => {
    expect(next([])).toBe('doing');
    expect(next([answer('doing')])).toBe('start');
    expect(next(QUESTIONS.map(question => answer(question)))).toBeUndefined();
    const long = QUESTIONS.map((question, index) => answer(question, {}, AT - (200 - index) * DAY));
    expect(next(long)).toBe('doing');
  });

  it('asks for leave to quote only after good news', () => {
    const bad = QUESTIONS.filter(one => one !== 'quote').map(one => answer(one, { good: false }));
    expect(next(bad)).toBeUndefined();
    expect(next([...bad.slice(1), answer('doing')])).toBe('quote');
  });

  it('keeps what may be quoted, and what was changed and not told yet', () => {
    const yes = answer('doing', { mayQuote: 'yes' });
    const changed = answer('stop', { changed: { what: 'no more calls at noon' } });
    expect(quotable([yes, answer('start', { mayQuote: 'asked' }), changed])).toEqual([yes]);
    expect(toTell([yes, changed, answer('start', { changed: { what: 'x', toldAt: AT } })])).toEqual([
      changed,
    ]);
  });
});

describe('orders (R8, K5)', () => {
  it('the return rate is of those who bought the year before last', () => {
    expect(returnRate([order('a', '2026-11-01')], today)).toBeUndefined();
    const orders = [
      order('a', '2025-05-01'),
      order('a', '2026-02-01'),
      order('b', '2025-06-01'),
      order('c', '2025-07-01'),
      order('d', '2026-07-01'),
    ];
    expect(returnRate(orders, today)).toEqual({ rate: 1 / 3, bought: 3, back: 1 });
    expect(reorderRate(orders, today)).toBe(1 / 2);
  });

  it('the next one is told from three on, by the usual time between', () => {
    expect(nextOrderDay([order('a', '2026-01-01'), order('a', '2026-03-01')])).toBeUndefined();
    const three = ['2026-01-01', '2026-03-02', '2026-05-01'].map(on => order('a', on));
    expect(isoOf(nextOrderDay(three)!)).toBe('2026-06-30');
  });

  it('the same order twice is one', () => {
    expect(orderKey(order('a', TODAY, { number: '7' }))).toBe(
      orderKey(order('a', '2026-01-01', { number: '7' })),
    );
    expect(orderKey(order('a', TODAY, { amount: 5 }))).not.toBe(orderKey(order('a', TODAY, { amount: 6 })));
  });

  it('rates stay between nothing and all, whatever the orders', () => {
    const one = fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd'),
      day: fc.integer({ min: today - 1500, max: today + 100 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), all => {
        const orders = all.map(({ who, day }) => order(who, isoOf(day)));
        const rate = returnRate(orders, today);
        if (rate) expect(rate.back).toBeLessThanOrEqual(rate.bought);
        const again = reorderRate(orders, today);
        if (again !== undefined) expect(again >= 0 && again <= 1).toBe(true);
      }),
    );
  });
});

describe('loyalty (K6)', () => {
  it('explains itself by what happened', () => {
    expect(loyaltyOf([order('a', '2026-01-01')])).toEqual({ level: 0, signs: [] });
    const records = [
      order('a', '2026-01-01'),
      order('a', '2026-02-01'),
      order('a', '2026-03-01'),
      { kind: 'ask' as const, ...begun(['a'], writing()), what: 'referral' as const, state: 'had' as const },
      answer('doing', { mayQuote: 'yes' }),
    ];
    expect(loyaltyOf(records)).toMatchObject({
      level: 3,
      signs: [
        { kind: 'reorders', count: 2, lastAt: Date.parse('2026-03-01') },
        { kind: 'referrals', count: 1 },
        { kind: 'quotes', count: 1 },
      ],
    });
  });
});

describe('planned messages (R9)', () => {
  const plan: Plan = {
    kind: 'plan',
    ...begun(['a', 'b'], writing()),
    name: 'Quarterly',
    subject: 's',
    body: 'b',
    from: '2026-01-31',
    everyMonths: 3,
    sent: {},
  };

  it('a round begins on its day of the month, or on the last of a shorter one', () => {
    expect(roundOf(plan, dayOf('2026-01-30')!)).toBeUndefined();
    expect(roundOf(plan, dayOf('2026-04-29')!)).toBe('2026-01-31');
    expect(roundOf(plan, dayOf('2026-04-30')!)).toBe('2026-04-30');
    expect(roundOf(plan, dayOf('2026-11-24')!)).toBe('2026-10-31');
  });

  it('an opened draft waits until it is sent, and a tick can be taken back', () => {
    const today = dayOf('2026-11-24')!;
    const opened = markOpened(plan, 'a', today, AT);
    expect(openedIn(opened, today)).toEqual(['a']);
    expect(waitingIn(opened, today)).toContain('a');
    const sent = markSent(opened, 'a', today, AT);
    expect(openedIn(sent, today)).toEqual([]);
    expect(waitingIn(sent, today)).not.toContain('a');
    expect(waitingIn(unmarkSent(sent, 'a', today, AT), today)).toContain('a');
  });

  it('keeps the last rounds alone, and says when the next one is', () => {
    let kept = plan;
    for (const day of ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01', '2027-02-01'])
      kept = markSent(kept, 'a', dayOf(day)!, AT);
    expect(Object.keys(kept.sent)).toHaveLength(4);
    expect(Object.keys(kept.sent)).not.toContain('2026-01-31/a');
    expect(nextRound(plan, dayOf('2026-01-01')!)).toBe('2026-01-31');
    expect(nextRound(plan, dayOf('2026-11-24')!)).toBe('2027-01-31');
  });

  it('knows a sent mail by its filled-in subject, and no other', () => {
    const named = { ...plan, subject: 'Rates for {company}' };
    const fields = { name: 'Ann Li', company: 'Harlow & Pine' };
    expect(isRoundMail(named, fields, ' rates for  Harlow & Pine')).toBe(true);
    expect(isRoundMail(named, fields, 'Re: Rates for Harlow & Pine')).toBe(false);
    expect(isRoundMail(named, fields, undefined)).toBe(false);
    expect(isRoundMail({ ...plan, subject: '{company}' }, { name: 'Ann' }, '')).toBe(false);
  });

  it('who was written to waits no more, until the next round', () => {
    const half = markSent(plan, 'a', today, AT);
    expect(waitingIn(half, today)).toEqual(['b']);
    expect(waitingIn(half, dayOf('2027-01-31')!)).toEqual(['a', 'b']);
  });

  it('fills in what is known; a line with something unknown goes', () => {
    const text = 'Hello {first},\nHow is {company}?\nRates are down. {unrelated}';
    expect(fillIn(text, { name: 'Margaret Okafor', company: 'Harlow' })).toBe(
      'Hello Margaret,\nHow is Harlow?\nRates are down. {unrelated}',
    );
    expect(fillIn(text, { name: 'Margaret Okafor', nickname: 'Maggie' })).toBe(
      'Hello Maggie,\nRates are down. {unrelated}',
    );
    expect(fillIn('{first}，您好', { name: '周慧敏' })).toBe('周慧敏，您好');
  });
});

describe('the playbook (P3, K9)', () => {
  const call = (reason: string, client = 'a'): Call => ({
    kind: 'call',
    ...begun([client], writing()),
    reason,
  });
  const own: Reason = {
    kind: 'reason',
    ...begun([], writing()),
    id: 'r-own',
    label: 'Showroom visit',
    words: ['showroom', '展厅'],
    answers: [],
  };

  it('offers first why they call, then why anybody does; "other" stands last', () => {
    const calls = [call('invoice', 'b'), call('invoice', 'b'), call('price'), call('other'), call('other')];
    const ids = reasonsFor(calls, 'a').map(one => one.id);
    expect(ids.slice(0, 2)).toEqual(['price', 'invoice']);
    expect(ids.at(-1)).toBe('other');
  });

  it('knows what a message is about, in both languages, and keeps silent when it is about two things', () => {
    expect(reasonOf('Where is my parcel? Tracking says it was delayed.', [])).toBe('delivery');
    expect(reasonOf('Two boards arrived cracked and one is split and dented', [])).toBe('damage');
    expect(reasonOf('请问这张发票的付款日期是哪天？', [])).toBe('invoice');
    expect(reasonOf('Hello there', [])).toBeUndefined();
    expect(reasonOf('The invoice and the price', [])).toBeUndefined();
    expect(reasonOf('When does the showroom open?', [own])).toBe('r-own');
    expect(reasonOf('展厅几点开门？', [own])).toBe('r-own');
  });

  it('an own reason may hold any characters', () => {
    const odd = { ...own, words: ['a(b', '[', ' '] };
    expect(reasonOf('what about a(b ?', [odd])).toBe('r-own');
  });

  it('an answer that is used again counts, and stands first', () => {
    let reason = withAnswer(own, 'It opens at nine.', AT);
    reason = withAnswer(withAnswer(reason, 'Come any time.', AT), 'Come any time.', AT);
    expect(withAnswer(reason, '  ', AT)).toBe(reason);
    expect(reasonsFor([reason]).find(one => one.id === 'r-own')?.answers).toEqual([
      { text: 'Come any time.', used: 2 },
      { text: 'It opens at nine.', used: 1 },
    ]);
  });
});

describe('projects (R2)', () => {
  it('go from the pre-call to three follow-ups, in order', () => {
    let one = newProject(' Showroom ', [{ name: 'M', clientId: 'a' }, { name: 'Fitter' }], writing());
    expect([one.name, one.clientIds]).toEqual(['Showroom', ['a']]);
    expect(tickProject(one, 'followUp2', true, AT)).toBe(one);
    for (const step of PROJECT_STEPS) one = tickProject(one, step, true, AT);
    expect(nextProjectStep(one)).toBeUndefined();
  });

  it('has a nearest date to come, and those of the last week are still looked after', () => {
    const dates = ['2026-12-04', '2026-11-01', 'soon', '2026-11-30'].map(on => ({ what: 'x', on }));
    const one = { ...newProject('x', [], writing()), dates };
    expect(projectNow(one, today)).toEqual({ date: { what: 'x', on: '2026-11-30' }, step: 'preCall' });
    expect(projectNow(one, dayOf('2027-01-01')!)).toEqual({ step: 'preCall' });
    const lately = openDates(one, dayOf('2026-12-05')!);
    expect(lately.map(({ on }) => on)).toEqual(['2026-11-30', '2026-12-04']);
  });
});

describe('who could help whom (R5)', () => {
  it('knows a word in its forms, Chinese by pairs, and synonyms that a person names', () => {
    expect(wordsOf('printing').map(one => one.key)).toEqual(wordsOf('printer').map(one => one.key));
    const found = introductionIdeas([
      { id: 'a', needs: '需要包装印刷', offers: '' },
      { id: 'b', needs: '', offers: '包装盒印刷厂' },
      { id: 'c', needs: '', offers: '海鲜' },
    ]);
    expect(found).toMatchObject([{ needs: 'a', offers: 'b' }]);
    const plain = [
      { id: 'a', needs: 'a haulier', offers: '' },
      { id: 'b', needs: '', offers: 'trucking to Poland' },
    ];
    expect(introductionIdeas(plain)).toEqual([]);
    expect(introductionIdeas(plain, { synonyms: synonymTable([['haulier', 'trucking']]) })).toHaveLength(1);
  });

  it('takes a term of several words as one, in both languages, and its words alone for nothing', () => {
    const met = (needs: string, offers: string, ...groups: string[][]) =>
      introductionIdeas(
        [
          { id: 'a', needs, offers: '' },
          { id: 'b', needs: '', offers },
        ],
        { synonyms: synonymTable(groups) },
      ).length > 0;
    expect(met('a print shop', 'lithography', ['print shop', 'lithography'])).toBe(true);
    expect(met('a coffee shop', 'lithography', ['print shop', 'lithography'])).toBe(false);
    expect(met('找快递公司', '同城配送', ['快递', '配送'])).toBe(true);
    expect(met('找印刷机', '胶印设备', ['印刷机', '胶印设备'])).toBe(true);
    expect(met('找刷机软件', '胶印设备', ['印刷机', '胶印设备'])).toBe(false);
    // What stands in two groups joins them.
    expect(met('a courier', 'haulage', ['courier', 'van'], ['haulage', 'van'])).toBe(true);
    expect(met('a courier', 'haulage', ['', '， ', 'of'], [])).toBe(false);
  });

  it('never introduces anybody to themselves, nor by words that everybody uses', () => {
    const all = Array.from({ length: 200 }, (_, i) => ({
      id: `${i}`,
      needs: 'more marketing',
      offers: 'marketing',
    }));
    expect(introductionIdeas(all)).toEqual([]);
    const self = [{ id: 'a', needs: 'packaging', offers: 'packaging' }];
    expect(introductionIdeas(self)).toEqual([]);
  });
});

describe('two copies of a record', () => {
  it('the later stands, whichever side is asked first', () => {
    const one = problem(newId());
    const [older, newer] = [one, { ...one, title: 'x', updatedAt: AT + 1 }];
    expect(laterRecord(older, newer)).toEqual(laterRecord(newer, older));
    const twin = { ...one, title: 'y' };
    expect(laterRecord(one, twin)).toEqual(laterRecord(twin, one));
  });
});

describe('a reply whose message is not on the page (K9)', () => {
  const taught = [
    { id: 'delivery', answers: ['It leaves on Tuesday.'], from: 'Team' },
    { id: 'damage', answers: ['A new one is on its way.', '新的已经发出。'], from: 'Team' },
  ];
  const called = (reason: string, at: number, who = 'm'): CareRecord => ({
    kind: 'call',
    ...begun([who], { id: newId(), author: 'a', at }),
    reason,
  });
  const about = (records: CareRecord[], contacts: { at?: number; note?: string }[] = []) =>
    answersLately('m', contacts, { records, taught, now: AT })?.id;

  it('is about what they last got in touch for: a call, or the note of a later contact', () => {
    expect(about([called('delivery', AT - DAY)])).toBe('delivery');
    expect(about([called('delivery', AT - 2 * DAY), called('damage', AT - DAY)])).toBe('damage');
    expect(about([], [{ at: AT - DAY, note: 'Two boards arrived cracked' }])).toBe('damage');
    expect(
      about([called('delivery', AT - 2 * DAY)], [{ at: AT - DAY, note: 'Two boards arrived cracked' }]),
    ).toBe('damage');
    // A later note about nothing that is known leaves the call.
    expect(about([called('delivery', AT - 2 * DAY)], [{ at: AT - DAY, note: 'Lunch' }])).toBe('delivery');
  });

  it('is about nothing where that is long ago, of somebody else, to come, or without an answer', () => {
    expect(about([called('delivery', AT - 15 * DAY)])).toBeUndefined();
    expect(about([called('delivery', AT - DAY, 'other')])).toBeUndefined();
    expect(about([], [{ note: 'Two boards arrived cracked' }])).toBeUndefined();
    expect(about([], [{ at: AT + DAY, note: 'Two boards arrived cracked' }])).toBeUndefined();
    expect(about([called('invoice', AT - DAY)])).toBeUndefined();
  });

  it('finds answers by words of theirs and of the reason', () => {
    const reasons = reasonsFor([], undefined, taught).filter(one => one.answers.length > 0);
    const find = (query: string, most = 9) =>
      searchAnswers(reasons, query, { nameOf: ({ id }) => id, most }).map(one => one.text);
    expect(find('')).toHaveLength(3);
    expect(find('', 2)).toHaveLength(2);
    expect(find('DAMAGE way')).toEqual(['A new one is on its way.']);
    expect(find('发出')).toEqual(['新的已经发出。']);
    expect(find('delivery way')).toEqual([]);
  });
});

describe('the playbook of a pack (K9, M2)', () => {
  const mine: Reason = {
    kind: 'reason',
    ...begun([], { id: 'delivery', author: 'me', at: AT }),
    words: [],
    answers: [
      { text: 'Mine, rarely.', used: 1 },
      { text: 'Mine, often.', used: 5 },
    ],
  };
  const taught = [
    { id: 'delivery', from: 'Team', label: 'Vans', answers: ['Theirs.', 'Mine, often.'] },
    { id: 'samples', from: 'Team', label: 'Samples', words: ['swatch'], answers: ['On its way.'] },
    { id: 'unnamed', from: 'Team', answers: ['x'] },
  ];

  it('own answers come first, those of packs behind them and each once; a built-in reason keeps its name', () => {
    const offers = reasonsFor([mine], undefined, taught);
    expect(offers.find(one => one.id === 'delivery')).toEqual({
      id: 'delivery',
      count: 0,
      answers: [
        { text: 'Mine, often.', used: 5 },
        { text: 'Mine, rarely.', used: 1 },
        { text: 'Theirs.', used: 0, from: 'Team' },
      ],
    });
    expect(offers.some(one => one.id === 'samples')).toBe(true);
    expect(offers.some(one => one.id === 'unnamed')).toBe(false);
    expect(reasonsFor([{ ...mine, hidden: true }], undefined, taught).map(one => one.id)).not.toContain(
      'delivery',
    );
  });

  it('what helps is known by the words of the message, in both languages, and not where nothing is', () => {
    expect(answersTo('When will the swatch come?', [], taught)?.id).toBe('samples');
    expect(answersTo('请问什么时候发货？', [mine], [])?.answers[0]?.text).toBe('Mine, often.');
    expect(answersTo('Can you send a quote?', [mine], taught)).toBeUndefined();
    expect(answersTo('Good morning', [mine], taught)).toBeUndefined();
  });

  it('a pack is given own answers only, the most used first', () => {
    expect(answersToGive([mine])).toEqual([
      { id: 'delivery', words: [], answers: ['Mine, often.', 'Mine, rarely.'] },
    ]);
  });
});
