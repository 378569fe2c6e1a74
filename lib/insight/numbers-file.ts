import * as v from 'valibot';
import { COUNTED, isRuleName } from '../counts';
import { FACE_FROM } from './faces';
import { GAP_FROM } from './gaps';
import type { Numbers } from './numbers';
import { isDate, isMonday, isMonth } from './periods';
import { MOST_WRONG } from './wrong-rules';

/*
 * A file of numbers, as a rep hands it to a manager: JSON, UTF-8. It holds counts alone: no client, no address,
 * no subject, no text. Money is in whole units of its currency, summed over clients.
 *   format   "yesfirst-numbers"
 *   version  1; a later version may add fields, and what is not named here is left out when it is read
 *   rep      a random code: by it the files of one rep are known as theirs. It says nothing about who that is
 *   name     only where the rep ticked "with my name"
 *   on       the day on which it was counted, YYYY-MM-DD
 *   weeks    up to 53, oldest first, each once: `week` (its Monday); replies `checked`, of them begun with `yes`,
 *            `plain`, `policy`, `refusal`, `blame`, `excuse`, and `mended` by kind; `kept` clients at the week's end,
 *            of them `inTime`
 *   months   up to 13, oldest first, each once: `month` (YYYY-MM); `contacts` by purpose; `visits`; `referrals` asked
 *            and had; `problems` cameUp, solved, followedUp; `returns` bought, back and, where there was one, `guess` (0–1)
 *   gaps     clients by days since the last contact: 0, 11, 21, 31, 46, 61 and more, never; for `top10`, `top100`, `other`
 *   faces    the same by days since a meeting: 0, 31, 91, 181, 366 and more, never
 *   wrong    up to 100 rules, `rule` (`<pack>:<rule>`) and `count`: how often a finding of theirs was said to be wrong
 *            where it stood; none of packs that the rep wrote. May be absent
 *   worth    by `currency`: `clients` and their `value`; of them `atRiskClients`, `atRisk`; gone: `lostClients`, `lost`
 */

/** What a rep hands over. */
export interface NumbersFile extends Numbers {
  format: 'yesfirst-numbers';
  version: 1;
  rep: string;
  name?: string;
}

/** Longest file that is read, in bytes: one is about 20 KB. */
export const LARGEST_FILE = 2_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e18));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const kinds = v.object(v.entriesFromList(COUNTED, count));
const spread = (from: readonly number[]) => {
  const counts = v.pipe(v.array(count), v.length(from.length + 1));
  return v.object({ top10: counts, top100: counts, other: counts });
};
const ascending = (keys: string[]) => keys.every((key, index) => index === 0 || keys[index - 1]! < key);

const weekSchema = v.object({
  week: v.pipe(v.string(), v.check(isMonday)),
  checked: count,
  yes: count,
  plain: count,
  ...kinds.entries,
  mended: kinds,
  kept: count,
  inTime: count,
});
const monthSchema = v.object({
  month: v.pipe(v.string(), v.check(isMonth)),
  contacts: v.object({ sale: count, nonSale: count, unknown: count }),
  visits: count,
  referrals: v.object({ asked: count, had: count }),
  problems: v.object({ cameUp: count, solved: count, followedUp: count }),
  returns: v.object({ bought: count, back: count, guess: v.optional(share) }),
});
const fileSchema = v.object({
  format: v.literal('yesfirst-numbers'),
  version: v.literal(1),
  rep: v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/u)),
  name: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80))),
  on: v.pipe(v.string(), v.check(isDate)),
  weeks: v.pipe(
    v.array(weekSchema),
    v.maxLength(53),
    v.check(weeks => ascending(weeks.map(one => one.week))),
  ),
  months: v.pipe(
    v.array(monthSchema),
    v.maxLength(13),
    v.check(months => ascending(months.map(one => one.month))),
  ),
  gaps: spread(GAP_FROM),
  faces: spread(FACE_FROM),
  wrong: v.optional(
    v.pipe(v.array(v.object({ rule: v.custom<string>(isRuleName), count })), v.maxLength(MOST_WRONG)),
    [],
  ),
  worth: v.pipe(
    v.array(
      v.object({
        currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u)),
        clients: count,
        value: amount,
        atRiskClients: count,
        atRisk: amount,
        lostClients: count,
        lost: amount,
      }),
    ),
    v.maxLength(200),
    v.check(all => new Set(all.map(one => one.currency)).size === all.length),
  ),
});

/** Why a file is not read, and where in it (`weeks.3.yes`). */
export interface NumbersProblem {
  is: 'large' | 'no-json' | 'foreign' | 'newer' | 'broken';
  at?: string;
}

/** Reads a file of numbers. What it holds beside them is left out. */
export function readNumbers(text: string): { file: NumbersFile } | { problem: NumbersProblem } {
  if (text.length > LARGEST_FILE) return { problem: { is: 'large' } };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { problem: { is: 'no-json' } };
  }
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    string,
    unknown
  >;
  if (format !== 'yesfirst-numbers') return { problem: { is: 'foreign' } };
  if (typeof version === 'number' && version > 1) return { problem: { is: 'newer' } };
  const read = v.safeParse(fileSchema, json, { abortEarly: true });
  if (read.success) return { file: read.output as NumbersFile };
  const at = v.getDotPath(read.issues[0]);
  return { problem: { is: 'broken', ...(at === null ? {} : { at }) } };
}

/** The text of a file, one week and month a line, so that whoever reads it before handing it over can. */
export function writeNumbers(file: NumbersFile): string {
  const fields = Object.entries(file).map(([name, value]) => {
    const list = Array.isArray(value) && value.length > 0;
    const text = list
      ? `[\n${value.map(one => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

interface Rep {
  /** A random code of this copy. */
  rep: string;
  name?: string;
  /** Packs that they wrote for themselves: a rule is called by its words, and those may be about a client. */
  ownPacks?: readonly string[];
}

/** The file of a rep. Nothing else than what the format names gets in, whatever the parts hold. */
export function numbersFile(numbers: Numbers, { rep, name, ownPacks = [] }: Rep): NumbersFile {
  return v.parse(fileSchema, {
    format: 'yesfirst-numbers',
    version: 1,
    rep,
    ...(name?.trim() ? { name: name.trim().slice(0, 80) } : {}),
    on: numbers.on,
    weeks: numbers.weeks,
    months: numbers.months,
    gaps: numbers.gaps,
    faces: numbers.faces,
    wrong: numbers.wrong.filter(({ rule }) => !ownPacks.some(pack => rule.startsWith(`${pack}:`))),
    worth: numbers.worth.map(one => ({
      ...one,
      value: Math.round(one.value),
      atRisk: Math.round(one.atRisk),
      lost: Math.round(one.lost),
    })),
  }) as NumbersFile;
}
