import { type Gap, gapOf } from './card';
import type { Clocks, Moment, Waiting } from './clocks';
import { isoOf, localDay } from './days';
import { tagValue } from './edit';
import { intervalOf } from './follow-up';
import { nearestOccasion, type Occasion } from './occasions';
import { dateKindsIn } from './profile';
import { clocksOf, dateOfValue, type Standing } from './standing';

/** "Not met" is for those nobody met for this many days. */
export const UNMET_DAYS = 90;
const YEAR = 366;

/** What a row of the list shows of the clocks. */
export interface ListClocks {
  gap: Gap;
  waiting?: Waiting;
  /** Days since the last meeting face to face; absent where there was none. */
  metDays?: number;
}

/** When the list is read, and from when on mail is seen (UTC epoch ms). */
export type ListMoment = Moment & { mailSince?: number };

/** A choice of clients: by one of these, or by a tag. */
export const LIST_FILTERS = ['all', 'tier', 'overdue', 'soon', 'waiting', 'unmet', 'never'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number] | `tag:${string}`;

/** What the list can be put in order by. */
export const LIST_SORTS = [
  'name',
  'company',
  'tier',
  'gap',
  'due',
  'met',
  'value',
  'birthday',
  'tag',
] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Reads clocks out of standings when they are asked for, and each once: a list of 100,000 shows 30 of them. */
export class ListReader {
  private readonly today: number;
  /** Today, as `birthdayPlace` counts. */
  private readonly monthDay: number;

  constructor(
    readonly moment: ListMoment,
    private readonly known = new WeakMap<Standing, ListClocks>(),
  ) {
    this.today = localDay(moment.now, moment.zone);
    this.monthDay = Number(isoOf(this.today).slice(5).replace('-', ''));
  }

  /** A reader for a later moment. What was read on that day is kept: gaps are counted in days. */
  at(moment: ListMoment): ListReader {
    const { zone, mailSince, owed, profile } = this.moment;
    const same =
      localDay(moment.now, moment.zone) === this.today &&
      moment.zone === zone &&
      moment.owed === owed &&
      moment.profile === profile &&
      moment.mailSince === mailSince;
    return new ListReader(moment, same ? this.known : undefined);
  }

  clocks(standing: Standing): ListClocks {
    let found = this.known.get(standing);
    if (!found) {
      const last: Clocks = standing.traces.length > 0 ? clocksOf(standing, this.moment) : {};
      found = { gap: gapOf(standing, last, this.moment) };
      if (last.waiting) found.waiting = last.waiting;
      if (last.faceToFace) found.metDays = last.faceToFace.days;
      this.known.set(standing, found);
    }
    return found;
  }

  /** The next birthday; absent where none is known, or may be kept. */
  birthday({ dates }: Standing): Occasion | undefined {
    if (!dateKindsIn(this.moment.profile).includes('birthday')) return undefined;
    const found = dates?.find(date => date.startsWith('birthday/'));
    return found === undefined ? undefined : nearestOccasion([dateOfValue(found)], this.today, YEAR);
  }

  /** Month and day as a number, from today on: for an order only, 100,000 real dates take seconds. */
  private birthdayPlace({ dates }: Standing): number | undefined {
    const found = dates?.find(date => date.startsWith('birthday/'));
    if (found === undefined) return undefined;
    const { month, day } = dateOfValue(found);
    const place = month * 100 + day;
    return place < this.monthDay ? place + 1300 : place;
  }

  /** Whether a client belongs to a choice. What can be told without the clocks is. */
  fits(standing: Standing, filter: ListFilter): boolean {
    switch (filter) {
      case 'all':
        return true;
      case 'tier':
        return standing.tier !== undefined || standing.key === true;
      case 'overdue':
        return this.dueInDays(standing, days => days < 0);
      case 'soon':
        return this.dueInDays(standing, days => days >= 0 && days <= 7);
      case 'waiting':
        return this.clocks(standing).waiting !== undefined;
      case 'unmet': {
        const { metDays } = this.clocks(standing);
        return metDays === undefined || metDays >= UNMET_DAYS;
      }
      case 'never':
        return standing.traces.length === 0 || this.clocks(standing).gap.state === 'never';
      default: {
        const tag = filter.slice('tag:'.length);
        return standing.tags?.some(one => tagValue(one) === tag) ?? false;
      }
    }
  }

  private dueInDays(standing: Standing, wanted: (days: number) => boolean): boolean {
    if (intervalOf(standing) === undefined) return false;
    const { dueInDays, snoozedUntil } = this.clocks(standing).gap;
    return dueInDays !== undefined && snoozedUntil === undefined && wanted(dueInDays);
  }

  /**
   * What a client is put in order by: a number, or a text for the language's own order.
   * @returns `undefined` where there is nothing: such clients come last both ways
   */
  key(standing: Standing, sort: ListSort): number | string | undefined {
    switch (sort) {
      case 'name':
        return standing.name;
      case 'company':
        return standing.company || undefined;
      case 'tier':
        return standing.tier === 'top10' ? 0 : standing.tier ? 1 : standing.key ? 2 : undefined;
      case 'gap':
        return standing.traces.length === 0 ? undefined : this.clocks(standing).gap.days;
      case 'due':
        return intervalOf(standing) === undefined ? undefined : this.clocks(standing).gap.dueInDays;
      case 'met':
        return standing.traces.length === 0 ? undefined : this.clocks(standing).metDays;
      case 'value':
        return standing.annualSales?.amount;
      case 'birthday':
        return this.birthdayPlace(standing);
      case 'tag':
        return standing.tags?.join(' ');
    }
  }
}

/** Which way a column goes first: the longest gap, the highest value, the earliest birthday. */
export function firstWay(sort: ListSort): 'up' | 'down' {
  return sort === 'gap' || sort === 'met' || sort === 'value' ? 'down' : 'up';
}

/** One case, one width, no accents: "Zhōu" is found by "zhou". */
function fold(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const folded = new WeakMap<Standing, string>();

/** Tests for a query of the filter field: every word has to be in name, nickname, how it is said, or company. */
export function fitsQuery(query: string): (standing: Standing) => boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  return standing => {
    if (words.length === 0) return true;
    let text = folded.get(standing);
    if (text === undefined) {
      const { name, nickname, sayName, company } = standing;
      text = fold([name, nickname, sayName, company].filter(Boolean).join(' '));
      folded.set(standing, text);
    }
    return words.every(word => text.includes(word));
  };
}

/** The tags in use, as they are written first, most used first. */
export function tagsOf(standings: readonly Standing[]): { tag: string; count: number }[] {
  const found = new Map<string, { tag: string; count: number }>();
  for (const { tags } of standings)
    for (const tag of tags ?? []) {
      const known = found.get(tagValue(tag));
      if (known) known.count++;
      else found.set(tagValue(tag), { tag, count: 1 });
    }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
