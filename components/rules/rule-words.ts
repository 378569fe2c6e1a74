import type { Category, Keep, Level, Place, Rule } from '../../lib/coach/phrase-pack';
import { t } from '../../lib/i18n';

/** Choices of the form in the order in which they are offered. */
export const PLACES = ['anywhere', 'sentence-start', 'reply-start', 'reply-end'] as const;
export const LEVELS = ['suggest', 'warn', 'stop'] as const;
export const CATEGORIES = ['policy', 'refusal', 'blame', 'excuse', 'jargon'] as const;
export const KEEPS = ['rest', 'verb', 'none', 'tip'] as const;

const PLACE: Record<Place, () => string> = {
  anywhere: () => t('rulesAnywhere'),
  'sentence-start': () => t('rulesSentenceStart'),
  'reply-start': () => t('rulesReplyStart'),
  'reply-end': () => t('rulesReplyEnd'),
};
const LEVEL: Record<Level, () => string> = {
  suggest: () => t('rulesSuggest'),
  warn: () => t('rulesWarn'),
  stop: () => t('rulesStop'),
};
const CATEGORY: Record<Category, () => string> = {
  policy: () => t('rulesPolicy'),
  refusal: () => t('rulesRefusal'),
  blame: () => t('rulesBlame'),
  excuse: () => t('rulesExcuse'),
  jargon: () => t('rulesJargon'),
};
const KEEP: Record<Keep, () => string> = {
  rest: () => t('rulesKeepRest'),
  verb: () => t('rulesKeepVerb'),
  none: () => t('rulesKeepNone'),
  tip: () => t('rulesKeepTip'),
};
const KEEP_HINT: Record<Keep, () => string> = {
  rest: () => t('rulesKeepRestHint'),
  verb: () => t('rulesKeepVerbHint'),
  none: () => t('rulesKeepNoneHint'),
  tip: () => t('rulesKeepTipHint'),
};
const FIELD: Partial<Record<keyof Rule, () => string>> = {
  lang: () => t('rulesLanguage'),
  category: () => t('rulesCategory'),
  level: () => t('rulesLevel'),
  where: () => t('rulesWhere'),
  find: () => t('rulesFind'),
  patterns: () => t('rulesPatterns'),
  gap: () => t('rulesGap'),
  unless: () => t('rulesUnless'),
  near: () => t('rulesNear'),
  say: () => t('rulesSay'),
  why: () => t('rulesWhy'),
  tests: () => t('rulesExamples'),
};

export const placeWords = (place: Place): string => PLACE[place]();
export const levelName = (level: Level): string => LEVEL[level]();
export const categoryWords = (category: Category): string => CATEGORY[category]();
export const keepWords = (keep: Keep): string => KEEP[keep]();
export const keepHint = (keep: Keep): string => KEEP_HINT[keep]();
export const fieldWords = (field: keyof Rule): string => FIELD[field]?.() ?? field;

/** A rule by the words that it looks for. */
export const ruleTitle = ({ find, patterns, id }: Pick<Rule, 'find' | 'patterns' | 'id'>): string =>
  find[0] ?? patterns?.[0] ?? id;
