import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import type { Suggestion } from '../../../lib/coach/finding';
import { isTraditional, toTraditional } from '../../../lib/coach/hant';
import type { Rule, Say } from '../../../lib/coach/phrase-pack';
import { suggest, unfinishedStart, withInfinitive } from '../../../lib/coach/suggestion';
import { hant, PACKS, packOf } from './packs-for-tests';

const FAIR: Say = { text: 'In order to be fair to everyone, {rest}', keep: 'rest' };
const BEST: Say = { text: 'The best way to get that done is {cursor}', keep: 'none' };
const VERB: Say = { text: 'The best way to get that done is {verb}', keep: 'verb' };
const FAIR_ZH: Say = { text: '为了公平起见，{rest}', hant: '為了公平起見，{rest}', keep: 'rest' };
const BEST_ZH: Say = { text: '要这么做，最好的方法是{cursor}', keep: 'none' };

function first(text: string, find: string, say: Say[], more: Partial<Rule> = {}): Suggestion[] {
  const [finding] = createLinter([packOf(find, { say, ...more })], { hant }).check(text);
  if (!finding) throw new Error(`nothing found in ${text}`);
  return suggest(finding, text, { hant });
}

function applied(text: string, suggestion: Suggestion | undefined): string | undefined {
  if (!suggestion?.edit) return undefined;
  const { start, end, text: put } = suggestion.edit;
  const after = text.slice(0, start) + put + text.slice(end);
  return suggestion.caret === undefined
    ? after
    : `${after.slice(0, suggestion.caret)}▮${after.slice(suggestion.caret)}`;
}

describe('keep: rest', () => {
  it.each([
    [
      'Company policy says that returns need a receipt.',
      'In order to be fair to everyone, returns need a receipt.▮',
    ],
    [
      'Hi Ann, company policy says, that I need it. Bye now.',
      'Hi Ann, in order to be fair to everyone, I need it.▮ Bye now.',
    ],
    ['I’m sorry, but company policy says we wait.', 'In order to be fair to everyone, we wait.▮'],
    [
      'Next time ring me, company policy says late changes cost.',
      'Next time ring me, in order to be fair to everyone, late changes cost.▮',
    ],
    [
      'Company policy says: Returns need a receipt.',
      'In order to be fair to everyone, returns need a receipt.▮',
    ],
    ['Company policy says NASA staff pay.', 'In order to be fair to everyone, NASA staff pay.▮'],
  ])('%s', (text, expected) => {
    expect(applied(text, first(text, 'company policy says (that)', [FAIR])[0])).toBe(expected);
  });

  it('is not offered where what follows is no clause', () => {
    expect(first('It is company policy.', 'company policy', [FAIR])).toEqual([]);
    expect(first('Company policy is to bill in full.', 'company policy', [FAIR])).toEqual([]);
  });

  it('shows lead and rest, and edits as little as it can', () => {
    const text = 'Company policy says that returns need a receipt.';
    const [made] = first(text, 'company policy says (that)', [FAIR]);
    expect(made).toMatchObject({ lead: 'In order to be fair to everyone,', rest: 'returns need a receipt.' });
    expect(made?.edit).toEqual({ start: 0, end: 25, text: 'In order to be fair to everyone, ' });
    expect(made?.unfinished).toBeUndefined();
  });

  it('may put the rest first', () => {
    const say: Say = { text: '{rest}, in order to be fair to everyone', keep: 'rest' };
    const text = 'Company policy says we all wait.';
    expect(applied(text, first(text, 'company policy says', [say])[0])).toBe(
      'We all wait, in order to be fair to everyone.▮',
    );
  });

  it('in Chinese, in the draft’s script', () => {
    const hans = '按照我们的规定，宠物一律托运。';
    expect(applied(hans, first(hans, '按照…规定', [FAIR_ZH], { lang: 'zh' })[0])).toBe(
      '为了公平起见，宠物一律托运。▮',
    );
    const trad = '不好意思，按照我們的規定，寵物一律託運。';
    expect(applied(trad, first(trad, '按照…规定', [FAIR_ZH], { lang: 'zh' })[0])).toBe(
      '為了公平起見，寵物一律託運。▮',
    );
  });
});

