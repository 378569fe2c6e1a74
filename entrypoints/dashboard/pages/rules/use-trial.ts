import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrialHit } from '../../../../components/rules/HitList';
import type { TrialView } from '../../../../components/rules/TrialPane';
import type { Finding } from '../../../../lib/coach/finding';
import type { PatternEngine } from '../../../../lib/coach/pattern-rules';
import type { Pack, Rule } from '../../../../lib/coach/phrase-pack';
import { hantTable } from '../../../../lib/packs';
import { type ClashContext, clashesOf } from '../../../../lib/rules/clashes';
import type { TrialDraft } from '../../../../lib/rules/drafts-in';
import { otherRules } from '../../../../lib/rules/other-rules';
import { sliced } from '../../../../lib/rules/sliced';
import { tryRule } from '../../../../lib/rules/try-rule';
import { clock } from './rest';

export type Others = { checkUncached(text: string): Finding[] };

/** The same object as long as its contents are the same. */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}

/**
 * All rules in force but one, compiled in slices: typing stays fluent while thousands are made ready.
 * @param own key of the rule that is being edited
 */
export function useOthers(
  packs: readonly Pack[] | undefined,
  own: string,
  engine: PatternEngine | undefined,
): Others | undefined {
  const [others, setOthers] = useState<Others>();
  useEffect(() => {
    if (!packs) return;
    const stop = new AbortController();
    const made: Others[] = [];
    sliced(otherRules(packs, own, hantTable, engine), one => made.push(one), stop.signal, clock).then(
      done => {
        if (done) setOthers({ checkUncached: text => made.flatMap(one => one.checkUncached(text)) });
      },
    );
    return () => stop.abort();
  }, [packs, own, engine]);
  return others;
}

interface Trial {
  rule: Rule | undefined;
  lists: Pack['lists'];
  drafts: readonly TrialDraft[];
  others: Others | undefined;
  isBefore: ClashContext['isBefore'];
  engine: PatternEngine | undefined;
}

const NOTHING: TrialView = { flag: [], pass: [], hits: [], drafts: 0, busy: false, clashes: [] };
const MOST_HITS = 2000;

/**
 * Tries a rule: its examples and the drafts at hand, then beside the other rules. Everything in slices behind the
 * key that was typed; a newer key ends what is under way. Without a rule what was found last stands.
 */
export function useTrial({ rule, lists, drafts, others, isBefore, engine }: Trial): TrialView {
  const [view, setView] = useState<TrialView>(NOTHING);
  const order = useRef(isBefore);
  order.current = isBefore;
  const tried = useSame(rule);
  useEffect(() => {
    if (!tried) return;
    const stop = new AbortController();
    function* steps(): Generator<Partial<TrialView> | undefined, void, undefined> {
      const trial = tryRule(tried!, lists, hantTable, engine);
      yield undefined;
      yield { ...trial.examples(), drafts: drafts.length, busy: drafts.length > 200 };
      const hits: TrialHit[] = [];
      for (const [n, draft] of drafts.entries()) {
        if (hits.length >= MOST_HITS) break;
        for (const [i, hit] of trial.hits(draft.text).entries())
          hits.push({ ...hit, draft: draft.name, key: `${draft.name} ${n} ${i} ${hit.quote}` });
        yield undefined;
      }
      yield { hits, busy: false };
      if (others)
        yield {
          clashes: clashesOf(tried!, {
            others,
            alone: trial.linter,
            lists,
            isBefore: key => order.current(key),
          }),
        };
    }
    clock
      .rest()
      .then(() =>
        sliced(
          steps(),
          change => change && setView(before => ({ ...before, ...change })),
          stop.signal,
          clock,
        ),
      );
    return () => stop.abort();
  }, [tried, lists, drafts, others, engine]);
  return view;
}
