import { t } from '../../../lib/i18n';
import { sumMonths } from '../../../lib/insight/add-up';
import { FACE_FROM } from '../../../lib/insight/faces';
import { GAP_FROM, type Spread } from '../../../lib/insight/gaps';
import { TIERS } from '../../../lib/insight/input';
import { nonSaleShare } from '../../../lib/insight/purposes';
import { figure } from '../../format';
import { money } from '../../money';
import type { Ask, Series } from '../question';
import { monthsOf } from '../spans';

const FILLS = ['solid', 'outline', 'stripes'] as const;
const tierNames = () => [t('top10'), t('top100'), t('inOthers')];
const byTier = (spread: Spread): Series[] =>
  TIERS.map((tier, i) => ({ label: tierNames()[i]!, fill: FILLS[i]!, values: spread[tier] }));
const all = (spread: Spread) => TIERS.flatMap(tier => spread[tier]).reduce((a, b) => a + b, 0);
const from = (spread: Spread, group: number) =>
  TIERS.flatMap(tier => spread[tier].slice(group)).reduce((a, b) => a + b, 0);
const groups = (firsts: readonly number[]) => [
  ...firsts.map((first, i) => (firsts[i + 1] === undefined ? `${first}+` : `${first}–${firsts[i + 1]! - 1}`)),
  t('inNever'),
];

/** K2: how long it is since the last contact, by tier. */
export const askGaps: Ask = ({ gaps }) => ({
  id: 'gaps',
  title: t('inGaps'),
  ...(all(gaps) > 0 ? { answer: t('inGapsAnswer', figure(from(gaps, 3)), figure(all(gaps))) } : {}),
  empty: t('inKeptEmpty'),
  rests: t('inRestsGaps'),
  kind: 'stack',
  of: t('inDays'),
  labels: groups(GAP_FROM),
  series: byTier(gaps),
  write: figure,
});

/** R3: when they last saw our face. */
export const askFaces: Ask = ({ faces }) => ({
  id: 'faces',
  title: t('inFaces'),
  ...(all(faces) > 0 ? { answer: t('inFacesAnswer', figure(from(faces, 2)), figure(all(faces))) } : {}),
  empty: t('inKeptEmpty'),
  rests: t('inRestsFaces'),
  kind: 'stack',
  of: t('inDays'),
  labels: groups(FACE_FROM),
  series: byTier(faces),
  write: figure,
});

/** P5: contacts that were no sale, and those that were. */
export const askPurposes: Ask = (numbers, span) => {
  const { labels, months } = monthsOf(numbers, span);
  const { contacts } = sumMonths(months);
  const share = nonSaleShare(contacts);
  return {
    id: 'purposes',
    title: t('inPurposes'),
    ...(share === undefined ? {} : { answer: t('inPurposesAnswer', figure(Math.round(share * 100))) }),
    empty: t('inPurposesEmpty'),
    rests: t('inRestsPurposes', figure(contacts.unknown)),
    kind: 'flow',
    of: t('inMonth'),
    labels,
    series: [
      { label: t('inNonSale'), fill: 'solid', values: months.map(one => one.contacts.nonSale) },
      { label: t('inSale'), fill: 'outline', values: months.map(one => one.contacts.sale) },
    ],
    write: figure,
  };
};

/** K4: what is at risk, and what was lost: the currency of most clients is drawn. */
export const askWorth: Ask = ({ worth }) => {
  const [main] = worth;
  const write = (amount: number) => money({ amount, currency: main?.currency ?? 'USD' });
  return {
    id: 'worth',
    title: t('inWorth'),
    ...(main ? { answer: t('inWorthAnswer', write(main.atRisk), write(main.lost)) } : {}),
    empty: t('inWorthEmpty'),
    rests: [
      t('inRestsWorth', figure(main?.clients ?? 0)),
      ...worth
        .slice(1)
        .map(({ currency, atRisk, lost }) =>
          t('inWorthAnswer', money({ amount: atRisk, currency }), money({ amount: lost, currency })),
        ),
    ].join(' '),
    kind: 'bars',
    of: t('inWorthOf'),
    labels: [t('inSafe'), t('inAtRisk'), t('inLost')],
    series: [
      {
        label: t('inWorthSeries'),
        fill: 'solid',
        values: main ? [main.value - main.atRisk, main.atRisk, main.lost] : [],
      },
    ],
    write,
  };
};
