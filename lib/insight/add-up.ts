import { COUNTED } from '../counts';
import { FACE_FROM } from './faces';
import { GAP_FROM, noSpread, type Spread } from './gaps';
import { grouped } from './grouped';
import { TIERS } from './input';
import type { MonthNumbers, Numbers, WeekNumbers } from './numbers';
import type { Returns } from './returns';
import { sumStarts } from './starts';
import type { Worth } from './worth';
import { sumWrong } from './wrong-rules';

/** A week without anything. */
export const emptyWeek = (week: string): WeekNumbers => ({ week, ...sumStarts([]), kept: 0, inTime: 0 });

/** A month without anything. */
export const emptyMonth = (month: string): MonthNumbers => ({
  month,
  contacts: { sale: 0, nonSale: 0, unknown: 0 },
  visits: 0,
  referrals: { asked: 0, had: 0 },
  problems: { cameUp: 0, solved: 0, followedUp: 0 },
  returns: { bought: 0, back: 0 },
});

/** Several weeks in one, under the name of the first. Of `kept` and `inTime` it is the sum: a share stays one. */
export function sumWeeks(weeks: readonly WeekNumbers[], week = weeks[0]?.week ?? ''): WeekNumbers {
  const sum = emptyWeek(week);
  for (const one of weeks) {
    for (const key of ['checked', 'yes', 'plain', 'kept', 'inTime', ...COUNTED] as const)
      sum[key] += one[key];
    for (const key of COUNTED) sum.mended[key] += one.mended[key];
  }
  return sum;
}

/** Several months in one, under the name of the first. */
export function sumMonths(months: readonly MonthNumbers[], month = months[0]?.month ?? ''): MonthNumbers {
  const sum = emptyMonth(month);
  for (const { contacts, visits, referrals, problems } of months) {
    for (const key of ['sale', 'nonSale', 'unknown'] as const) sum.contacts[key] += contacts[key];
    sum.visits += visits;
    for (const key of ['asked', 'had'] as const) sum.referrals[key] += referrals[key];
    for (const key of ['cameUp', 'solved', 'followedUp'] as const) sum.problems[key] += problems[key];
  }
  sum.returns = sumReturns(months.map(one => one.returns));
  return sum;
}

/** Of several guesses the mean stands. */
function sumReturns(all: readonly Returns[]): Returns {
  const guesses = all.flatMap(({ guess }) => guess ?? []);
  return {
    bought: all.reduce((sum, one) => sum + one.bought, 0),
    back: all.reduce((sum, one) => sum + one.back, 0),
    ...(guesses.length > 0 ? { guess: guesses.reduce((a, b) => a + b, 0) / guesses.length } : {}),
  };
}

/** The numbers of several reps in one. Of a week or month that only some tell of, those are counted. */
export function addUp(all: readonly Numbers[]): Numbers {
  const days = all.map(({ on }) => on).sort();
  return {
    on: days.at(-1) ?? '',
    weeks: grouped(
      all.flatMap(({ weeks }) => weeks),
      one => one.week,
    ).map(([week, some]) => sumWeeks(some, week)),
    months: grouped(
      all.flatMap(({ months }) => months),
      one => one.month,
    ).map(([month, some]) => sumMonths(some, month)),
    gaps: sumSpreads(
      GAP_FROM,
      all.map(({ gaps }) => gaps),
    ),
    faces: sumSpreads(
      FACE_FROM,
      all.map(({ faces }) => faces),
    ),
    worth: sumWorth(all.flatMap(({ worth }) => worth)),
    wrong: sumWrong(all.map(({ wrong }) => wrong)),
  };
}

function sumSpreads(from: readonly number[], all: readonly Spread[]): Spread {
  const sum = noSpread(from);
  for (const spread of all)
    for (const tier of TIERS) sum[tier] = sum[tier].map((n, index) => n + (spread[tier][index] ?? 0));
  return sum;
}

function sumWorth(all: readonly Worth[]): Worth[] {
  return grouped(all, one => one.currency)
    .map(([currency, some]) => {
      const sum: Worth = {
        currency,
        clients: 0,
        value: 0,
        atRiskClients: 0,
        atRisk: 0,
        lostClients: 0,
        lost: 0,
      };
      for (const one of some)
        for (const key of ['clients', 'value', 'atRiskClients', 'atRisk', 'lostClients', 'lost'] as const)
          sum[key] += one[key];
      return sum;
    })
    .sort((a, b) => b.clients + b.lostClients - (a.clients + a.lostClients));
}
