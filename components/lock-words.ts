import { t } from '../lib/i18n';

/** Who locked a rule, in short. @param by empty: the policy itself */
export const lockedShort = (by: string): string => (by ? t('lockBy', by) : t('lockByPolicy'));
