import type { Touch } from './input';

/** What a client had of us in a year. */
export interface YearOf {
  /** Times that they saw us, and of those the ones that were surely no sale. */
  visits: number;
  visitsNonSale: number;
  /** Contacts whose purpose is known, and of those the ones that were no sale. */
  known: number;
  nonSale: number;
}

const YEAR = 365;

/** R3, K5: when did they see us, and was every visit a sale? @param today day number of the rep's local day */
export function yearOf(touches: readonly Touch[], today: number): YearOf {
  const year = touches.filter(({ day }) => day > today - YEAR && day <= today);
  const visits = year.filter(({ faceToFace }) => faceToFace);
  const known = year.filter(({ purpose }) => purpose !== 'unknown');
  const count = (of: readonly Touch[]) => of.filter(({ purpose }) => purpose === 'nonSale').length;
  return {
    visits: visits.length,
    visitsNonSale: count(visits),
    known: known.length,
    nonSale: count(known),
  };
}
