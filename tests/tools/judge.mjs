import { readFileSync } from 'node:fs';
import { fromLib } from './lib-bundle.mjs';

/**
 * The coach in its parts, for tools: what the rules find, and what the second opinion makes of that.
 * @param {{packs?: object[]}} [options] `packs`: in place of the built-in ones
 */
export async function loadCoach({ packs } = {}) {
  const { builtInPacks, createOpinion, createWholeLinter, hantTable, languageOf, re2Engine, ...opinion } =
    await fromLib([
      "export { createWholeLinter } from './coach/pattern-rules';",
      "export { re2Engine } from './patterns/re2-engine';",
      "export { createOpinion } from './coach/opinion/opinion';",
      "export { withOpinion } from './coach/opinion/apply-opinion';",
      "export { languageOf, secondOpinion } from './coach/opinion/second-opinion';",
      "export { builtInPacks, hantTable } from './packs';",
    ]);
  const { secondOpinion, withOpinion } = opinion;
  const linter = createWholeLinter(packs ?? builtInPacks(), { hant: hantTable, engine: re2Engine });
  const opinions = Object.fromEntries(
    ['en', 'zh'].map(lang => {
      const file = new URL(`../../lib/coach/opinion/${lang}.json`, import.meta.url);
      return [lang, createOpinion(JSON.parse(readFileSync(file, 'utf8')), hantTable)];
    }),
  );
  const opinionOn = (text, findings) => {
    const lang = languageOf(text);
    const reading = { text, lang, findings, isBuiltIn: () => true };
    return secondOpinion(reading, opinions[lang].judge(text, findings));
  };
  return { linter, opinionOn, withOpinion };
}

/**
 * The coach as the extension has it, for tools: rules, and with the built-in packs the second opinion.
 * @param {{packs?: object[]}} [options] `packs`: in place of the built-in ones, without the second opinion
 * @returns {Promise<(text: string) => object[]>} findings of a draft
 */
export async function loadJudge({ packs } = {}) {
  const { linter, opinionOn, withOpinion } = await loadCoach({ packs });
  if (packs) return text => linter.checkUncached(text);
  return text => {
    const findings = linter.checkUncached(text);
    return withOpinion(findings, opinionOn(text, findings));
  };
}
