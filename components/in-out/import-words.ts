import type { FileView } from '../../lib/exchange/import-file';
import { t } from '../../lib/i18n';
import type { Reason } from '../../lib/importers/importer';
import type { LooksBy } from '../../lib/importers/match';
import { fieldLabel } from '../field-labels';

const FORMATS: Record<string, () => string> = {
  vcard: () => t('imFormat_vcard'),
  csv: () => t('imFormat_csv'),
  mbox: () => t('imFormat_mbox'),
  ics: () => t('imFormat_ics'),
};
const PROGRAMS: Record<string, () => string> = {
  google: () => t('imProgram_google'),
  outlook: () => t('imProgram_outlook'),
  hubspot: () => t('imProgram_hubspot'),
  salesforce: () => t('imProgram_salesforce'),
  pipedrive: () => t('imProgram_pipedrive'),
};

/** "CSV · Google Contacts". */
export function formatWords({ format, program }: { format?: string; program?: string }): string {
  const words = [format && FORMATS[format]?.(), program && PROGRAMS[program]?.()];
  return words.filter(Boolean).join(' · ');
}

const WHY: Record<NonNullable<FileView['why']>, () => string> = {
  unknown: () => t('imWhy_unknown'),
  archive: () => t('imWhy_archive'),
  sealed: () => t('imWhy_sealed'),
  empty: () => t('imWhy_empty'),
  unreadable: () => t('imWhy_unreadable'),
};
export const whyWords = (why: NonNullable<FileView['why']>): string => WHY[why]();

const REASONS: Record<Reason, () => string> = {
  'too-long': () => t('imReason_tooLong'),
  'bad-line': () => t('imReason_badLine'),
  'not-closed': () => t('imReason_notClosed'),
  'no-name': () => t('imReason_noName'),
  'bad-date': () => t('imReason_badDate'),
  'bad-phone': () => t('imReason_badPhone'),
  'bad-address': () => t('imReason_badAddress'),
  'no-columns': () => t('imReason_noColumns'),
  'no-people': () => t('imReason_noPeople'),
  'bad-rule': () => t('imReason_badRule'),
  'bad-photo': () => t('imReason_badPhoto'),
};
export const reasonWords = (reason: Reason): string => REASONS[reason]();

const BY: Record<LooksBy, () => string> = {
  name: () => t('imBy_name'),
  address: () => t('imBy_address'),
  phone: () => t('imBy_phone'),
  source: () => t('imBy_source'),
};
export const byWords = (by: LooksBy): string => BY[by]();

const COLUMNS: Record<string, () => string> = {
  given: () => t('imCol_given'),
  middle: () => t('imCol_middle'),
  family: () => t('imCol_family'),
  address: () => t('imCol_address'),
  phone: () => t('imCol_phone'),
  workPart: () => t('imCol_workPart'),
  homePart: () => t('imCol_homePart'),
  id: () => t('imCol_id'),
  changed: () => t('imCol_changed'),
  lastActivity: () => t('imCol_lastActivity'),
  addresses: () => t('imCol_address'),
  phones: () => t('imCol_phone'),
  dates: () => t('birthday'),
  hint: () => t('imCol_lastActivity'),
  photo: () => t('imCol_photo'),
};
/** What a column becomes, or which value changes. */
export const columnWords = (target: string): string => COLUMNS[target]?.() ?? fieldLabel(target);

/** What of a row was not read; `undefined` where the row or line is no value of its own. */
export function unreadWords(field: string): string | undefined {
  if (field === 'line' || field === 'card') return undefined;
  const words = columnWords(field);
  // A property of the file that the profile has no name for: as the file writes it.
  return words === field ? field.toUpperCase() : words;
}

const FAILURES: Record<string, () => string> = {
  busy: () => t('imFail_busy'),
  unreadable: () => t('imFail_unreadable'),
  quota: () => t('imFail_quota'),
  aborted: () => t('imFail_aborted'),
  newer: () => t('imFail_newer'),
  blocked: () => t('imFail_blocked'),
  unavailable: () => t('imFail_unavailable'),
  stopped: () => t('imStopped'),
};
/** What happened and what to do. @param code of `BookError` or `ExchangeError` */
export const failureWords = (code: string): string => FAILURES[code]?.() ?? t('imFail_unknown');
