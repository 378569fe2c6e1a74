import { RE2JS, type RE2JSSyntaxException } from 're2js';
import type { PatternEngine } from '../coach/pattern-rules';

/** Steps of the largest program that is run: each character of a draft costs as many at most. */
const LARGEST = 300;
/** A source that is given again is not compiled again. */
const KEPT = 500;

const known = new Map<string, ReturnType<PatternEngine['compile']>>();

const detailOf = (error: unknown): string =>
  String((error as RE2JSSyntaxException).getPattern?.() ?? '')
    .replace(/^\(\?i\)/, '')
    .slice(0, 60);

function compile(source: string): ReturnType<PatternEngine['compile']> {
  let program: RE2JS;
  try {
    program = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    const detail = detailOf(error);
    if (/^\(\?<?[=!]/.test(detail)) return { problem: 'pattern-look-around', detail };
    if (/^\\(?:[1-9]|k)/.test(detail)) return { problem: 'pattern-back-reference', detail };
    if (/^\{/.test(detail)) return { problem: 'pattern-large' };
    return { problem: 'pattern-syntax', detail: detail || source.slice(0, 60) };
  }
  const size = program.re2().numberOfInstructions() as number;
  if (size > LARGEST) return { problem: 'pattern-large' };
  if (program.matches('')) return { problem: 'pattern-empty' };
  return {
    size,
    find: (text, from) => {
      const matcher = program.matcher(text);
      // An empty place is none: `\b` alone fits at each word.
      for (let at = from; at <= text.length && matcher.find(at); at = matcher.end() + 1)
        if (matcher.end() > matcher.start()) return { start: matcher.start(), end: matcher.end() };
      return undefined;
    },
  };
}

/** Advanced patterns on RE2's engine, which looks at each character once. Small and capital letters are the same. */
export const re2Engine: PatternEngine = {
  compile: source => {
    let made = known.get(source);
    if (!made) {
      made = compile(source);
      if (known.size >= KEPT) known.clear();
      known.set(source, made);
    }
    return made;
  },
};
