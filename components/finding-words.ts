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

const isCategory = (word: string): word is Category => Object.hasOwn(STANDS, word);

/**
 * What a rule marks, where its id begins with its category, and its name: `Yesfirst English:policy-says` → "Leans on
 * company policy", "The policy says". A rule that somebody wrote has its id, as words.
 */
export function ruleWords(rule: string): { about?: string; name: string } {
  const id = rule.slice(rule.indexOf(':') + 1);
  const [first = ''] = id.split('-');
  const name = t(`rule_${id.replaceAll('-', '_')}` as 'rule_policy_is') || id.replaceAll('-', ' ');
  return { ...(isCategory(first) ? { about: STANDS[first]() } : {}), name };
}
