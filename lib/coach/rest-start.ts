import type { Finding } from './finding';

/** Parts two clauses: what stands behind it can begin anew. A comma alone may part two halves of one. */
const BOUNDARY =
  /(?:[;:—–]\s*|\b(?:so|and|but|that|however|because)\s+|^(?:if|when|before|after|once|unless|@\S+)\b[^;:—–]*,\s*|^@\S+\s+)$/i;
const BOUNDARY_ZH =
  /(?:^|[，,；;：:。、\s])(?:但是?|不过|不過|可是|只是|因为|因為|所以|惟)?(?:我们|我們|咱们|我司|本)?$/u;
/** Where the last clause before the phrase begins. */
const CLAUSE = /^.*(?:[,;:—–]|\b(?:so|and|but|that|however|because)\b)\s*/i;
/** The phrase is subject and verb: "terms say that". */
const SAYS = /\b(?:says?|states?|is|are|dictates?|requires?)(?: that)?,?$/i;
/** With one of these, what stands before is more than a part of the rule's name: "our return", "MOM". */
const NO_NAME =
  /\b(?:i|we|you|they|it|who|have|has|got|is|are|was|be|do|can|for|by|in|on|of|to|with|under|no|not)\b|\d/i;
const MOST_OF_NAME = 4;

/**
 * Where a new start that keeps the rest of the sentence may begin: at the sentence or at a clause of it, the rest
 * of the rule's name included ("our return policy states that"). Nothing where words before the phrase belong to
 * the same clause: they would be left without their verb.
 * @param opens where the sentence opens with the phrase
 */
export function restStart(finding: Finding, text: string, opens: number | undefined, chinese: boolean) {
  if (opens !== undefined) return opens;
  const before = text.slice(finding.sentence.start, finding.start);
  if (chinese) return BOUNDARY_ZH.test(before) ? finding.start : undefined;
  if (BOUNDARY.test(before)) return finding.start;
  if (!SAYS.test(finding.quote)) return undefined;
  const from = CLAUSE.exec(before)?.[0].length ?? 0;
  const name = before.slice(from).replaceAll('’', "'");
  if (name.trim().split(/\s+/).length > MOST_OF_NAME || NO_NAME.test(name)) return undefined;
  return finding.sentence.start + from;
}
