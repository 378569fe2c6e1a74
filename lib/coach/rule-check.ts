import { type KnownWords, knownWords } from './known-words';
import type { Problem, ProblemCode } from './pack-problems';
import { LIMITS as PHRASE_LIMITS, parsePhrase } from './phrase';
import {
  CATEGORIES,
  KEEPS,
  type Keep,
  LEVELS,
  PLACES,
  type Rule,
  type RuleLanguage,
  type Say,
} from './phrase-pack';

export const PACK_LIMITS = {
  rules: 5000,
  phrases: 60,
  says: 8,
  lists: 400,
  entries: 300,
  text: 600,
  tests: 100,
  phrasesInAll: 20_000,
  patterns: 10,
  pattern: 300,
  patternsInAll: 200,
};

const RULE_FIELDS = new Set(
  'id lang category level where find patterns gap unless near say why tests'.split(' '),
);
const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;

export type Fields = Record<string, unknown>;
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const own = (from: Fields, key: string): unknown => (Object.hasOwn(from, key) ? from[key] : undefined);
export const cut = (value: unknown): string | undefined =>
  value === undefined ? undefined : (typeof value === 'string' ? value : typeof value).slice(0, 60);

/** Reads one rule of a pack and collects what is wrong with it. */
export class RuleReader {
  readonly problems: Problem[] = [];
  private readonly from: Fields;
  private id: string | undefined;

  constructor(
    private readonly value: unknown,
    private readonly index: number,
    private readonly lists: Record<string, string[]>,
    private readonly known: KnownWords = knownWords(),
  ) {
    this.from = isObject(value) ? value : {};
  }

  read(ids: ReadonlySet<string>): Rule | undefined {
    if (!isObject(this.value)) {
      this.bad('wrong-type', undefined, 'object');
      return undefined;
    }
    const id = own(this.from, 'id');
    if (typeof id === 'string') this.id = id.slice(0, 60);
    if (typeof id !== 'string' || !NAME.test(id))
      this.bad(id === undefined ? 'missing' : 'bad-name', 'id', cut(id));
    else if (ids.has(id)) this.bad('repeated', 'id', id);
    const lang = this.oneOf<RuleLanguage>('lang', ['en', 'zh']);
    const category = this.oneOf('category', CATEGORIES);
    const level = this.oneOf('level', LEVELS, 'warn');
    const where = this.oneOf('where', PLACES, 'anywhere');
    const before = this.problems.length;
    const patterns = this.texts(
      'patterns',
      own(this.from, 'patterns'),
      PACK_LIMITS.patterns,
      PACK_LIMITS.pattern,
    );
    const find = this.phrases('find', lang, patterns.length === 0 && this.problems.length === before);
    const unless = this.phrases('unless', lang, false);
    const near = this.phrases('near', lang, false);
    const say = this.says();
    const gap = own(this.from, 'gap');
    if (
      gap !== undefined &&
      (!Number.isInteger(gap) || (gap as number) < 0 || (gap as number) > PHRASE_LIMITS.gap)
    )
      this.bad('out-of-range', 'gap', `0–${PHRASE_LIMITS.gap}`);
    const why = own(this.from, 'why');
    if (why !== undefined && (typeof why !== 'string' || why.length > PACK_LIMITS.text))
      this.bad(
        typeof why === 'string' ? 'too-long' : 'wrong-type',
        'why',
        typeof why === 'string' ? String(PACK_LIMITS.text) : 'text',
      );
    const tests = own(this.from, 'tests');
    if (tests !== undefined && !isObject(tests)) this.bad('wrong-type', 'tests', 'object');
    const examples = isObject(tests) ? tests : {};
    const flag = this.texts('tests flag', own(examples, 'flag'), PACK_LIMITS.tests, 4000);
    const pass = this.texts('tests pass', own(examples, 'pass'), PACK_LIMITS.tests, 4000);
    for (const field of Object.keys(this.from)) {
      if (!RULE_FIELDS.has(field))
        this.problems.push({
          code: 'unknown-field',
          rule: this.index,
          id: this.id,
          field: field.slice(0, 60),
          remark: true,
        });
    }
    if (this.problems.some(problem => !problem.remark)) return undefined;
    const rule: Rule = {
      id: id as string,
      lang: lang as RuleLanguage,
      category: category as Rule['category'],
      level: level as Rule['level'],
      where: where as Rule['where'],
      find,
      say,
      tests: { flag, pass },
    };
    if (patterns.length) rule.patterns = patterns;
    if (gap !== undefined) rule.gap = gap as number;
    if (unless.length) rule.unless = unless;
    if (near.length) rule.near = near;
    if (typeof why === 'string' && why.trim()) rule.why = why.trim();
    return rule;
  }

