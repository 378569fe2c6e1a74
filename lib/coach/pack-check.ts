import { knownWords } from './known-words';
import { readAnswers } from './pack-answers';
import type { Problem } from './pack-problems';
import { LIMITS as PHRASE_LIMITS } from './phrase';
import type { Pack } from './phrase-pack';
import { cut, isObject, own, PACK_LIMITS, RuleReader } from './rule-check';

/**
 * Checks what claims to be a pack (parsed JSON of any origin). Each rule stands by itself: one bad rule
 * never drops the others. `pack` is absent only where nothing could be read as a pack at all; it holds
 * fresh objects with known fields only.
 */
export function parsePack(json: unknown): { pack?: Pack; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!isObject(json)) return { problems: [{ code: 'not-a-pack' }] };
  if (own(json, 'format') !== 'phrase-pack/1')
    return { problems: [{ code: 'wrong-format', field: 'format', detail: cut(own(json, 'format')) }] };
  const name = own(json, 'name');
  if (typeof name !== 'string' || !name.trim() || name.length > 80)
    return {
      problems: [{ code: name === undefined ? 'missing' : 'bad-name', field: 'name', detail: cut(name) }],
    };
  const rules = own(json, 'rules');
  if (!Array.isArray(rules)) return { problems: [{ code: 'missing', field: 'rules' }] };

  let version = own(json, 'version');
  if (!Number.isSafeInteger(version) || (version as number) < 0) {
    problems.push({ code: 'out-of-range', field: 'version', detail: cut(version), remark: true });
    version = 0;
  }
  const pack: Pack = {
    format: 'phrase-pack/1',
    name: name.trim(),
    version: version as number,
    lists: listsOf(own(json, 'lists'), problems),
    rules: [],
  };
  const answers = readAnswers(own(json, 'answers'), problems);
  if (answers.length) pack.answers = answers;
  const author = own(json, 'author');
  if (typeof author === 'string' && author.trim()) pack.author = author.trim().slice(0, 80);
  const off = own(json, 'off');
  if (Array.isArray(off) && off.every(key => typeof key === 'string' && key.length <= 160)) {
    if (off.length) pack.off = off.slice(0, PACK_LIMITS.rules);
  } else if (off !== undefined) problems.push({ code: 'wrong-type', field: 'off', detail: 'texts' });
  if (rules.length > PACK_LIMITS.rules)
    problems.push({ code: 'too-many', field: 'rules', detail: String(PACK_LIMITS.rules) });

  const ids = new Set<string>();
  const known = knownWords();
  let phrases = 0;
  let patterns = 0;
  rules.slice(0, PACK_LIMITS.rules).forEach((value: unknown, index) => {
    const reader = new RuleReader(value, index + 1, pack.lists, known);
    const rule = reader.read(ids);
    problems.push(...reader.problems);
    if (!rule) return;
    const tooMany = (field: 'find' | 'patterns', most: number) =>
      problems.push({ code: 'too-many', rule: index + 1, id: rule.id, field, detail: String(most) });
    phrases += rule.find.length + (rule.unless?.length ?? 0) + (rule.near?.length ?? 0);
    patterns += rule.patterns?.length ?? 0;
    if (phrases > PACK_LIMITS.phrasesInAll) {
      tooMany('find', PACK_LIMITS.phrasesInAll);
      return;
    }
    if (patterns > PACK_LIMITS.patternsInAll) {
      tooMany('patterns', PACK_LIMITS.patternsInAll);
      return;
    }
    ids.add(rule.id);
    pack.rules.push(rule);
  });
  return { pack, problems };
}

function listsOf(value: unknown, problems: Problem[]): Record<string, string[]> {
  // Without a prototype, so that `{constructor}` in a phrase is an unknown list and nothing else.
  const lists: Record<string, string[]> = Object.create(null);
  if (value === undefined) return lists;
  if (!isObject(value)) {
    problems.push({ code: 'wrong-type', field: 'lists', detail: 'object' });
    return lists;
  }
  const all = Object.entries(value);
  if (all.length > PACK_LIMITS.lists)
    problems.push({ code: 'too-many', field: 'lists', detail: String(PACK_LIMITS.lists) });
  for (const [key, entries] of all.slice(0, PACK_LIMITS.lists)) {
    const field = `lists ${key.slice(0, 60)}`;
    if (key.length > 60 || !/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(key))
      problems.push({ code: 'bad-name', field, detail: cut(key) });
    else if (!Array.isArray(entries) || !entries.every(entry => typeof entry === 'string'))
      problems.push({ code: 'wrong-type', field, detail: 'texts' });
    else if (entries.length > PACK_LIMITS.entries)
      problems.push({ code: 'too-many', field, detail: String(PACK_LIMITS.entries) });
    else if (entries.some(entry => entry.length > PHRASE_LIMITS.phrase))
      problems.push({ code: 'too-long', field, detail: String(PHRASE_LIMITS.phrase) });
    else lists[key] = entries.filter(entry => entry.trim());
  }
  return lists;
}
