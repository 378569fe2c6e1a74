import type { Finding } from '../lib/coach/finding';
import type { Category, Level } from '../lib/coach/phrase-pack';
import { t } from '../lib/i18n';

const OPENS: Record<Category, () => string> = {
  policy: () => t('policyOpens'),
  refusal: () => t('refusalOpens'),
  blame: () => t('blameOpens'),
  excuse: () => t('excuseOpens'),
  jargon: () => t('jargonOpens'),
};

const STANDS: Record<Category, () => string> = {
  policy: () => t('policyStands'),
  refusal: () => t('refusalStands'),
  blame: () => t('blameStands'),
  excuse: () => t('excuseStands'),
  jargon: () => t('jargonStands'),
};

const WHY: Record<Category, () => string> = {
  policy: () => t('policyWhy'),
  refusal: () => t('refusalWhy'),
  blame: () => t('blameWhy'),
  excuse: () => t('excuseWhy'),
  jargon: () => t('jargonWhy'),
};

const LEVEL: Record<Level, () => string> = {
  suggest: () => t('levelSuggest'),
  warn: () => t('levelWarn'),
  stop: () => t('levelStop'),
};

/** What was found, as a short sentence without its full stop. */
export function findingTitle({ category, where }: Finding): string {
  return (where === 'opening' ? OPENS : STANDS)[category]();
}

/** The principle in one line: the rule's own, or that of its category. */
export function findingWhy({ category, why }: Finding): string {
  return why ?? WHY[category]();
}

/** What the rule's level does. */
export function levelWords(level: Level): string {
  return LEVEL[level]();
}

/** The rule's id as words: "policy-says" → "policy says". */
export function ruleName(rule: string): string {
  return rule.slice(rule.indexOf(':') + 1).replaceAll('-', ' ');
}
