import { t } from '../../lib/i18n';
import type { AddressFailure } from '../../lib/team/pack-address';

const WORDS: Record<AddressFailure, (detail: string) => string> = {
  'not-https': () => t('teamFail_https'),
  'needs-ok': () => t('teamFail_ok'),
  'no-answer': () => t('teamFail_answer'),
  redirected: () => t('teamFail_redirected'),
  status: detail => t('teamFail_status', detail),
  'too-large': detail => t('teamFail_large', detail),
  'not-json': () => t('teamFail_json'),
  'not-a-pack': () => t('teamFail_pack'),
  unsigned: () => t('teamFail_unsigned'),
  'wrong-signature': () => t('teamFail_signature'),
  'cannot-verify': () => t('teamFail_verify'),
};

/** Why no pack came, and what to do. */
export const addressWords = (failure: AddressFailure, detail = ''): string => WORDS[failure](detail);
