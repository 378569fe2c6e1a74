import { describe, expect, it } from 'vitest';
import { partiesNamed } from '../../../lib/coach/parties';
import { openDeadline } from '../../../lib/language/deadline';
import { remarksOn } from '../../../lib/language/remarks';
import { hantTable } from '../../../lib/packs';

// A Tuesday.
const AT = '2026-11-24T09:30:00+01:00';

describe('a deadline agreed on and not written down', () => {
  const open = (message: string, reply: string) =>
    openDeadline({ message, reply, opening: reply, at: AT }, hantTable);

  it.each([
    ['Can you deliver by Friday?', 'Yes, we can do that.', '2026-11-27'],
    ['We need the boards before 4 December.', 'That works for us.', '2026-12-04'],
    ['周五之前能送到吗？', '可以，没问题。', '2026-11-27'],
    ['請在12月4日前寄出。', '好的，收到。', '2026-12-04'],
  ])('%s – %s', (message, reply, when) => expect(open(message, reply)).toMatchObject({ when }));

  it.each([
    ['it stands in the reply', 'Can you deliver by Friday?', 'Yes, on Friday it is.'],
    ['the reply does not agree', 'Can you deliver by Friday?', 'The van is broken.'],
    ['no day was named', 'Can you deliver soon?', 'Yes, we can.'],
    ['the day is over', 'You promised it for 3 November, can you look?', 'Yes, I will.'],
    ['nothing is asked', 'I was in Rome on Friday 4 December last year.', 'Sure thing.'],
    ['the clock is none', 'Can you deliver by Friday?', ''],
  ])('is none where %s', (_why, message, reply) => expect(open(message, reply)).toBeUndefined());

  it('gives the words of the client', () => {
    expect(open('Could we have it by next Wednesday please?', 'Of course.')?.words).toMatch(/next Wednesday/);
  });
});

describe('a party that is not among the recipients', () => {
  const named = (text: string, ...names: string[]) => partiesNamed(text, names, hantTable);

  it.each([
    ['I’ll ask Priya to bring the forms.', 'Priya Nair'],
    ['Tomas Lind has the keys.', 'Tomas Lind'],
    ['我已经请周慧敏确认了。', '周慧敏'],
    ['我會和周總確認。', '周慧敏'],
  ])('%s', (text, name) => expect(named(text, name)).toEqual([name]));

  it.each([
    ['The priyanka model is out.', 'Priya Nair'],
    ['I will mark the place.', 'Mark Webb'],
    ['Will you be there?', 'Will Stone'],
    ['我明天确认。', '周慧敏'],
    ['Al dente, please.', 'Al Green'],
  ])('is not named in: %s', (text, name) => expect(named(text, name)).toEqual([]));
});

describe('remarks on a draft', () => {
  const on = (text: string, answers?: string) =>
    remarksOn({ text, absent: [], ...(answers ? { answers } : {}) }, { at: AT, leads: [] });

  it('tell what a complaint still wants, with starts in the script of the draft', () => {
    const { complaint } = on(
      'Please see our return form.',
      'The boards came in split. This is the second time.',
    );
    expect(complaint).toMatchObject({ grave: false, missing: ['empathy', 'ownership', 'help'] });
    expect(complaint?.starts[1]?.starts[0]).toContain('favourite problem');
    expect(
      on('請填寫退貨單。', '板子又裂了，這已經是第二次了，怎麼辦？').complaint?.starts[1]?.starts[0],
    ).toContain('這種難題');
  });

  it('never joke about something grave', () => {
    const { complaint } = on(
      'We will look into it.',
      'Your scaffold fell and my brother is in hospital. You sent the wrong bolts.',
    );
    expect(complaint?.grave).toBe(true);
    expect(JSON.stringify(complaint)).not.toMatch(/favourite/);
  });

  it('say nothing of a complaint where there is none, or no message', () => {
    expect(on('We can do that.', 'Could you send me the price list?').complaint).toBeUndefined();
    expect(on('The boards came in split, that is our fault.').complaint).toBeUndefined();
  });

  it('tell promises with their day', () => {
    expect(on('I’ll send the new delivery date by Friday.').promises).toEqual([
      { what: expect.stringContaining('send the new delivery date'), who: 'me', when: '2026-11-27' },
    ]);
    expect(on('我周五前把新的交期发给您。').promises).toMatchObject([{ when: '2026-11-27', who: 'me' }]);
  });

  it('read nothing into an empty draft', () => {
    expect(on('')).toMatchObject({
      promises: [],
      absent: [],
      tone: { start: false, middle: false, end: false, greeting: false, closing: false },
    });
  });
});
