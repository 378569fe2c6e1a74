import { describe, expect, it } from 'vitest';
import { closersFor, openersFor, type PhraseContext } from '../../../lib/coach/phrases';
import { leadsOf } from '../../../lib/coach/start';
import { readTone } from '../../../lib/coach/tone';
import { builtInPacks, hantTable } from '../../../lib/packs';

const LEADS = leadsOf(builtInPacks());
const read = (text: string) => readTone(text, LEADS, hantTable);

describe('the start', () => {
  it.each([
    'Hi Maggie,\n\nA van is on its way, and I’ve called the driver myself.',
    'Yes, the blue ones are in stock.',
    'Good news: your pump has passed its test.',
    'I’ll bring the keys over at four.',
    'We’ve moved your visit to Tuesday.',
    'In order to be fair to everyone, damaged goods are replaced within 14 days.',
    'Here’s how we’ll do it.',
    '敏姐，您好：\n我这就给您安排取货。',
    '可以的，明天上午送到。',
    'Hi Ann,\n\nThe best way to get that done is to ring me.',
    '您好，為了公平起見，大家抽籤。',
    '好的，明天见。',
    '好消息，您的样品已经寄出。',
    '沒問題，我幫您改好了。',
  ])('says yes: %s', text => expect(read(text).start).toBe(true));

  it.each([
    'Hi Maggie,\n\nThe office is closed on Mondays.',
    'Sure, but only with a receipt.',
    'The order is not ready.',
    'Yesterday it broke.',
    'We can’t.',
    '不行。',
    '好的，但是要等到下周。',
    '三号样品还没有准备好。',
    '',
  ])('does not: %s', text => expect(read(text).start).toBe(false));
});

it('looks for something positive between the first and the last sentence', () => {
  expect(read('The van leaves at two. Your sample is included free of charge. It weighs 3 kg.').middle).toBe(
    true,
  );
  expect(read('The van leaves at two. It has a tail lift. It weighs 3 kg.').middle).toBe(false);
  expect(read('The van leaves at two. It is not ready. It weighs 3 kg.').middle).toBe(false);
  expect(read('货车两点出发。样品免费送您。一共三公斤。').middle).toBe(true);
  expect(read('Your sample is included free of charge.').middle).toBe(false);
});

describe('the end', () => {
  it.each([
    'The van leaves at two. Call me any time.\n\nSam',
    'The van leaves at two. Have a lovely weekend!',
    'The van leaves at two. I look forward to seeing you.\n\nRegards,\nSam',
    'The van leaves at two.\n\nWarmly,\nSam',
    '货车两点出发。有事随时找我。',
    '貨車兩點出發。祝您週末愉快！',
  ])('is friendly: %s', text => expect(read(text).end).toBe(true));

  it.each([
    'The van leaves at two. It weighs 3 kg.\n\nRegards,\nSam',
    'The van leaves at two. Please do not call me any time.',
    '货车两点出发。一共三公斤。\n\n此致\n小苏',
  ])('is not: %s', text => expect(read(text).end).toBe(false));
});

it('tells greeting and closing', () => {
  expect(read('Hi Maggie,\n\nThe van leaves at two.\n\nRegards,\nSam')).toMatchObject({
    greeting: true,
    closing: true,
  });
  expect(read('The van leaves at two.')).toMatchObject({ greeting: false, closing: false });
});

describe('openers and closers', () => {
  const at = (more: Partial<PhraseContext>): PhraseContext => ({
    lang: 'en',
    hour: 10,
    weekday: 2,
    problem: 'none',
    ...more,
  });

  it('greet by the time of day and the name, where no greeting stands', () => {
    expect(openersFor(at({ name: 'Maggie' }), false)[0]).toMatch(/^Good morning, Maggie\. It/);
    expect(openersFor(at({ hour: 20 }), false)[0]).toMatch(/^Good evening\. It/);
    expect(openersFor(at({ lang: 'zh', name: '敏姐', hour: 13 }), false)[0]).toMatch(/^敏姐，下午好！/);
    expect(openersFor(at({ lang: 'zh', script: 'hant', name: '陳總' }), false)[0]).toMatch(/^陳總，早安！/);
    expect(openersFor(at({ name: 'Maggie' }), true)[0]).not.toContain('Maggie');
  });

  it('fit a problem, and are plain where it is grave', () => {
    const all = (context: PhraseContext) => [...openersFor(context, true), ...closersFor(context)].join(' ');
    expect(all(at({ problem: 'complaint' }))).toContain('glad you told me');
    expect(all(at({ problem: 'grave' }))).not.toMatch(/glad|pleasure|favourite|weekend/);
    expect(all(at({ lang: 'zh', problem: 'grave' }))).not.toMatch(/高兴|愉快|喜欢/);
  });

  it('wish a good weekend when it is near, and never to somebody with a problem', () => {
    expect(closersFor(at({ weekday: 5 })).join()).toContain('weekend');
    expect(closersFor(at({ weekday: 2 })).join()).not.toContain('weekend');
    expect(closersFor(at({ weekday: 5, problem: 'complaint' })).join()).not.toContain('weekend');
  });

  it('read as positive themselves, in each language and script', () => {
    for (const lang of ['en', 'zh'] as const)
      for (const script of ['hans', 'hant'] as const)
        for (const problem of ['none', 'complaint', 'grave'] as const)
          for (const closer of closersFor(at({ lang, script, problem }))) {
            const first = lang === 'en' ? 'The van leaves at two. ' : '货车两点出发。';
            expect({ closer, end: read(first + closer).end }).toEqual({ closer, end: true });
          }
  });
});
