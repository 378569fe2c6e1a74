import { describe, expect, it } from 'vitest';
import { SENTINEL } from '../../../lib/editors/editor';
import { findQuoted } from '../../../lib/editors/quoted-text';

const own = (text: string) => text.slice(0, findQuoted(text).end);

describe('findQuoted', () => {
  it.each([
    ['a signature', '-- \nAnna'],
    ['a signature without its space', '--\nAnna'],
    ['an attribution', 'On Mon, 3 Feb 2025 at 10:12, Anna Bell <anna@example.com> wrote:\n> hello'],
    [
      'an attribution in two lines',
      'On Mon, 3 Feb 2025 at 10:12, Anna Bell\n<anna@example.com> wrote:\n\n> hello',
    ],
    ['a Chinese attribution', '在 2024年5月3日，王芳 <wang@example.com> 写道：\n> 你好'],
    ['a Chinese attribution, date last', '王芳 <wang@example.com> 于2024年5月3日周五 10:00写道：\n\n> 你好'],
    ['a traditional Chinese attribution', '王芳 <wang@example.com> 於 2024年5月3日 寫道：'],
    ['a German attribution', 'Am 03.02.2025 um 10:12 schrieb Anna Bell:\n> hallo'],
    ['a header block', 'From: Anna Bell\nSent: Monday, 3 February 2025 10:12\nTo: Ben\nSubject: Order'],
    ['a header block with stars', '*From:* Anna Bell\n*Date:* Monday\n*Subject:* Order'],
    ['a Chinese header block', '发件人：王芳\n发送时间：2024年5月3日\n收件人：李雷\n主题：订单'],
    ['a divider', '-----Original Message-----\nhello'],
    ['a forward', '---------- Forwarded message ---------\nhello'],
    ['a Chinese divider', '------------------ 原始邮件 ------------------\n你好'],
    ['quoted lines', '> hello\n> again'],
    ['a phone signature', 'Sent from my iPhone'],
    ['a Chinese phone signature', '发自我的iPhone'],
  ])('ends before %s', (_, quoted) => {
    expect(own(`Hi Anna,\nyes.\n\n${quoted}`)).toBe('Hi Anna,\nyes.\n\n');
  });

  it.each([
    'On 3 May you wrote:\nthe pump is late.',
    '您在2024年5月3日写道：\n水泵晚了。',
    'From: Monday\nWe deliver twice a day.',
    'I looked at it -- and yes.\n- one\n-- two',
    'It is 5 > 3.',
    'We sent from my office a letter.',
  ])('leaves what a person may write: %j', text => {
    expect(findQuoted(text)).toEqual({ end: text.length, cuts: [] });
  });

  it('cuts out quotes that stand above or between the answers', () => {
    const first = 'On Mon, 3 Feb 2025, Anna wrote:\n> a\n>\n> b';
    const text = `${first}\n\nYes, we can.\n\n> c\nAnd this too.\n-- \nBen`;
    const { cuts, end } = findQuoted(text);
    expect(cuts.map(cut => text.slice(cut.start, cut.end))).toEqual([first, '> c']);
    expect(text.slice(0, end).endsWith('And this too.\n')).toBe(true);
  });

  it('ends before sentinels that nothing follows', () => {
    expect(own(`Yes.\n${SENTINEL}\n \n${SENTINEL}\n`)).toBe('Yes.\n');
    const below = `Yes.\n${SENTINEL}\nMore.`;
    expect(own(below)).toBe(below);
  });
});
