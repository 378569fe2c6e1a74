import { COUNTED } from '../../../lib/counts';
import { t } from '../../../lib/i18n';
import { sumWeeks } from '../../../lib/insight/add-up';
import { hidden, mending, per100 } from '../../../lib/insight/starts';
import { figure } from '../../format';
import type { Ask } from '../question';
import { weeksOf } from '../spans';

const whole = (value: number) => figure(Math.round(value));
const kinds = () => [t('inPolicy'), t('inNo'), t('inBlame'), t('inExcuse')];
const of = (span: string) => t(span === '12w' ? 'inWeekOf' : 'inMonth');

/** D8: how often replies start with yes. */
export const askStarts: Ask = (numbers, span) => {
  const { labels, weeks } = weeksOf(numbers, span);
  const sum = sumWeeks(weeks);
  const share = per100(sum.yes, sum.checked);
  return {
    id: 'starts',
    title: t('inStarts'),
    ...(share === undefined ? {} : { answer: t('inStartsAnswer', whole(share)) }),
    empty: t('inRepliesEmpty'),
    rests: t('inRestsReplies', figure(sum.checked)),
    kind: 'stack',
    of: of(span),
    labels,
    series: [
      { label: t('inWithYes'), fill: 'solid', values: weeks.map(one => per100(one.yes, one.checked)) },
      { label: t('inPlain'), fill: 'outline', values: weeks.map(one => per100(one.plain, one.checked)) },
      { label: t('inHidden'), fill: 'stripes', values: weeks.map(one => per100(hidden(one), one.checked)) },
    ],
    write: whole,
    max: 100,
  };
};

/** D8: what replies hid behind, per 100. */
export const askHidden: Ask = (numbers, span) => {
  const { labels, weeks } = weeksOf(numbers, span);
  const sum = sumWeeks(weeks);
  const share = per100(hidden(sum), sum.checked);
  const fills = ['solid', 'outline', 'stripes', 'dots'] as const;
  return {
    id: 'hidden',
    title: t('inHiddenTitle'),
    ...(share === undefined
      ? {}
      : {
          answer: t('inHiddenAnswer', ...COUNTED.map(kind => whole(per100(sum[kind], sum.checked) ?? 0))),
        }),
    empty: t('inRepliesEmpty'),
    rests: t('inRestsReplies', figure(sum.checked)),
    kind: 'stack',
    of: of(span),
    labels,
    series: COUNTED.map((kind, i) => ({
      label: kinds()[i]!,
      fill: fills[i]!,
      values: weeks.map(one => per100(one[kind], one.checked)),
    })),
    write: whole,
  };
};

/** D8: what was mended before it was sent. */
export const askMended: Ask = (numbers, span) => {
  const sum = sumWeeks(weeksOf(numbers, span).weeks);
  const by = COUNTED.map(kind => mending(sum)[kind]);
  const mended = by.reduce((all, one) => all + one.mended, 0);
  const all = by.reduce((so, one) => so + one.mended + one.sent, 0);
  return {
    id: 'mended',
    title: t('inMended'),
    ...(all === 0 ? {} : { answer: t('inMendedAnswer', figure(mended), figure(all)) }),
    empty: t('inRepliesEmpty'),
    rests: t('inRestsSent', figure(sum.checked)),
    kind: 'stack',
    of: t('inBeganWith'),
    labels: kinds(),
    series: [
      { label: t('inMendedYes'), fill: 'solid', values: by.map(one => one.mended) },
      { label: t('inMendedNo'), fill: 'stripes', values: by.map(one => one.sent) },
    ],
    write: figure,
  };
};

/** K3: whether follow-ups are made in time. */
export const askDates: Ask = (numbers, span) => {
  const { labels, weeks } = weeksOf(numbers, span);
  const last = numbers.weeks.findLast(({ kept }) => kept > 0);
  return {
    id: 'dates',
    title: t('inDates'),
    ...(last ? { answer: t('inDatesAnswer', figure(last.inTime), figure(last.kept)) } : {}),
    empty: t('inKeptEmpty'),
    rests: t('inRestsDates'),
    kind: 'bars',
    of: of(span),
    labels,
    series: [
      { label: t('inDatesSeries'), fill: 'solid', values: weeks.map(one => per100(one.inTime, one.kept)) },
    ],
    write: whole,
    max: 100,
  };
};