  private bad(code: ProblemCode, field?: string, detail?: string): void {
    const problem: Problem = { code, rule: this.index };
    if (this.id !== undefined) problem.id = this.id;
    if (field !== undefined) problem.field = field;
    if (detail !== undefined) problem.detail = detail;
    this.problems.push(problem);
  }

  private oneOf<T extends string>(field: string, choices: readonly T[], otherwise?: T): T | undefined {
    const value = own(this.from, field);
    if (value === undefined && otherwise) return otherwise;
    if (choices.includes(value as T)) return value as T;
    if (value === undefined) this.bad('missing', field);
    else this.bad('not-one-of', field, choices.join(', '));
    return undefined;
  }

  private texts(field: string, value: unknown, most: number, longest: number): string[] {
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) {
      this.bad('wrong-type', field, 'texts');
      return [];
    }
    if (value.length > most) this.bad('too-many', field, String(most));
    else if (value.some(one => one.length > longest)) this.bad('too-long', field, String(longest));
    else return value.filter(one => one.trim());
    return [];
  }

  private phrases(
    field: 'find' | 'unless' | 'near',
    lang: RuleLanguage | undefined,
    needed: boolean,
  ): string[] {
    const before = this.problems.length;
    const all = this.texts(field, own(this.from, field), PACK_LIMITS.phrases, 4000);
    if (needed && !all.length && this.problems.length === before) this.bad('missing', 'find');
    all.forEach((phrase, place) => {
      const { error } = parsePhrase(phrase, lang ?? 'en', this.lists, undefined, this.known);
      if (error) this.bad(error.code, all.length > 1 ? `${field} ${place + 1}` : field, error.detail);
    });
    return all;
  }

  private says(): Say[] {
    const value = own(this.from, 'say');
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every(isObject)) {
      this.bad('wrong-type', 'say', 'list');
      return [];
    }
    if (value.length > PACK_LIMITS.says) {
      this.bad('too-many', 'say', String(PACK_LIMITS.says));
      return [];
    }
    return value.flatMap((one, place) => {
      const field = `say ${place + 1}`;
      const text = own(one, 'text');
      const hant = own(one, 'hant');
      const keep = own(one, 'keep') ?? 'tip';
      if (typeof text !== 'string' || !text.trim()) this.bad('missing', field, 'text');
      else if (hant !== undefined && typeof hant !== 'string') this.bad('wrong-type', field, 'hant');
      else if (text.length > PACK_LIMITS.text || (hant?.length ?? 0) > PACK_LIMITS.text)
        this.bad('too-long', field, String(PACK_LIMITS.text));
      else if (!KEEPS.includes(keep as Keep)) this.bad('not-one-of', field, KEEPS.join(', '));
      else if (![text, hant ?? text].every(words => this.placed(words, keep as Keep, field))) return [];
      else return [{ text, keep: keep as Keep, ...(hant ? { hant } : {}) }];
      return [];
    });
  }

  /** `rest` needs one `{rest}`, `verb` one `{verb}`, `none` one `{cursor}`, `tip` none of them. */
  private placed(words: string, keep: Keep, field: string): boolean {
    const places = words.match(/\{[^}]*\}?/g) ?? [];
    if (keep === 'tip') {
      if (!places.length) return true;
      this.bad('say-tip-place', field, places[0]);
      return false;
    }
    const needed = keep === 'none' ? '{cursor}' : `{${keep}}`;
    if (places.length === 1 && places[0] === needed) return true;
    this.bad('say-place', field, needed);
    return false;
  }
}
