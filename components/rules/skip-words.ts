import { t } from '../../lib/i18n';
import type { Skipped, SkipReason } from '../../lib/rules/opened';
import { problemWords } from './problem-words';

const WORDS: Record<SkipReason, (detail: string) => string> = {
  'file-kind': () => t('skipFileKind'),
  'too-large': detail => t('skipTooLarge', detail),
  'broken-zip': () => t('skipBrokenZip'),
  'broken-yaml': () => t('skipBrokenYaml'),
  'broken-json': () => t('skipBrokenJson'),
  'broken-csv': () => t('skipBrokenCsv'),
  extends: detail => t('skipExtends', detail),
  scope: detail => t('skipScope', detail),
  pattern: () => t('skipPattern'),
  'only-signs': () => t('skipOnlySigns'),
  'case-only': () => t('skipCaseOnly'),
  phrase: () => '',
  rule: () => '',
  pack: () => '',
  repeated: () => t('skipRepeated'),
  empty: () => t('skipEmpty'),
  'too-many': detail => t('skipTooMany', detail),
  'too-many-patterns': detail => t('skipTooManyPatterns', detail),
};

/** Why a piece was left out, as a sentence. */
export const skipWords = ({ reason, detail = '', problem }: Skipped): string =>
  problem ? problemWords(problem) : WORDS[reason](detail);

/** Where it stands: file, line or rule, field. */
export function skipPlace({ file, line, problem }: Skipped): string {
  const rule = problem?.rule === undefined ? undefined : t('skipRule', problem.id ?? problem.rule);
  return [file, line === undefined ? undefined : t('skipLine', line), rule, problem?.field]
    .filter(one => one !== undefined)
    .join(' · ');
}
