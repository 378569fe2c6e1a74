import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftKind, splitDraft } from '../../../lib/coach/draft';
import { DRAFT_WORDS } from '../../../lib/coach/draft-words';
import { eachSentence } from '../../../lib/coach/sentences';

const sentences = (text: string) => {
  const all: string[] = [];
  eachSentence(text, 0, text.length, (start, end) => all.push(text.slice(start, end)));
  return all;
};
const parts = (text: string, kind: DraftKind) =>
  splitDraft(text, DRAFT_WORDS)
    .filter(part => part.kind === kind)
    .map(part => text.slice(part.start, part.end).trim());
const opening = (text: string) => parts(text, 'opening')[0];

describe('sentences', () => {
  it.each([
    [['Dr. Vance called.', 'He is in.']],
    [['Red vs. blue, e.g. on item no. 5.', 'Done.']],
    [['No. 12 is yours.', 'No.', 'We can’t.']],
    [['It costs 3.50 at yesfirst.example or 1.000,5 in all.', 'Fine.']],
    [['Well… maybe.', 'Wait...', 'Then come.']],
    [['Ask J. Smith at 5 p.m. on Monday.', 'Thanks!']],
    [['I said so, and so did I.', 'We go.']],
    [['“Sold out.”', 'That was wrong.']],
    [['你好！', '不行。', '为什么？', '因为没有了']],
    [['他说：“不行。”', '我说可以。']],
  ])('%j', expected => {
    const chinese = /\p{Script=Han}/u.test(expected[0] ?? '');
    expect(sentences(expected.join(chinese ? '' : ' '))).toEqual(expected);
  });

  it('ends a sentence where the blank behind the full stop was forgotten', () => {
    expect(sentences('I sent the refund.We will see.Mail a.b@c.example or read index.html now.')).toEqual([
      'I sent the refund.',
      'We will see.',
      'Mail a.b@c.example or read index.html now.',
    ]);
  });

  it('ends at line breaks, but not where a mail program broke a long line', () => {
    expect(sentences('Short line\nnext line\r\n- a list\n1. more')).toEqual([
      'Short line',
      'next line',
      'a list',
      '1. more',
    ]);
    const wrapped = 'I looked at the order that you placed with us last week\nand it is on its way.';
    expect(sentences(wrapped)).toEqual([wrapped]);
  });

  it('parts at what was left out of the text', () => {
    expect(sentences('our \ufffcpolicy says')).toEqual(['our', 'policy says']);
  });

  it('gives sentences in order, inside the text, without blanks around', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '.',
      '…',
      '。',
      '\n',
      ' ',
      '”',
      '1',
      'Mr',
      '\ufffc',
      '!',
      '>',
      '|',
      '--',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        eachSentence(text, 0, text.length, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).replace(/^[ \n\r]+|[ \n\r]+$/g, ''));
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the opening is the first sentence that says something', () => {
  it.each([
    ['Hi Stan, hope the kids are well. Unfortunately not.', 'Unfortunately not.'],
    ['Dear Mr. and Mrs. Szymanski,\n\nThank you for your mail. We closed early.', 'We closed early.'],
    ['Hi team Lagos, hi team Leeds,\n\nThat is a wrap!', 'That is a wrap!'],
    ['hey bro cant do 50', 'cant do 50'],
    ['Hello!\nGot your message, thanks. I’m sorry for the delay.\nThe lamp is here.', 'The lamp is here.'],
    ['Thanks for the list, but we are closed.', 'but we are closed.'],
    ['I’m sorry, but we are closed.', 'I’m sorry, but we are closed.'],
    ['Sorry, no.', 'Sorry, no.'],
    ['您好，感谢您的来信，我们不能退。', '我们不能退。'],
    ['尊敬的王先生：\n您好！非常抱歉让您久等了。门开了。', '门开了。'],
    ['馬女士您好，謝謝您。我們沒有貨。', '我們沒有貨。'],
    ['不好意思，不能刷卡。', '不好意思，不能刷卡。'],
  ])('%j', (text, expected) => {
    expect(opening(text)).toBe(expected);
  });

  it('has none where there is courtesy only', () => {
    expect(opening('Hi Ann,\n\nThank you so much!\n\nBest,\nTom')).toBeUndefined();
    expect(opening('')).toBeUndefined();
  });
});

describe('what is not the reply’s own words', () => {
  it('ends at a closing formula, a signature, a quoted mail', () => {
    expect(parts('All booked.\n\nKind regards,\nAnja\nWe accept no liability.', 'signature')).toEqual([
      'Anja\nWe accept no liability.',
    ]);
    expect(parts('All booked.\n\n此致\n王', 'closing')).toEqual(['此致']);
    expect(parts('Sent.\n\nMaya Lind | Client Desk\n\nNo access.', 'signature')).toEqual([
      'Maya Lind | Client Desk\n\nNo access.',
    ]);
    expect(parts('Here.\n-- \nOke', 'signature')).toEqual(['-- \nOke']);
    expect(parts('Done.\n\nOn 5 May Karin wrote:\nNo seats.', 'quote')).toEqual([
      'On 5 May Karin wrote:\nNo seats.',
    ]);
    expect(parts('Done.\n> No seats.\nReally.', 'quote')).toEqual(['> No seats.']);
    expect(parts('好的。\n发件人：王\n没有了。', 'quote')).toEqual(['发件人：王\n没有了。']);
  });

  it('takes thanks in the middle for words', () => {
    expect(
      parts(
        'Hi Joe,\nAll is set for Monday.\nThanks!\nThe key is under the pot, we’ll see you.',
        'signature',
      ),
    ).toEqual([]);
  });

  it('covers no character twice', () => {
    const line = fc.constantFrom(
      'Hi Ann,',
      'Thanks!',
      'Best,',
      'Tom',
      '> a',
      '--',
      'We go. You stay.',
      '您好，',
      '谢谢。',
      'From: x',
      '',
      'A | B',
      '不行。',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), lines => {
        const text = lines.join('\n');
        const all = splitDraft(text, DRAFT_WORDS);
        all.forEach((part, i) => {
          expect(part.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
          expect(part.end).toBeLessThanOrEqual(text.length);
        });
        expect(all.filter(part => part.kind === 'opening').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
