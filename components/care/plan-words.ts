import { t } from '../../lib/i18n';

/** What people plan to write (text 003). */
export const PLAN_KINDS = ['quarterly', 'survey', 'news'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

const NAMES: Record<PlanKind, () => string> = {
  quarterly: () => t('plan_quarterly'),
  survey: () => t('plan_survey'),
  news: () => t('plan_news'),
};
export const planKindName = (kind: PlanKind): string => NAMES[kind]();

const BODIES: Record<PlanKind, () => string> = {
  quarterly: () => t('planBody_quarterly'),
  survey: () => t('planBody_survey'),
  news: () => t('planBody_news'),
};

/** A plan to begin with. It states nothing: what is new the person writes. */
export function planDraft(kind: PlanKind): {
  name: string;
  subject: string;
  body: string;
  everyMonths?: number;
} {
  const name = planKindName(kind);
  return { name, subject: name, body: BODIES[kind](), ...(kind === 'quarterly' ? { everyMonths: 3 } : {}) };
}
