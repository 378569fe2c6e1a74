import type { CallOutcome } from '../../lib/care/call-draft';
import type { ReasonOffer } from '../../lib/care/playbook';
import { t } from '../../lib/i18n';

const REASONS: Record<string, () => string> = {
  delivery: () => t('reason_delivery'),
  damage: () => t('reason_damage'),
  price: () => t('reason_price'),
  reorder: () => t('reason_reorder'),
  invoice: () => t('reason_invoice'),
  other: () => t('reason_other'),
};

/** What a built-in reason is called; of another its own words. */
export function reasonName({ id, label }: Pick<ReasonOffer, 'id' | 'label'>): string {
  return label ?? REASONS[id]?.() ?? id;
}

const STARTS: Record<string, () => string> = {
  delivery: () => t('reasonStart_delivery'),
  damage: () => t('reasonStart_damage'),
  price: () => t('reasonStart_price'),
  reorder: () => t('reasonStart_reorder'),
  invoice: () => t('reasonStart_invoice'),
};

/** A start for a reason that has no answer of the person's own yet. It promises and states nothing. */
export const reasonStart = (id: string): string | undefined => STARTS[id]?.();

export const OUTCOMES: readonly CallOutcome[] = ['spoke', 'voicemail', 'noAnswer'];

const OUTCOME_NAMES: Record<CallOutcome, () => string> = {
  spoke: () => t('callSpoke'),
  voicemail: () => t('callVoicemail'),
  noAnswer: () => t('callNoAnswer'),
};
export const outcomeName = (outcome: CallOutcome): string => OUTCOME_NAMES[outcome]();

/** "02:14"; an hour and more as "1:02:14". */
export function clockOf(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
