import type { ClientCard } from './card';
import { localDay } from './days';

/** When a page says that something happened with a client. */
export interface PageDates {
  /** UTC epoch ms of those that could be read for certain. */
  at: readonly number[];
  /** Others stand there whose year or day could not. */
  undated: boolean;
  /** Of which page: its site's name, or its host. */
  source: string;
}

/**
 * What a page shows of past contacts, on the card of the client whose record it is. It was not seen to happen, so
 * nothing is recorded: a date that is newer than every contact is a hint, and while there are entries without a
 * date the gap is at most what it is.
 */
export function withPageDates(
  card: ClientCard,
  { at, undated, source }: PageDates,
  { now, zone }: { now: number; zone: string },
): ClientCard {
  const today = localDay(now, zone);
  const past = at.map(one => today - localDay(one, zone)).filter(days => days >= 0);
  const days = past.length > 0 ? Math.min(...past) : undefined;
  const { gap, hint } = card;
  const newer =
    days !== undefined &&
    (gap.days === undefined || days < gap.days) &&
    (hint === undefined || days < hint.days);
  const open = undated && gap.days !== undefined && gap.days > 0;
  return {
    ...card,
    ...(open ? { gap: { ...gap, atMost: true }, undatedOn: source } : {}),
    ...(newer ? { hint: { days, source } } : {}),
  };
}
