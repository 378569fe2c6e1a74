import type { Parts } from './rule';
import { MONTHS, NUMBERS, ORDINAL_WORDS, WEEKDAYS } from './words';

/** Pieces of the English grammar. */
export const WD = `(?<wd>${WEEKDAYS})`;
export const M = `(?<month>${MONTHS})`;
export const FIGURE = '\\d{1,2}(?:st|nd|rd|th)?';
export const D = `(?<d>${FIGURE}|${ORDINAL_WORDS})`;
export const Y = '(?:,? (?<year>20\\d\\d))?';
export const COUNT = `(?<n>\\d{1,3}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
export const PART = '(?: (?:morning|afternoon|evening|night|arvo|lunchtime|noon))?';
export const EARLY = '(?:early|(?:at )?the (?:start|beginning) of|start of|beginning of)';
export const MID = '(?:mid|(?:in )?the middle of|middle of)';
export const END =
  '(?:(?:at )?the (?:very )?end of(?: the)?|(?:at )?end of(?: the)?|(?:the )?last day of(?: the)?|close of|late(?: in)?)';
export const UNIT =
  '(?<unit>minutes?|mins?|hours?|hrs?|h|(?:working|business|work|banking) days?|days?|weeks?|wks?|fortnights?|months?)';

export const yearOf = ({ year }: Parts) => (year ? Number(year) : undefined);
