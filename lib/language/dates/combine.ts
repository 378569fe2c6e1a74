import { Temporal } from 'temporal-polyfill';
import { feastAhead } from './feasts';
import type { DateHit, Now } from './resolve';

/** How one language binds a date to what stands around it. */
export interface Edges {
  by: RegExp;
  before: RegExp;
  after: RegExp;
  from: RegExp;
  /** Between two dates that make a range. */
  range: RegExp;
  /** Behind a date that belongs to a noun. */
  attributive: RegExp;
  /** Between a day and its time. */
  glue: RegExp;
  /** Where the language says before and after behind the date. */
  behind?: { by: RegExp; before: RegExp; after: RegExp; from: RegExp };
}

/** Of overlapping hits the longest, earliest first. */
function longest(hits: DateHit[]): DateHit[] {
  const kept: DateHit[] = [];
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some(one => hit.start < one.end && one.start < hit.end)) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

/** "Next week, Wednesday to Friday": the second weekday is of the first one's week. */
function onward(first: DateHit, second: DateHit): DateHit {
  if (!first.at || !second.at || first.clock) return second;
  const behind = second.at.day.until(first.at.day).days;
  return behind > 0 && behind < 7
    ? { ...second, at: { ...second.at, day: second.at.day.add({ days: 7 }) } }
    : second;
}

function later(a: DateHit, b: DateHit): DateHit {
  if (!a.at || !b.at) return a.at ? a : b;
  return Temporal.PlainDate.compare(a.at.day, b.at.day) > 0 ? a : b;
}

/** Chooses among the matches of a grammar, joins days with times and ranges, and tells each one's edge. */
export function combine(found: DateHit[], folded: string, now: Now, edges: Edges): DateHit[] {
  const joined: DateHit[] = [];
  for (const hit of longest(found)) {
    const last = joined.at(-1);
    const between = last && folded.slice(last.end, hit.start);
    // "Yesterday at three" is as over as yesterday.
    if (last?.past && hit.clock && edges.glue.test(between ?? '')) {
      last.end = hit.end;
      continue;
    }
    if (last && between !== undefined && between.length <= 24 && !last.past && !hit.past) {
      if (
        last.clock !== hit.clock &&
        edges.glue.test(between) &&
        (last.at || last.follows !== undefined) &&
        (hit.at || hit.follows !== undefined)
      ) {
        const day = last.clock ? hit : last;
        const time = last.clock ? last : hit;
        if (day.at?.minute === undefined && !day.attributive) {
          joined[joined.length - 1] = {
            ...day,
            start: last.start,
            end: hit.end,
            at: day.at && { ...day.at, minute: time.at?.minute },
            clock: undefined,
          };
          continue;
        }
      }
      if (
        last.clock === hit.clock &&
        edges.range.test(between) &&
        last.at &&
        hit.at &&
        !attributive(hit, folded, edges)
      ) {
        joined[joined.length - 1] = { ...later(last, onward(last, hit)), start: last.start, end: hit.end };
        continue;
      }
    }
    joined.push({ ...hit });
  }
  return joined.map(hit => edged(hit, folded, now, edges));
}

function attributive(hit: DateHit, folded: string, edges: Edges): boolean {
  return edges.attributive.test(folded.slice(hit.end, hit.end + 30));
}

function edged(hit: DateHit, folded: string, now: Now, edges: Edges): DateHit {
  const lead = folded.slice(Math.max(0, hit.start - 40), hit.start);
  const tail = folded.slice(hit.end, hit.end + 12);
  const words = folded.slice(hit.start, hit.end);
  const is = (edge: 'by' | 'before' | 'after' | 'from') =>
    edges[edge].test(lead) || edges.behind?.[edge].test(tail);
  const out = { ...hit };
  if (attributive(hit, folded, edges)) out.attributive = true;
  if (hit.at && hit.clock) {
    // A bare time that is over today is tomorrow's.
    if (hit.at.minute !== undefined && hit.at.minute <= now.minute)
      out.at = { ...hit.at, day: now.day.add({ days: 1 }) };
  }
  if (is('after')) return { ...out, edge: 'after', at: undefined };
  if (is('before') && hit.at) {
    const feast = feastAhead(words.replace(/^the /, ''), now);
    return { ...out, edge: 'by', at: feast ? { day: hit.at.day.subtract({ days: 1 }) } : out.at };
  }
  if (is('by')) out.edge = 'by';
  else if (is('from')) out.edge = 'from';
  if (out.at && Temporal.PlainDate.compare(out.at.day, now.day) < 0) out.past = true;
  return out;
}
