import { describe, expect, it } from 'vitest';
import type { ClientCard } from '../../../lib/clients/card';
import { withPageDates } from '../../../lib/clients/page-dates';

const DAY = 864e5;
const now = Date.UTC(2026, 4, 20, 12);
const moment = { now, zone: 'UTC' };
const card = (days?: number, hint?: number) =>
  ({
    id: 'a',
    name: 'Jo',
    gap: { state: 'ok', atMost: false, ...(days === undefined ? {} : { days }) },
    ...(hint === undefined ? {} : { hint: { days: hint, source: 'file' } }),
  }) as ClientCard;
const seen = (days: number[], undated = false) => ({
  at: days.map(one => now - one * DAY),
  undated,
  source: 'HubSpot',
});

describe('what a page shows of past contacts', () => {
  it('is a hint where it is newer than every contact, and never a contact', () => {
    const shown = withPageDates(card(40), seen([90, 3, 12]), moment);
    expect(shown.hint).toEqual({ days: 3, source: 'HubSpot' });
    expect(shown.gap).toEqual(card(40).gap);
    expect(withPageDates(card(), seen([3]), moment).hint).toEqual({ days: 3, source: 'HubSpot' });
  });

  it.each([
    ['an older date', card(2), seen([3])],
    ['the same day', card(3), seen([3])],
    ['a plan', card(3), seen([-2])],
    ['an older hint beside it', card(9, 1), seen([3])],
    ['nothing', card(3), seen([])],
  ])('%s changes nothing', (_what, before, dates) => {
    expect(withPageDates(before, dates, moment)).toEqual(before);
  });

  it('makes the gap one at most while entries without a date stand there', () => {
    const shown = withPageDates(card(12), seen([], true), moment);
    expect(shown.gap).toMatchObject({ days: 12, atMost: true });
    expect(shown.undatedOn).toBe('HubSpot');
    // No number can be at most nothing, and today can be no less.
    expect(withPageDates(card(), seen([], true), moment)).toEqual(card());
    expect(withPageDates(card(0), seen([], true), moment)).toEqual(card(0));
  });
});
