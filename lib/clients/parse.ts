import * as v from 'valibot';
import type { Client } from './client';
import { CHANNELS, type Interaction } from './interaction';

const text = v.pipe(v.string(), v.maxLength(20_000));
const short = v.pipe(v.string(), v.maxLength(500));
const ms = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u),
);
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));
const feeling = v.picklist([1, 2, 3, 4, 5]);

const factSchema = v.object({
  value: text,
  source: short,
  quote: v.optional(text),
  learnedAt: ms,
  visibility: v.picklist(['me', 'team']),
  exportable: v.boolean(),
});

const clientSchema = v.object({
  id: uuid,
  name: v.pipe(short, v.nonEmpty()),
  nickname: v.optional(short),
  sayName: v.optional(short),
  role: v.optional(short),
  company: v.optional(short),
  tier: v.optional(v.picklist(['top10', 'top100'])),
  tierSince: v.optional(ms),
  tierTogether: v.optional(v.boolean()),
  key: v.optional(v.boolean()),
  intervalDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  snoozedUntil: v.optional(date),
  zone: v.optional(short),
  addresses: v.array(short),
  phones: v.array(v.object({ number: short, extension: v.optional(short), label: v.optional(short) })),
  dates: v.array(
    v.object({
      year: v.optional(v.pipe(v.number(), v.integer())),
      month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
      label: short,
      kind: v.picklist(['birthday', 'anniversary', 'other']),
    }),
  ),
  tags: v.optional(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)))),
  facts: v.record(v.string(), factSchema),
  humanLine: v.optional(short),
  openThing: v.optional(v.object({ text, due: v.optional(date) })),
  commitments: v.optional(
    v.array(v.object({ text, due: v.optional(date), who: v.picklist(['me', 'us', 'them', 'client']) })),
  ),
  hint: v.optional(v.object({ at: ms, source: short })),
  annualSales: v.optional(v.object({ amount: v.pipe(v.number(), v.finite()), currency: short })),
  lost: v.optional(v.object({ on: date })),
  dropped: v.optional(v.record(v.string(), ms)),
  createdAt: ms,
  updatedAt: ms,
});

const interactionSchema = v.pipe(
  v.object({
    id: uuid,
    supersedes: v.optional(uuid),
    clientIds: v.pipe(v.array(uuid), v.nonEmpty()),
    copied: v.optional(v.array(uuid)),
    channel: v.picklist(CHANNELS),
    direction: v.picklist(['in', 'out']),
    at: v.optional(ms),
    precision: v.picklist(['instant', 'day', 'none']),
    zone: short,
    purpose: v.picklist(['sale', 'service', 'personal', 'unknown']),
    purposeBy: v.picklist(['rule', 'hand']),
    personal: v.boolean(),
    automatic: v.boolean(),
    subject: v.optional(text),
    note: v.optional(text),
    feeling: v.optional(feeling),
    mood: v.optional(feeling),
    keys: v.array(short),
    account: v.optional(short),
    recipients: v.optional(short),
    author: short,
    origin: short,
    recordedAt: ms,
  }),
  v.check(event => (event.at === undefined) === (event.precision === 'none'), 'time and precision disagree'),
);

/**
 * A client out of a file or another copy of the book.
 * @returns `undefined` where it is none; fields that this version does not know are left out
 */
export function parseClient(value: unknown): Client | undefined {
  const result = v.safeParse(clientSchema, value);
  return result.success ? result.output : undefined;
}

/** An event out of a file or another copy of the book; `undefined` where it is none. */
export function parseInteraction(value: unknown): Interaction | undefined {
  const result = v.safeParse(interactionSchema, value);
  return result.success ? result.output : undefined;
}
