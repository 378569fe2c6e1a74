import { t } from '../lib/i18n';

const SOURCES: Record<string, () => string> = {
  signature: () => t('fromSignature'),
  header: () => t('fromHeader'),
  mail: () => t('fromMail'),
  note: () => t('fromNote'),
  hand: () => t('fromHand'),
};

/** Where a value comes from: "signature", or the kind of file that was imported. */
export function sourceWord(source: string): string {
  return SOURCES[source]?.() ?? t('fromFile', source.replace(/^import:/, ''));
}
