import { readFileSync } from 'node:fs';
import { fromLib } from './lib-bundle.mjs';

/**
 * The coach as the extension has it, for tools: rules, and with the built-in packs the second opinion.
 * @param {{packs?: object[]}} [options] `packs`: in place of the built-in ones, without the second opinion
 * @returns {Promise<(text: string) => object[]>} findings of a draft
 */
export async function loadJudge({ packs } = {}) {
  const { builtInPacks, createLinter, createOpinion, hantTable, languageOf, secondOpinion, withOpinion } =
    await fromLib([
      "export { createLinter } from './coach/compile-rules';",
      "export { createOpinion } from './coach/opinion/opinion';",
      "export { withOpinion } from './coach/opinion/apply-opinion';",
      "export { languageOf, secondOpinion } from './coach/opinion/second-opinion';",
      "export { builtInPacks, hantTable } from './packs';",
    ]);
  const linter = createLinter(packs ?? builtInPacks(), { hant: hantTable });
  if (packs) return text => linter.check(text);
  const opinions = Object.fromEntries(
    ['en', 'zh'].map(lang => {
      const file = new URL(`../../lib/coach/opinion/${lang}.json`, import.meta.url);
      return [lang, createOpinion(JSON.parse(readFileSync(file, 'utf8')), hantTable)];
    }),
  );
  return text => {
    const lang = languageOf(text);
    const findings = linter.check(text);
    const reading = { text, lang, findings, isBuiltIn: () => true };
    return withOpinion(findings, secondOpinion(reading, opinions[lang].judge(text, findings)));
  };
}
