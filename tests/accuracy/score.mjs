import { CATEGORIES } from './drafts.mjs';

const isCounted = ({ category }) => CATEGORIES.includes(category);
const share = (part, whole) => (whole === 0 ? Number.NaN : part / whole);

/**
 * What became of one draft's opening: `hit`, `miss`, `false`, `clean`; or `undefined` where both are right.
 * A draft counts once, whatever the number of its flags. A label without a place is right in either.
 */
function outcomeOf({ expect, allow = [] }, flags) {
  const wanted = expect.filter(isCounted);
  const opens = wanted.filter(({ where }) => where === undefined || where === 'opening');
  const hit = flags.some(
    flag => isCounted(flag) && (flag.where === 'opening' || opens.some(one => !one.where)),
  );
  if (opens.length > 0) {
    if (hit) return 'hit';
    const elsewhere = opens.every(
      ({ alt, category }) => alt && flags.some(flag => flag.where === alt && flag.category === category),
    );
    return elsewhere ? undefined : 'miss';
  }
  if (!hit) return 'clean';
  if (wanted.some(({ alt }) => alt === 'opening')) return 'hit';
  return flags.some(flag => allow.includes(flag.category)) ? undefined : 'false';
}

/**
 * Scores openings of any of policy, refusal, blame, excuse.
 * @param {import('./drafts.mjs').Draft[]} drafts
 * @param {(text: string) => {category: string, start: number, end: number, where: string}[]} judge
 */
export function score(drafts, judge) {
  const count = { hit: 0, miss: 0, false: 0, clean: 0 };
  const confusion = new Map();
  const wrong = [];
  let right = 0;
  let touched = 0;
  let unlabelled = 0;
  let alarms = 0;
  for (const draft of drafts) {
    const flags = judge(draft.text);
    const outcome = outcomeOf(draft, flags);
    if (outcome) count[outcome]++;
    if (draft.expect.length === 0) {
      unlabelled++;
      if (outcome === 'false') alarms++;
    }
    if (outcome === 'miss' || outcome === 'false') wrong.push({ outcome, draft, flags });
    if (outcome !== 'hit') continue;
    const wanted = draft.expect.filter(isCounted);
    const seen = flags.filter(isCounted);
    if (wanted.some(one => seen.some(flag => flag.category === one.category))) right++;
    if (wanted.some(one => seen.some(flag => flag.start < one.end && one.start < flag.end))) touched++;
    const pair = `${wanted[0].category} → ${seen[0].category}`;
    confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
  }
  return {
    drafts: drafts.length,
    precision: share(count.hit, count.hit + count.false),
    recall: share(count.hit, count.hit + count.miss),
    alarms: 100 * share(alarms, unlabelled),
    category: share(right, count.hit),
    touched: share(touched, count.hit),
    confusion: [...confusion].sort(),
    wrong,
  };
}
