import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import type { Finding } from '../../../lib/coach/finding';
import { withOpinion } from '../../../lib/coach/opinion/apply-opinion';
import en from '../../../lib/coach/opinion/en.json';
import { createOpinion, type OpinionModel, type SentenceOpinion } from '../../../lib/coach/opinion/opinion';
import { LIMITS, languageOf, openingOf, secondOpinion } from '../../../lib/coach/opinion/second-opinion';
import zh from '../../../lib/coach/opinion/zh.json';
import { builtInPacks, hantTable } from '../../../lib/packs';

const models = {
  en: createOpinion(en as OpinionModel, hantTable),
  zh: createOpinion(zh as OpinionModel, hantTable),
};
const linter = createLinter(builtInPacks(), { hant: hantTable });

/** All that a draft gets: rules, second opinion, both. */
function read(text: string, isBuiltIn = true) {
  const lang = languageOf(text);
  const findings = linter.check(text);
  const opinion = secondOpinion(
    { text, lang, findings, isBuiltIn: () => isBuiltIn },
    models[lang].judge(text, findings),
  );
  return { findings, opinion, all: withOpinion(findings, opinion) };
}

/** A sentence of which the model thinks so. */
const sentence = (start: number, flagged: number, courtesy = 0): SentenceOpinion => ({
  start,
  end: start + 10,
  kind: 'body',
  likely: { clean: 1 - flagged, policy: 0, refusal: flagged, blame: 0, excuse: 0 },
  courtesy,
});
const finding = { id: 'f', start: 2, end: 5, where: 'body', category: 'blame' } as Finding;
const reading = { text: 'x '.repeat(20), lang: 'en', findings: [finding], isBuiltIn: () => true } as const;

describe('the learned models', () => {
  it('are no larger than they may be, both packed together', () => {
    const sizes = [en, zh].map(model => gzipSync(JSON.stringify(model), { level: 9 }).length);
    expect((sizes[0] ?? 0) + (sizes[1] ?? 0)).toBeLessThan(150_000);
  });

  it.each([
    ['The night shift packed the wrong box.', 'blame'],
    ["Saturdays are gone till March, I'm afraid.", 'refusal'],
    ['门市那边把您的单子压了两天没往上报。', 'blame'],
    ['門市那邊把您的單子壓了兩天沒往上報。', 'blame'],
  ])('see in "%s" what no rule names', (text, category) => {
    const { findings, all } = read(text);
    expect(findings).toEqual([]);
    expect(all).toMatchObject([
      { category, where: 'opening', part: 'start', level: 'suggest', quote: text, learned: true },
    ]);
  });

  it.each(['The night shift found your bag, it is at the desk.', '夜班同事已经把您的箱子找到了。'])(
    'see nothing in "%s"',
    text => expect(read(text).all).toEqual([]),
  );

  it('give likelihoods that are one in all', () => {
    for (const { likely, courtesy } of models.en.judge('Hi Jo, thanks. No way. See you!', [])) {
      expect(Object.values(likely).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
      expect(courtesy).toBeGreaterThanOrEqual(0);
      expect(courtesy).toBeLessThanOrEqual(1);
    }
  });

  it('are refused where the data is none', () => {
    const model = en as OpinionModel;
    const { flagged } = model.columns;
    const tables = [
      { ...flagged, weights: flagged.weights.slice(4) },
      { ...flagged, weights: `!${flagged.weights.slice(1)}` },
      { ...flagged, shares: flagged.shares.map(share => share / 2) },
      { ...flagged, sizes: flagged.sizes.slice(1) },
    ];
    for (const one of tables)
      expect(() =>
        createOpinion({ ...model, columns: { ...model.columns, flagged: one } }, hantTable),
      ).toThrow(TypeError);
    const { net } = model;
    const broken: OpinionModel['net'][] = [
      { ...net, places: { ...net.places, units: net.places.units.slice(1) } },
      { ...net, places: { ...net.places, units: `?${net.places.units.slice(1)}` } },
      { ...net, words: `${net.words} more` },
      { ...net, layers: { ...net.layers, out: { ...net.layers.out, steps: [] } } },
    ];
    for (const one of broken)
      expect(() => createOpinion({ ...model, net: one }, hantTable)).toThrow(TypeError);
    expect(() => createOpinion({ ...en, format: 'opinion/0' } as never, hantTable)).toThrow(TypeError);
  });
});

describe('the second opinion', () => {
  it('takes the first sentence that is more than courtesy for the opening', () => {
    expect(openingOf([sentence(0, 0, 0.9), sentence(10, 0, 0.1)])?.start).toBe(10);
    expect(openingOf([sentence(0, 0.9, 0.9), sentence(10, 0, 0.1)])?.start).toBe(0);
    expect(openingOf([])).toBeUndefined();
  });

  it("follows a built-in rule unless it is all but certain; a manager's always", () => {
    const clean = [sentence(0, LIMITS.en.veto / 2)];
    expect(secondOpinion(reading, clean).dropped).toEqual(['f']);
    expect(secondOpinion({ ...reading, isBuiltIn: () => false }, clean).dropped).toEqual([]);
    expect(secondOpinion(reading, [sentence(0, LIMITS.en.veto * 2)]).dropped).toEqual([]);
    const waving = { ...reading, text: reading.text.replace(/^../, '👋') };
    expect(secondOpinion(waving, clean).dropped).toEqual([]);
  });

  it('adds nothing where a rule has spoken, and asks more of the body than of the opening', () => {
    expect(secondOpinion(reading, [sentence(0, 0.99)]).doubts).toEqual([]);
    const between = (LIMITS.en.opening + LIMITS.en.body) / 2;
    const { doubts } = secondOpinion({ ...reading, findings: [] }, [
      sentence(0, between),
      sentence(10, between),
      sentence(20, 0.99),
    ]);
    expect(doubts.map(({ start, where }) => [start, where])).toEqual([
      [0, 'opening'],
      [20, 'body'],
    ]);
  });

  it('moves a finding to where its sentence stands, and drops what it does not share', () => {
    const opening = { start: 0, end: 10 };
    expect(withOpinion([finding], { doubts: [], dropped: [], opening })).toMatchObject([
      { where: 'opening' },
    ]);
    expect(withOpinion([finding], { doubts: [], dropped: ['f'] })).toEqual([]);
  });

  it.each([
    ['Yes, gladly.', 'en'],
    ['您好，货已发出，DHL 单号 JD014600006.', 'zh'],
    ['12:30', 'en'],
  ])('reads "%s" as %s', (text, lang) => expect(languageOf(text)).toBe(lang));
});
