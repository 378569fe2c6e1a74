// From labelled drafts to what is learned from.

/** A sentence and a label belong together where they share this much of the shorter one. */
const SHARED = 0.4;

/**
 * Sentences with what they are. `verdict`: 0 clean, else its place in `VERDICTS`. `courtesy` is known only where
 * a label tells where the point begins: what stands before a flagged opening leads up to it.
 * @param {import('../../accuracy/drafts.mjs').Draft[]} drafts
 */
export function rowsOf(drafts, { sentencesOf, featuresOf, VERDICTS, hantTable, linter }) {
  return drafts.flatMap(draft => {
    const sentences = sentencesOf(draft.text, linter.check(draft.text));
    const labelled = sentences.map(sentence => {
      const hits = draft.expect.filter(({ start, end }) => {
        const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
        return shared > 0 && shared >= SHARED * Math.min(end - start, sentence.end - sentence.start);
      });
      const category = hits.map(hit => hit.category).find(one => VERDICTS.includes(one));
      return { sentence, verdict: category ? VERDICTS.indexOf(category) : 0, hits };
    });
    const first = labelled.findIndex(({ hits }) =>
      hits.some(({ where, alt }) => where === undefined || where === 'opening' || alt === 'opening'),
    );
    const only = draft.expect.length === 1;
    return labelled.map(({ sentence, verdict }, i) => ({
      sentence: sentence.sentence,
      kind: sentence.kind,
      ...sentence.around,
      features: featuresOf(sentence.sentence, draft.lang, sentence.around, hantTable),
      verdict,
      guest: draft.guest,
      courtesy: courtesyOf({ i, first, only, count: labelled.length, kind: sentence.kind }),
    }));
  });
}

function courtesyOf({ i, first, only, count, kind }) {
  if (kind === 'thanks') return 1;
  if (count === 1) return 0;
  if (first < 0 || !only || first > 3) return undefined;
  return i < first ? 1 : i === first ? 0 : undefined;
}

/** What only so few sentences have says who wrote them, not what they are. */
const FEW = 3;

/** Rows without features that are in fewer than `FEW` of them. */
export function commonFeatures(rows) {
  const counts = new Map();
  for (const { features } of rows)
    for (const [hash] of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return rows.map(row => ({ ...row, features: row.features.filter(([hash]) => counts.get(hash) >= FEW) }));
}
