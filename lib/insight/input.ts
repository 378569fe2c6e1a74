import type { CareRecord } from '../care/record';
import type { ListMoment } from '../clients/client-list';
import type { Feeling } from '../clients/interaction';
import type { Standing } from '../clients/standing';
import type { DayCount } from '../counts';

/** One contact with a client who is kept close, as far as the measures need it. */
export interface Touch {
  /** Local day number of the rep. */
  day: number;
  twoWay: boolean;
  faceToFace: boolean;
  purpose: 'sale' | 'nonSale' | 'unknown';
  /** How the rep felt after it. */
  feeling?: Feeling;
}

/** A client with a tier, chosen as key, or with an interval of their own: whose dates are to be kept. */
export interface KeptClient {
  standing: Standing;
  /** Contacts of the last two years, oldest first; before them the last one that is older. */
  touches: readonly Touch[];
}

/** What the measures are made from. Time is passed in. */
export interface InsightInput {
  moment: ListMoment;
  /** How replies began, by day. */
  days: readonly DayCount[];
  clients: readonly Standing[];
  kept: readonly KeptClient[];
  records: readonly CareRecord[];
  /** Mornings on which the fifteen minutes were read, local dates. */
  mornings: readonly string[];
}

/** Groups of clients that are told apart: the two tiers, and who is kept close without one. */
export const TIERS = ['top10', 'top100', 'other'] as const;
export type TierName = (typeof TIERS)[number];

/** In which of the groups a client is. */
export const tierOf = ({ tier }: Pick<Standing, 'tier'>): TierName => tier ?? 'other';
