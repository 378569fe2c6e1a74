import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/search/fold';
import { lineOf } from '../../../lib/search/line';
import { eachLineWith, entriesOf, idsIn, lineOfId, linesOf } from '../../../lib/search/lines';
import { pinyinOf } from '../../../lib/search/pinyin';
import { classOf, fits, queryOf, scoreOf } from '../../../lib/search/query';

describe('foldText', () => {
  it.each([
    ['Zhōu Huìmǐn', 'zhou huimin'],
    ['  Anna\u00a0Zöllner\n', 'anna zollner'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['Søren Łukasz Straße', 'soren lukasz strasse'],
    ['ＡＢＣ１２', 'abc12'],
    ['週慧敏', '周慧敏'],
    ['陳柏言', '陈柏言'],
    ['a\tb\u0000c\u0002d', 'a b c d'],
  ])('%j → %j', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('pinyin', () => {
  it.each([
    ['周慧敏', ['zhouhuimin', 'zhm', 'zhouhm']],
    ['单雄信', ['shanxiongxin', 'sxx']],
    ['曾国藩', ['zengguofan', 'zgf']],
    ['万俟咏', ['moqiyong', 'mqy', 'moqiy']],
    ['欧阳修', ['ouyangxiu', 'oyx', 'ouyangx']],
    ['吕布', ['lvbu', 'lubu', 'lyubu']],
    ['朴志勋', ['piaozhixun']],
  ])('%s as a name: %j', (name, wanted) => {
    expect(pinyinOf(name, true)).toEqual(expect.arrayContaining(wanted));
  });

  it('of a company every reading of a character is found', () => {
    expect(pinyinOf('重庆银行', false)).toEqual(expect.arrayContaining(['chongqingyinhang', 'cqyh']));
    expect(pinyinOf('音乐', false)).toContain('yinyue');
  });

  it('text that is not Chinese has none, and a long one few', () => {
    expect(pinyinOf('margaret 2', true)).toEqual([]);
    expect(pinyinOf('重'.repeat(200), false).length).toBeLessThanOrEqual(20);
  });

  it('agrees with the library that the table was made from', () => {
    for (const name of ['王小明', '李晓华', '赵云', '黄蓉', '郭靖', '查良镛', '任盈盈', '解晓东'])
      expect(pinyinOf(name, true)).toContain(
        pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).join(''),
      );
  });
});

const score = (client: Parameters<typeof lineOf>[0], text: string) => {
  const [line, query] = [lineOf(client), queryOf(text)!];
  return fits(line, query) ? classOf(scoreOf(line, query)) : undefined;
};

describe('a query', () => {
  const margaret = {
    name: 'Margaret Okafor',
    nickname: 'Maggie',
    company: 'Harlow & Pine',
    addresses: ['m.okafor@harlowpine.example'],
    phones: [{ number: '+442079460142' }],
  };

  it.each([
    ['marg', 0],
    ['MAGGIE', 0],
    ['margaret oka', 0],
    ['okafor marg', 1],
    ['harlow', 2],
    ['garet', 3],
    ['harlowpine.ex', 3],
    ['m.okafor@', 2],
    ['020 7946 0142', 3],
    ['+44 (0)20 7946', 2],
    ['0044 20 79460142', 2],
    ['0142', 3],
    ['margaret pine', 2],
    ['margaret oak', undefined],
    ['0143', undefined],
  ])('%j does %s', (text, wanted) => expect(score(margaret, text)).toBe(wanted));

  it('finds Chinese by either script, by pinyin and by initials, and surnames as they are read', () => {
    const zhou = { name: '周慧敏', company: '云杉家居' };
    for (const text of [
      '慧敏',
      '週慧敏',
      'zhouhuimin',
      'zhou hui',
      'zhm',
      'huimin',
      '雲杉',
      'yunshan',
      'ysjj',
    ])
      expect(score(zhou, text), text).toBeDefined();
    expect(score({ name: '單雄信' }, 'shan')).toBe(0);
    expect(score({ name: '曾国藩' }, 'zengg')).toBe(0);
  });

  it('key clients do better within a class', () => {
    const query = queryOf('ann')!;
    const of = (part: object) => scoreOf(lineOf({ name: 'Ann', ...part }), query);
    expect([of({ tier: 'top10' }), of({ tier: 'top100' }), of({ key: true }), of({})]).toEqual([0, 1, 2, 3]);
  });

  it('is nothing where there is nothing to look for, and never a mark of ours', () => {
    expect(queryOf(' \t\u0002\u0003 ')).toBeUndefined();
    expect(queryOf("'")).toBeUndefined();
    expect(queryOf('x'.repeat(1e6))!.words[0]!.length).toBeLessThanOrEqual(200);
  });
});

describe('lines', () => {
  const entries = [
    { id: 'a', line: 'one', mark: '1' },
    { id: 'b', line: 'two 周' },
    { id: 'c', line: 'three one' },
    { id: 'd', line: '' },
  ];

  it('come out as they went in, those beyond Latin-1 apart', () => {
    const { narrow, wide } = linesOf(entries, 1);
    expect(entriesOf(narrow)).toEqual([entries[0], entries[2], entries[3]]);
    expect(entriesOf(wide)).toEqual([entries[1]]);
    expect(lineOfId(narrow, 'c')).toBe('three one');
    expect(lineOfId(narrow, 'd')).toBe('');
    expect(lineOfId(wide, 'b')).toBe('two 周');
    expect(lineOfId(wide, 'c')).toBeUndefined();
  });

  it('each that holds a needle is met once, and known', () => {
    const { narrow } = linesOf(entries, 1);
    const idAt = idsIn(narrow);
    const met: string[] = [];
    eachLineWith(narrow, 'e', (line, start) => met.push(`${idAt(start).id} ${line}`) > 9);
    expect(met).toEqual(['a one', 'c three one']);
    expect(idAt(0)).toEqual({ id: 'a', mark: '1' });
  });

  it('an id that would break a line is not taken', () => {
    expect(entriesOf(linesOf([{ id: 'x\ny', line: 'l' }], 1).narrow)).toEqual([]);
  });
});