describe('keep: none', () => {
  it('puts a start in place of the sentence, the caret behind it', () => {
    const text = 'Hi Ann,\n\nI’m sorry, but we can’t do that.\n\nBest,\nTom';
    const [made] = first(text, 'we cannot', [BEST]);
    expect(applied(text, made)).toBe('Hi Ann,\n\nThe best way to get that done is ▮\n\nBest,\nTom');
    expect(made).toMatchObject({ unfinished: true, rest: '', lead: 'The best way to get that done is' });
  });

  it('keeps the end mark before more words on the line, and the words before a later phrase', () => {
    const text = 'The lamp is ready today, but we can’t ship it. It is yours.';
    expect(applied(text, first(text, 'we cannot', [BEST])[0])).toBe(
      'The lamp is ready today, but the best way to get that done is ▮. It is yours.',
    );
  });

  it('converts to traditional characters where the rule has none', () => {
    const text = '我們沒辦法退。';
    const [made] = first(text, '没办法', [BEST_ZH], { lang: 'zh' });
    expect(made?.lead).toBe('要這麼做，最好的方法是');
  });

  it('names no fact: what is put in is the rule’s own text', () => {
    const text = 'Unfortunately we can’t refund $40.';
    for (const made of first(text, 'unfortunately', [BEST, VERB, FAIR])) {
      if (made.keep !== 'rest') expect(made.edit?.text.trim()).toBe(made.lead);
    }
  });
});

describe('keep: verb', () => {
  const text = 'Per our policy you must send the form.';

  it('is a bare start until the infinitive is known', () => {
    const [made] = first(text, 'per our policy you must', [VERB]);
    expect(made).toMatchObject({ clause: 'send the form', tail: '.', unfinished: true });
    expect(applied(text, made)).toBe('The best way to get that done is ▮');
  });

  it.each(['send the form', 'to send the form', 'to send the form.'])('is completed by %j', infinitive => {
    const [made] = first(text, 'per our policy you must', [VERB]);
    const done = withInfinitive(made!, infinitive);
    expect(applied(text, done)).toBe('The best way to get that done is to send the form.▮');
    expect(done).toMatchObject({ keep: 'verb', rest: 'to send the form.' });
    expect(done.unfinished).toBeUndefined();
    expect(done.clause).toBeUndefined();
  });

  it('never turns a negative clause round', () => {
    const negative = 'Per our policy you must not open it.';
    const [made] = first(negative, 'per our policy you must', [VERB]);
    expect(made?.clause).toBeUndefined();
    expect(applied(negative, made)).toBe('The best way to get that done is ▮');
  });

  it('leaves other suggestions, and an empty answer, as they are', () => {
    const [bare] = first('We cannot go.', 'we cannot', [BEST]);
    expect(withInfinitive(bare!, 'to go')).toBe(bare);
    const [made] = first(text, 'per our policy you must', [VERB]);
    expect(withInfinitive(made!, ' ')).toBe(made);
  });

  it('needs nobody in Chinese', () => {
    const chinese = '按规定您必须提供发票。';
    const say: Say = { text: '要这么做，最好的方法是{verb}', keep: 'verb' };
    expect(applied(chinese, first(chinese, '按规定您必须', [say], { lang: 'zh' })[0])).toBe(
      '要这么做，最好的方法是提供发票。▮',
    );
  });
});

