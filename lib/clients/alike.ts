/**
 * How many letters two words are apart (a swap of neighbours is one), up to a limit.
 * @returns `limit + 1` where it is more
 */
export function apart(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: short.length + 1 }, (_, index) => index);
  for (let i = 1; i <= long.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= short.length; j++) {
      const same = long[i - 1] === short[j - 1];
      let cost = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && long[i - 1] === short[j - 2] && long[i - 2] === short[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(row[short.length]!, limit + 1);
}

/** Whether two words may be one that was typed wrong. Of short words nothing is guessed. */
function wordsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  // A Han name is short, and each sign of it says much.
  const limit = longest >= 8 ? 2 : longest >= 4 || (longest === 3 && /\p{Script=Han}/u.test(a)) ? 1 : 0;
  return limit > 0 && apart(a, b, limit) <= limit;
}

/**
 * Whether two names, as folded words, may be one person's: every word of the shorter one is in the longer
 * one, typed wrong at most, or as an initial ("M. Okafor"); one word alone must be there as it is.
 */
export function namesAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return false;
  if (few.length === 1 && few[0]!.length < 3 && !/\p{Script=Han}/u.test(few[0]!)) return false;
  if (few.length === 1 && many.length > 1) return many.includes(few[0]!);
  if (few.length === many.length && few.every((word, i) => word === many[i])) return true;
  const left = [...many];
  let whole = 0;
  for (const word of [...few].sort((x, y) => y.length - x.length)) {
    let at = left.indexOf(word);
    if (at >= 0 && word.length > 1) whole++;
    if (at < 0) at = left.findIndex(other => initials(word, other));
    if (at < 0) {
      at = left.findIndex(other => wordsAlike(word, other));
      if (at >= 0) whole++;
    }
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return whole > 0;
}

function initials(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
