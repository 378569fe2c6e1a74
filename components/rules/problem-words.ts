import type { Problem, ProblemCode } from '../../lib/coach/pack-problems';
import { t } from '../../lib/i18n';

const WORDS: Record<ProblemCode, (detail: string) => string> = {
  'not-a-pack': () => t('problemNotAPack'),
  'wrong-format': () => t('problemNotAPack'),
  missing: () => t('problemMissing'),
  'wrong-type': () => t('problemWrongType'),
  'too-long': detail => t('problemTooLong', detail),
  'too-many': detail => t('problemTooMany', detail),
  'bad-name': detail => t('problemBadName', detail),
  repeated: detail => t('problemRepeated', detail),
  'not-one-of': detail => t('problemNotOneOf', detail),
  'out-of-range': detail => t('problemRange', detail),
  'say-place': detail => t('problemSayPlace', detail),
  'say-tip-place': detail => t('problemTipPlace', detail),
  'unknown-field': () => t('problemUnknownField'),
  'phrase-empty': () => t('problemMissing'),
  'phrase-long': () => t('problemPhraseLong'),
  'no-required-word': () => t('problemNoWord'),
  'bracket-open': detail => t('problemBracketOpen', detail),
  'bracket-close': detail => t('problemBracketClose', detail),
  'bracket-empty': detail => t('problemBracketEmpty', detail),
  'bracket-deep': detail => t('problemBracketDeep', detail),
  'bracket-gap': detail => t('problemBracketGap', detail),
  'list-open': detail => t('problemListOpen', detail),
  'list-close': detail => t('problemListClose', detail),
  'list-unknown': detail => t('problemListUnknown', detail),
  'list-nested': detail => t('problemListNested', detail),
  'slash-alone': detail => t('problemSlashAlone', detail),
  'slash-bracket': detail => t('problemSlashBracket', detail),
  'gap-edge': () => t('problemGapEdge'),
  'too-many-alternatives': () => t('problemAlternatives'),
  'too-many-steps': () => t('problemPhraseLong'),
  'pattern-syntax': detail => t('problemPattern', detail),
  'pattern-look-around': detail => t('problemPatternLook', detail),
  'pattern-back-reference': detail => t('problemPatternBack', detail),
  'pattern-empty': () => t('problemPatternEmpty'),
  'pattern-large': () => t('problemPatternLarge'),
  'pattern-budget': () => t('problemPatternBudget'),
};

/** A problem as one sentence that says what to do, without its place. */
export const problemWords = ({ code, detail = '' }: Pick<Problem, 'code' | 'detail'>): string =>
  WORDS[code](detail);
