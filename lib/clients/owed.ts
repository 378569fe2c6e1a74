import type { Tier } from './client';

/** What every client of a tier is owed (text 001). */
export interface TierOwed {
  /** Days within which there is contact in both directions. */
  days: number;
  /** Days within which they see us. */
  faceDays: number;
  /** A greeting before their days. */
  greet: boolean;
}

export type Owed = Readonly<Record<Tier, TierOwed>>;

/** The 30-day rule for both; the Top 10 see us once a quarter, the Top 100 once a year. */
export const OWED: Owed = {
  top10: { days: 30, faceDays: 90, greet: true },
  top100: { days: 30, faceDays: 365, greet: true },
};

const MOST_DAYS = 999;

export const isDays = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_DAYS;

/** What is stored, field by field: what does not fit falls back. */
export function toOwed(raw: unknown): Owed {
  const all = typeof raw === 'object' && raw !== null ? (raw as Partial<Record<Tier, unknown>>) : {};
  const one = (tier: Tier): TierOwed => {
    const found = all[tier];
    const r = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
    const { days, faceDays, greet } = OWED[tier];
    return {
      days: isDays(r.days) ? r.days : days,
      faceDays: isDays(r.faceDays) ? r.faceDays : faceDays,
      greet: typeof r.greet === 'boolean' ? r.greet : greet,
    };
  };
  return { top10: one('top10'), top100: one('top100') };
}
