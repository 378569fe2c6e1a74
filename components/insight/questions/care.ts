import { t } from '../../../lib/i18n';
import { sumMonths } from '../../../lib/insight/add-up';
import { per100 } from '../../../lib/insight/starts';
import { figure } from '../../format';
import type { Ask } from '../question';
import { monthsOf } from '../spans';

const whole = (value: number) => figure(Math.round(value));

/** R8: how many come back, as it was guessed and as it is. */
export const askReturns: Ask = (numbers, span) => {
  const { labels, months } = monthsOf(numbers, span);
  const now = numbers.months.at(-1)?.returns;
  const real = now && per100(now.back, now.bought);
  const guess = numbers.months.findLast(one => one.returns.guess !== undefined)?.returns.guess;
  return {
    id: 'returns',
    title: t('inReturns'),
    // Guessed first (text 002): a figure once seen is no longer a guess.
    ...(real === undefined || guess === undefined
      ? {}
      : { answer: t('inReturnsBoth', whole(real), whole(guess * 100)) }),
    empty: real === undefined ? t('inReturnsEmpty') : t('inReturnsGuess'),
    rests: t('inRestsReturns', figure(now?.bought ?? 0)),
    kind: 'bars',
    of: t('inMonth'),
    labels,
    series: [
      {
        label: t('inReal'),
        fill: 'solid',
        values: months.map(({ returns }) => per100(returns.back, returns.bought)),
      },
      {
        label: t('inGuessed'),
        fill: 'outline',
        values: months.map(({ returns }) => (returns.guess === undefined ? undefined : returns.guess * 100)),
      },
    ],
    write: whole,
    max: 100,
  };
};

/** R11: referrals asked for, and those that came. */
export const askReferrals: Ask = (numbers, span) => {
  const { labels, months } = monthsOf(numbers, span);
  const { asked, had } = sumMonths(months).referrals;
  return {
    id: 'referrals',
    title: t('inReferrals'),
    ...(asked === 0 ? {} : { answer: t('inReferralsAnswer', figure(asked), figure(had)) }),
    empty: t('inReferralsEmpty'),
    kind: 'bars',
    of: t('inMonth'),
    labels,
    series: [
      { label: t('inAsked'), fill: 'outline', values: months.map(one => one.referrals.asked) },
      { label: t('inHad'), fill: 'solid', values: months.map(one => one.referrals.had) },
    ],
    write: figure,
  };
};

/** R1: whether problems end with a follow-up. */
export const askProblems: Ask = (numbers, span) => {
  const { labels, months } = monthsOf(numbers, span);
  const { cameUp, solved, followedUp } = sumMonths(months).problems;
  return {
    id: 'problems',
    title: t('inProblems'),
    ...(cameUp === 0
      ? {}
      : { answer: t('inProblemsAnswer', figure(cameUp), figure(solved), figure(followedUp)) }),
    empty: t('inProblemsEmpty'),
    kind: 'stack',
    of: t('inMonth'),
    labels,
    series: [
      { label: t('inFollowedUp'), fill: 'solid', values: months.map(one => one.problems.followedUp) },
      {
        label: t('inSolvedOnly'),
        fill: 'outline',
        values: months.map(({ problems }) => problems.solved - problems.followedUp),
      },
      {
        label: t('inStillOpen'),
        fill: 'stripes',
        values: months.map(({ problems }) => problems.cameUp - problems.solved),
      },
    ],
    write: figure,
  };
};
