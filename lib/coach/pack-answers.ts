import type { Problem } from './pack-problems';
import type { PackReason } from './phrase-pack';
import { cut, isObject, own } from './rule-check';

export const ANSWER_LIMITS = { reasons: 200, answers: 20, text: 2000, words: 60, word: 80 };

const ID = /^[a-z0-9][a-z0-9-]{0,59}$/;
const { reasons: MOST, answers: MOST_ANSWERS, text: LONGEST, words: MOST_WORDS, word: WORD } = ANSWER_LIMITS;

/**
 * Reads the reasons with their best answers out of what claims to be a pack's `answers`. Each stands by
 * itself: one that is wrong never drops the others.
 * @param problems gets what is wrong
 */
export function readAnswers(value: unknown, problems: Problem[] = []): PackReason[] {
  if (value === undefined) return [];
  const bad = (code: Problem['code'], field: string, detail?: string) => {
    problems.push({ code, field, ...(detail === undefined ? {} : { detail }) });
  };
  if (!Array.isArray(value)) {
    bad('wrong-type', 'answers', 'list');
    return [];
  }
  if (value.length > MOST) bad('too-many', 'answers', String(MOST));
  const seen = new Set<string>();
  return value.slice(0, MOST).flatMap((one: unknown, index): PackReason[] => {
    const field = `answers ${index + 1}`;
    if (!isObject(one)) {
      bad('wrong-type', field, 'object');
      return [];
    }
    const id = own(one, 'id');
    if (typeof id !== 'string' || !ID.test(id)) {
      bad(id === undefined ? 'missing' : 'bad-name', field, cut(id));
      return [];
    }
    if (seen.has(id)) {
      bad('repeated', field, id);
      return [];
    }
    const answers = texts(own(one, 'answers'), { most: MOST_ANSWERS, longest: LONGEST }, field, bad);
    const words = texts(own(one, 'words') ?? [], { most: MOST_WORDS, longest: WORD }, field, bad);
    if (answers.length === 0) return [];
    seen.add(id);
    const label = own(one, 'label');
    if (label !== undefined && typeof label !== 'string') bad('wrong-type', field, 'text');
    const named = typeof label === 'string' ? label.trim().slice(0, WORD) : '';
    return [{ id, ...(named ? { label: named } : {}), ...(words.length ? { words } : {}), answers }];
  });
}

function texts(
  value: unknown,
  { most, longest }: { most: number; longest: number },
  field: string,
  bad: (code: Problem['code'], field: string, detail?: string) => void,
): string[] {
  if (!Array.isArray(value) || !value.every(one => typeof one === 'string')) {
    bad('wrong-type', field, 'texts');
    return [];
  }
  if (value.length > most) bad('too-many', field, String(most));
  if (value.some(one => one.length > longest)) bad('too-long', field, String(longest));
  const kept = value.slice(0, most).filter(one => one.length <= longest);
  return [...new Set(kept.map(one => one.trim()).filter(Boolean))];
}

/** A pack's answers with others put behind them, each once, within the limits. */
export function joinAnswers(
  before: readonly PackReason[] = [],
  added: readonly PackReason[] = [],
): PackReason[] {
  const fresh = readAnswers([...added]);
  const ids = [...new Set([...before, ...fresh].map(({ id }) => id))].slice(0, MOST);
  return ids.map(id => {
    const both = [...before, ...fresh].filter(one => one.id === id);
    const label = both.find(one => one.label)?.label;
    const words = [...new Set(both.flatMap(one => one.words ?? []))].slice(0, MOST_WORDS);
    const answers = [...new Set(both.flatMap(one => one.answers))].slice(0, MOST_ANSWERS);
    return { id, ...(label ? { label } : {}), ...(words.length ? { words } : {}), answers };
  });
}