describe('all suggestions', () => {
  it('are three at most, none twice, and a tip edits nothing', () => {
    const tip: Say = { text: 'Say what happens next.', keep: 'tip' };
    const made = first('We cannot go.', 'we cannot', [
      tip,
      BEST,
      BEST,
      { ...BEST, text: 'a {cursor}' },
      { ...BEST, text: 'b {cursor}' },
    ]);
    expect(made.map(one => one.lead)).toEqual(
      ['Say what happens next.', 'The best way to get that done is', 'A'].map((lead, i) =>
        i === 2 ? 'a' : lead,
      ),
    );
    expect(made[0]?.edit).toBeUndefined();
  });

  it('are none for a draft that has changed', () => {
    const [finding] = createLinter([packOf('we cannot', { say: [BEST] })]).check('We cannot go.');
    expect(suggest(finding!, 'We can go.')).toEqual([]);
  });

  it('mend every flagged example of the built-in rules', () => {
    for (const pack of PACKS) {
      for (const rule of pack.rules) {
        const linter = createLinter([{ ...pack, rules: [rule] }], { hant });
        for (const text of rule.tests.flag) {
          for (const finding of linter.check(text)) {
            const made = suggest(finding, text, { hant });
            expect(made.length, `${rule.id}: ${text}`).toBeGreaterThan(0);
            for (const one of made) {
              if (one.edit) expect(applied(text, one), rule.id).not.toContain('undefined');
            }
          }
        }
      }
    }
  });
});

describe('unfinishedStart', () => {
  const starts = ['The best way to get that done is', '要这么做，最好的方法是'];
  it.each([
    'The best way to get that done is',
    'Hi,\n\nThe best way to get that done is \n\nBest,\nTom',
    'The best way to get that done is . We look forward.',
    'The best way to get that done is …',
    'The best way to get that done is  We look forward.',
    '要这么做，最好的方法是。谢谢',
    'The best way to get that done is to go. The best way to get that done is ',
  ])('asks about %j', text => {
    expect(unfinishedStart(text, starts)).toBe(true);
  });
  it.each([
    'The best way to get that done is to send it.',
    '要这么做，最好的方法是寄回来。',
    'Nothing of that.',
    '',
  ])('lets %j go', text => {
    expect(unfinishedStart(text, starts)).toBe(false);
  });
});

describe('a start that keeps the rest', () => {
  const mended = (text: string) => {
    const [finding] = createLinter(PACKS, { hant }).check(text);
    const kept = finding && suggest(finding, text, { hant }).find(one => one.keep === 'rest');
    return kept?.edit && text.slice(0, kept.edit.start) + kept.edit.text + text.slice(kept.edit.end);
  };

  it.each([
    [
      'Our return policy states that all items must have the tags attached.',
      'In order to be fair to everyone, all items must have the tags attached.',
    ],
    [
      'MOM regulations state that the permit is tied to the employer.',
      'In order to be fair to everyone, the permit is tied to the employer.',
    ],
    [
      'Your plan runs a year, so under the agreement the remaining five months stay due.',
      'Your plan runs a year, so in order to be fair to everyone, the remaining five months stay due.',
    ],
    [
      'If it isn’t itemised, our guidelines say it isn’t paid.',
      'If it isn’t itemised, in order to be fair to everyone, it isn’t paid.',
    ],
    ['您那天来晚了，根据公司规定，我不能收件。', '您那天来晚了，为了公平起见，我不能收件。'],
  ])('%s', (text, made) => expect(mended(text)).toBe(made));

  it.each([
    'Ice after 11 p.m. is off the table under our agreement with the borough.',
    'Under data protection law we may not discuss the account.',
    'Dogs are a no under the hygiene regulations, sir.',
    'According to the manufacturer’s guidelines, that’s considered normal.',
    'Club rules have it that only a full member can sign.',
    'We’ve got guidelines for that, and they say six weeks.',
    '行動電源依規定禁止托運。',
    '可互助金的章程写着入会满一年才能领。',
    '根据保险条款第六条，门诊费用不赔。',
  ])('is not offered where it would not read: %s', text => {
    expect(createLinter(PACKS, { hant }).check(text)).not.toEqual([]);
    expect(mended(text)).toBeUndefined();
  });
});

describe('the script of a draft', () => {
  it('is told by characters that only one script has', () => {
    expect(isTraditional('這是我們的規定', hant)).toBe(true);
    expect(isTraditional('这是我们的规定', hant)).toBe(false);
    expect(isTraditional('你好', hant)).toBe(false);
    expect(isTraditional('请发 e-mail', hant)).toBe(false);
  });
  it('is written in the usual characters', () => {
    expect(toTraditional('为了公平起见，请发给我们', hant)).toBe('為了公平起見，請發給我們');
  });
});
