/** What is counted: an opening that hides behind policy, says no, blames or excuses. */
export const COUNTED = ['policy', 'refusal', 'blame', 'excuse'] as const;
export type Counted = (typeof COUNTED)[number];

/** How one reply began when it was sent. Plain data, without a word of it. */
export interface DraftCount {
  /** `yes`: a way, a date or a named action. */
  opened: Counted | 'yes' | 'plain';
  /** What stood at its opening while it was written, and no longer does. */
  mended: Counted[];
}

/** The replies of one local day, in numbers. */
export interface DayCount extends Record<Counted | 'yes' | 'plain', number> {
  /** YYYY-MM-DD. */
  day: string;
  /** Replies that were read and sent. */
  checked: number;
  mended: Record<Counted, number>;
  /** How often a finding was said to be wrong where it stood, by its rule, `<pack>:<rule>`. */
  wrong?: Record<string, number>;
}

const none = () => ({ policy: 0, refusal: 0, blame: 0, excuse: 0 });

export function emptyDay(day: string): DayCount {
  return { day, checked: 0, yes: 0, plain: 0, ...none(), mended: none() };
}

/** A day with one reply more. */
export function withReply(day: DayCount, { opened, mended }: DraftCount): DayCount {
  const next = { ...day, checked: day.checked + 1, mended: { ...day.mended } };
  next[opened] += 1;
  for (const one of new Set(mended)) next.mended[one] += 1;
  return next;
}

/** A day on which a finding of this rule was wrong once more. */
export function withWrong(day: DayCount, rule: string): DayCount {
  return { ...day, wrong: { ...day.wrong, [rule]: (day.wrong?.[rule] ?? 0) + 1 } };
}

/** Whether what came over the wire can be a rule's name: `<pack>:<rule>`. */
export const isRuleName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 200 && /^[^\p{Cc}]+:[^\p{Cc}]+$/u.test(value);

/** Several days in one, under the name of the first. */
export function sumOf(days: readonly DayCount[]): DayCount {
  const sum = emptyDay(days[0]?.day ?? '');
  for (const day of days) {
    sum.checked += day.checked;
    for (const key of ['yes', 'plain', ...COUNTED] as const) sum[key] += day[key];
    for (const key of COUNTED) sum.mended[key] += day.mended[key];
  }
  return sum;
}

/** Whether what came over the wire is a count: a page's process may be anybody's. */
export function isDraftCount(value: unknown): value is DraftCount {
  const { opened, mended } = (value ?? {}) as Partial<DraftCount>;
  const counted = (one: unknown) => COUNTED.includes(one as Counted);
  return (
    (counted(opened) || opened === 'yes' || opened === 'plain') &&
    Array.isArray(mended) &&
    mended.length <= COUNTED.length &&
    mended.every(counted)
  );
}
