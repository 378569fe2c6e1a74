import type { Temporal } from 'temporal-polyfill';
import type { DateHit, Now } from './resolve';

/** The named groups of a match. */
export type Parts = Record<string, string | undefined>;

/** One line of a grammar. `read` answers `undefined` where what was matched is no date after all. */
export type Rule = [sign: RegExp, read: (parts: Parts, now: Now) => Partial<DateHit> | undefined];

/** A hit on a day, or one whose day cannot be told. */
export const day = (at: Temporal.PlainDate | undefined): Partial<DateHit> => ({ at: at && { day: at } });

/** All matches of a grammar in a text. */
export function matchesOf(
  rules: readonly Rule[],
  folded: string,
  now: Now,
  isMeant: (found: RegExpExecArray) => boolean = () => true,
): DateHit[] {
  const hits: DateHit[] = [];
  for (const [sign, read] of rules)
    for (const found of folded.matchAll(sign)) {
      if (found[0] === '' || !isMeant(found)) continue;
      const hit = read({ ...found.groups }, now);
      const end = found.index + found[0].trimEnd().length;
      if (hit) hits.push({ start: found.index, end, at: undefined, edge: 'on', ...hit });
    }
  return hits;
}
