import type { CareKind, CareRecord } from './record';

const KINDS: Record<CareKind, true> = {
  problem: true,
  project: true,
  introduction: true,
  answer: true,
  order: true,
  ask: true,
  kindness: true,
  plan: true,
  tenBest: true,
  guess: true,
  call: true,
  reason: true,
  sameWords: true,
};

/** What each kind cannot do without. */
const NEEDS: Partial<Record<CareKind, (row: Record<string, unknown>) => boolean>> = {
  problem: ({ title, steps }) => typeof title === 'string' && isMap(steps),
  project: ({ name, steps, parties, dates }) =>
    typeof name === 'string' && isMap(steps) && Array.isArray(parties) && Array.isArray(dates),
  introduction: ({ why, state, asked, yes, sent }) =>
    typeof why === 'string' &&
    typeof state === 'string' &&
    (sent === undefined || isMap(sent)) &&
    [asked, yes].every(one => one === undefined || (Array.isArray(one) && one.length <= 2)),
  answer: ({ question, text }) => typeof question === 'string' && typeof text === 'string',
  order: ({ on }) => typeof on === 'string',
  plan: ({ name, subject, body, from, sent, opened, everyMonths }) =>
    [name, subject, body, from].every(one => typeof one === 'string') &&
    isMap(sent) &&
    (opened === undefined || isMap(opened)) &&
    (everyMonths === undefined || (Number.isInteger(everyMonths) && Number(everyMonths) > 0)),
  tenBest: ({ heard }) => isMap(heard),
  kindness: ({ text }) => typeof text === 'string',
  reason: ({ words, answers }) => Array.isArray(words) && Array.isArray(answers),
  sameWords: ({ words }) => Array.isArray(words) && words.every(one => typeof one === 'string'),
};

/** In UTF-16 units of JSON. */
const LONGEST = 200_000;
/** A plan to two thousand people, with who had it in the last rounds, fits. */
const LONGEST_PLAN = 1_000_000;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record of care out of a file or another copy of the book; `undefined` where it is none. */
export function parseCare(value: unknown): CareRecord | undefined {
  if (!isMap(value)) return undefined;
  const { id, kind, clientIds, author, createdAt, updatedAt } = value;
  const shaped =
    typeof id === 'string' &&
    id.length > 0 &&
    id.length < 100 &&
    typeof kind === 'string' &&
    Object.hasOwn(KINDS, kind) &&
    Array.isArray(clientIds) &&
    clientIds.every(one => typeof one === 'string') &&
    typeof author === 'string' &&
    Number.isFinite(createdAt) &&
    Number.isFinite(updatedAt);
  if (!shaped || JSON.stringify(value).length > (kind === 'plan' ? LONGEST_PLAN : LONGEST)) return undefined;
  if (NEEDS[kind as CareKind]?.(value) === false) return undefined;
  return value as unknown as CareRecord;
}
