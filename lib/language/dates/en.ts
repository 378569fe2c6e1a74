import { combine } from './combine';
import { DAYS } from './en-days';
import { SPANS } from './en-spans';
import type { DateHit, Now } from './resolve';
import { matchesOf } from './rule';

/** Weekday and month names that are common words too; they count with a capital letter or behind "on", "by". */
const WEAK = /^(?:may|march|mar|sat|sun|mon|wed)$/;

/**
 * Dates in English.
 * @param folded the text folded (see `fold`), of the same offsets as `text`
 */
export function datesEn(text: string, folded: string, now: Now): DateHit[] {
  const isMeant = (found: RegExpExecArray) => {
    const weak = [found.groups?.wd, found.groups?.month].find(word => word !== undefined && WEAK.test(word));
    if (!weak) return true;
    const at = found.index + found[0].indexOf(weak);
    const small = text.charAt(at) === folded.charAt(at);
    const led = /\b(?:on|by|before|until|till|next|this) $/.test(folded.slice(Math.max(0, at - 8), at));
    return !small || led || /\d|^(?:next|this|by|in|before|until)\b/.test(found[0]);
  };
  const hits = matchesOf([...DAYS, ...SPANS], folded, now, isMeant);
  return combine(hits, folded, now, EDGES);
}

/** What stands before a date, read backwards from it. */
const EDGES = {
  by: /\b(?:by|before|until|till|til|through|no later than|not later than|on or before|latest|latest by|at the latest|within|prior to|ahead of|up to|come|to)(?: the)?(?: (?:morning|afternoon|evening|night|end) of(?: the)?)? ?$/,
  before: /\b(?:before|ahead of|prior to|in time for)(?: the)? ?$/,
  after: /\b(?:after|since|following|past)(?: the)? ?$/,
  from: /\b(?:from|starting|as of|as from|effective|beginning)(?: the)? ?$/,
  range: /^ ?(?:to|and|or|through|till|until|,|&)? ?(?:on |the |by )*$/,
  attributive:
    /^(?:'s? (?=\w)(?!latest|at)| (?:meeting|call|party|visit|appointment|session|slot|edition|paper|tasting|class|train|flight|delivery|deadline|order|shipment|meeting|issue|crew|shift|newsletter|workshop|webinar)\b)/,
  glue: /^[ ,(]*(?:at|by|on|before|around|about|from|in the|the|latest|no later than|morning|afternoon|and|or|of)*[ ,(]*(?:the )?$/,
};
