import type { Finding } from './finding';

/** Parts two clauses: what stands behind it can begin anew. A comma alone may part two halves of one. */
const BOUNDARY =
  /(?:[;:—–]["”’]?\s*(?:(?:so|and|but|that|however|because|since|as|therefore|unfortunately|sorry)\s+)*|\b(?:so|and|but|that|however|because|since|therefore)\s+)$/i;
/** A clause that goes before the main one, up to its comma. */
const SUBORDINATE = /^(?:if|when|before|after|once|unless|until|while|although|though|@\S+)\b[^;:—–]*,\s*$/i;
const BOUNDARY_ZH =
  /(?:^|[，,；;：:。、\s])(?:但是?|不过|不過|可是?|只是|因为|因為|由于|由於|而且|所以|惟|另外)?(?:我们|我們|咱们|我司|本)?$/u;
/** Where the last clause before the phrase begins. */
const CLAUSE =
  /[,;:—–]\s*(?!.*[,;:—–])|\b(?:so|and|but|that|however|because)\s+(?!.*\b(?:so|and|but|that|however|because)\s)/i;
/** The phrase is subject and verb: "terms say that". */
const SAYS =
  /\b(?:says?|said|states?|stated|is|are|dictates?|requires?|stipulates?|provides?)(?:\s+that)?,?$/i;
/** With one of these, what stands before is more than a part of the rule's name: "our return", "MOM". */
const NO_NAME =
  /\b(?:i|we|you|they|he|she|it|who|which|i'm|we're|we've|i've|they've|have|has|had|got|is|are|was|were|be|do|does|did|can|will|for|if|when|by|in|on|of|to|with|under|no|not)\b|\p{N}/iu;
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
  if (BOUNDARY.test(before) || SUBORDINATE.test(before) || /^@\S+\s+$/.test(before)) return finding.start;
  if (!SAYS.test(finding.quote)) return undefined;
  const parted = CLAUSE.exec(before);
  const from = parted ? parted.index + parted[0].length : 0;
  const name = before.slice(from).replaceAll('’', "'");
  if (name.trim().split(/\s+/).length > MOST_OF_NAME || NO_NAME.test(name)) return undefined;
  return finding.sentence.start + from;
}
