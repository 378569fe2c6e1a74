import type { PhraseProblem } from './phrase';

export type ProblemCode =
  | PhraseProblem
  | 'not-a-pack'
  | 'wrong-format'
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'bad-name'
  | 'repeated'
  | 'not-one-of'
  | 'out-of-range'
  | 'say-place'
  | 'say-tip-place'
  | 'unknown-field'
  | PatternProblem;

/** What can be wrong with an advanced pattern. */
export type PatternProblem =
  | 'pattern-syntax'
  | 'pattern-look-around'
  | 'pattern-back-reference'
  | 'pattern-empty'
  | 'pattern-large'
  | 'pattern-budget';

/** One thing wrong with a pack, as data: the words for it are the caller's. */
export interface Problem {
  code: ProblemCode;
  /** The rule's place in the pack, counted from 1; absent for the pack itself. */
  rule?: number;
  /** The rule's id, where it has one. */
  id?: string;
  /** The field, with the place counted from 1 where it is a list: `find 2`. */
  field?: string;
  /** The piece of text, the number or the choices that the problem is about. */
  detail?: string;
  /** A remark only: the rule still came through. */
  remark?: boolean;
}

const WORDS: Record<ProblemCode, (detail: string, field: string) => string> = {
  'not-a-pack': () => 'this is not a phrase pack',
  'wrong-format': detail => `the format should be "phrase-pack/1", not "${detail}"`,
  missing: (detail, field) => (detail && field ? `the ${detail} is missing` : 'this has to be filled in'),
  'wrong-type': detail =>
    `this should be ${detail === 'texts' ? 'a list of texts' : `of the kind "${detail}"`}`,
  'too-long': detail => `this is longer than ${detail} characters`,
  'too-many': detail => `there are more than ${detail}`,
  'bad-name': detail => `"${detail}" can't be a name here: use small letters, digits and hyphens`,
  repeated: detail => `another rule has the id "${detail}" already`,
  'not-one-of': detail => `this should be one of: ${detail}`,
  'out-of-range': detail => `the number is out of range (${detail})`,
  'say-place': detail => `the text needs ${detail}, once, where the kept words or the caret go`,
  'say-tip-place': detail => `a tip only says something: take ${detail} out, or choose another way`,
  'unknown-field': () => 'this field is unknown and was left out',
  'pattern-syntax': detail => `this is no regular expression as RE2 has them, at \`${detail}\``,
  'pattern-look-around': detail =>
    `RE2 has no look-ahead and no look-behind (\`${detail}\`): use "unless" and "near"`,
  'pattern-back-reference': detail => `RE2 can't refer back to a group (\`${detail}\`)`,
  'pattern-empty': () => 'the pattern fits where nothing stands: say what has to be there',
  'pattern-large': () => 'the pattern repeats too much: make the counts smaller, or two patterns of it',
  'pattern-budget': () => 'the patterns of this pack are too large together: take some out',
  'phrase-empty': () => 'the phrase is empty',
  'phrase-long': detail => `the phrase is too long (${detail})`,
  'no-required-word': detail =>
    `in \`${detail}\` everything is optional: one word has to stand outside brackets`,
  'bracket-open': detail => `the bracket at \`${detail}\` was never opened`,
  'bracket-close': detail => `the bracket in \`${detail}\` is not closed`,
  'bracket-empty': detail => `there is nothing in the bracket \`${detail}\``,
  'bracket-deep': detail => `brackets in brackets in brackets: \`${detail}\` is too deep`,
  'bracket-gap': detail => `a gap (…) can't stand in a bracket: \`${detail}\``,
  'list-open': detail => `the brace at \`${detail}\` was never opened`,
  'list-close': detail => `the brace in \`${detail}\` is not closed`,
  'list-unknown': detail => `there is no list called {${detail}}`,
  'list-nested': detail => `a list holds plain words only: ${detail}`,
  'slash-alone': detail => `a slash needs a word on both sides, without blanks: \`${detail}\``,
  'slash-bracket': detail =>
    `a slash can't stand beside a bracket: put it inside, as in (a/b): \`${detail}\``,
  'gap-edge': detail => `a gap (…) or comma needs words on both sides: \`${detail}\``,
  'too-many-alternatives': detail => `too many combinations of words (\`${detail}\`): make two phrases of it`,
  'too-many-steps': () => 'the phrase has too many parts: make two phrases of it',
};

/** A problem as one English sentence, e.g. "rule 3, 'policy': the bracket in `(our policy` is not closed". */
export function explainProblem(problem: Problem): string {
  const { code, rule, id, field = '', detail = '' } = problem;
  const where = [
    rule === undefined ? '' : `rule ${rule}`,
    id ? `'${id}'` : '',
    field && field !== 'find' ? field : '',
  ].filter(Boolean);
  const said = WORDS[code](detail, field);
  return where.length ? `${where.join(', ')}: ${said}` : said;
}
