import type { Pack, PackReason, Rule } from '../coach/phrase-pack';

/** A field of a rule that differs: what left it, and what came. Pieces that stayed are left out. */
export interface FieldChange {
  field: keyof Rule;
  gone: string[];
  come: string[];
}

export interface PackDiff {
  added: Rule[];
  removed: Rule[];
  /** Rules that are in both, with the fields that differ. */
  changed: { before: Rule; after: Rule; fields: FieldChange[] }[];
  /** Names of word lists that were added, removed or changed. */
  lists: string[];
  /** Reasons whose answers were added, removed or changed. */
  answers: PackReason[];
  /** The rules that are in both stand in another order. */
  moved: boolean;
  /** Name, author or what is switched off differs. */
  about: boolean;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const FIELDS = [
  'lang',
  'category',
  'level',
  'where',
  'find',
  'patterns',
  'gap',
  'unless',
  'near',
  'say',
  'why',
  'tests',
] as const;

/** What a field of a rule says, a piece a line. */
function piecesOf(rule: Rule, field: keyof Rule): readonly string[] {
  const value = rule[field];
  if (value === undefined) return [];
  if (field === 'say') return rule.say.map(({ text }) => text);
  if (field === 'tests') return [...rule.tests.flag, ...rule.tests.pass];
  return Array.isArray(value) ? (value as string[]) : [String(value)];
}

function changeOf(before: Rule, after: Rule, field: keyof Rule): FieldChange {
  const [old, now] = [piecesOf(before, field), piecesOf(after, field)];
  return {
    field,
    gone: old.filter(one => !now.includes(one)),
    come: now.filter(one => !old.includes(one)),
  };
}

/** What is otherwise in a pack's later version. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const old = new Map(before.rules.map(rule => [rule.id, rule]));
  const now = new Map(after.rules.map(rule => [rule.id, rule]));
  const names = [...new Set([...Object.keys(before.lists), ...Object.keys(after.lists)])];
  const of = (pack: Pack, id: string) => pack.answers?.find(one => one.id === id);
  const reasons = [...(after.answers ?? []), ...(before.answers ?? []).filter(one => !of(after, one.id))];
  const kept = (from: Pack, other: Map<string, Rule>) =>
    from.rules.filter(({ id }) => other.has(id)).map(({ id }) => id);
  return {
    added: after.rules.filter(({ id }) => !old.has(id)),
    removed: before.rules.filter(({ id }) => !now.has(id)),
    changed: after.rules.flatMap(rule => {
      const was = old.get(rule.id);
      if (!was) return [];
      const fields = FIELDS.filter(field => !same(was[field], rule[field]));
      return fields.length
        ? [{ before: was, after: rule, fields: fields.map(field => changeOf(was, rule, field)) }]
        : [];
    }),
    lists: names.filter(name => !same(before.lists[name], after.lists[name])),
    answers: reasons.filter(({ id }) => !same(of(before, id), of(after, id))),
    moved: !same(kept(before, now), kept(after, old)),
    about: before.name !== after.name || before.author !== after.author || !same(before.off, after.off),
  };
}

/** Whether two packs would do the same; their version numbers apart. */
export function isSamePack(one: Pack, other: Pack): boolean {
  const { added, removed, changed, lists, answers, moved, about } = diffPacks(one, other);
  return ![added, removed, changed, lists, answers].some(all => all.length) && !moved && !about;
}
