import type { Finding } from '../coach/finding';
import type { SecondOpinion } from '../coach/opinion/apply-opinion';
import { createOpinion, type Opinion, type OpinionModel } from '../coach/opinion/opinion';
import { languageOf, secondOpinion } from '../coach/opinion/second-opinion';
import { builtInPacks, hantTable } from '../packs';

const MODELS = {
  en: () => import('../coach/opinion/en.json'),
  zh: () => import('../coach/opinion/zh.json'),
};

const ready = new Map<'en' | 'zh', Promise<Opinion>>();

function opinionIn(lang: 'en' | 'zh'): Promise<Opinion> {
  let opinion = ready.get(lang);
  if (!opinion) {
    opinion = MODELS[lang]().then(file => createOpinion(file.default as OpinionModel, hantTable));
    ready.set(lang, opinion);
  }
  return opinion;
}

/** What the learned model makes of a draft and of what rules and patterns found in it. Its data are read on first use. */
export async function opinionOf({
  text,
  findings,
}: {
  text: string;
  findings: Finding[];
}): Promise<SecondOpinion> {
  const lang = languageOf(text);
  const opinion = await opinionIn(lang);
  const names = builtInPacks().map(pack => pack.name);
  const isBuiltIn = (finding: { pack: { name: string } }) => names.includes(finding.pack.name);
  const ruled = findings.filter(isBuiltIn);
  return secondOpinion({ text, lang, findings, isBuiltIn }, opinion.judge(text, ruled));
}
