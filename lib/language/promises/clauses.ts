/** A stretch of one sentence. UTF-16 offsets in the text, `end` exclusive. */
export interface Clause {
  start: number;
  end: number;
  /** What parts it from the clause before: `,` a comma, `;` a stronger mark, `&` a word like "and", '' the start. */
  before: string;
}

const SUBJECT =
  "(?:i|we|you|he|she|it|they|there|this|that|our|my|your|the|a|an|somebody|someone|nobody|please|let|lemme|don't|do|does|is|are|if|unless|whether|when|once|expect|rest|any|all|both|each|no|who|which|what|will|would|could|shall|may|might|whatever|just)\\b";

const SPLIT = new RegExp(
  [
    // 10:30 holds no pause.
    '[;()\\u2026]+ ?|:(?!\\d) ?',
    // A comma before a new subject, with or without a joining word.
    `,+ ?(?:(?:and|but|so|then|or|otherwise|because|since|as|though|although|while|plus|and then|and so|yet|also|meanwhile|after that) )?(?=${SUBJECT})`,
    `,+ ?(?=(?:and|but|so|then|otherwise|because|since|as|though|although|while|plus|yet|whichever|promise|which) )`,
    ` (?:and|but|so|then|because|since|although|whereas|otherwise|&)(?: then| so| therefore)? (?=(?:i|we|you|he|she|they|it|our|my|the \\w+|your \\w+)(?:'(?:ll|m|re|d|s)|(?: \\w+)? (?:will|shall|would|can|should|might|may|am|are|is|was|have|has|had|go|come|get|do))\\b)`,
    ` (?:and|but|then|&)(?: then| so)? (?=(?:we|i)(?:'ll| will| shall| are going)? \\w|(?:i|we|you|they|he|she)\\b)`,
    ` (?=if |unless )`,
  ].join('|'),
  'g',
);

/** Cuts an English sentence into clauses. @param folded the text folded, of the same offsets */
export function clausesEn(folded: string, start: number, end: number): Clause[] {
  const sentence = folded.slice(start, end);
  const clauses: Clause[] = [];
  let from = 0;
  let before = '';
  const put = (to: number) => {
    const clause = trimmed(sentence, from, to);
    if (clause) clauses.push({ start: start + clause[0], end: start + clause[1], before });
  };
  SPLIT.lastIndex = 0;
  for (let cut = SPLIT.exec(sentence); cut; cut = SPLIT.exec(sentence)) {
    if (cut[0] === '') {
      SPLIT.lastIndex++;
      continue;
    }
    put(cut.index);
    before = /^[;:(]/.test(cut[0]) ? ';' : cut[0].startsWith(',') ? ',' : /\w/.test(cut[0]) ? '&' : ' ';
    if (/\b(?:and|but|so|then)\b/.test(cut[0])) before += '&';
    from = cut.index + cut[0].length;
  }
  put(sentence.length);
  return clauses;
}

/** Cuts a Chinese sentence at its commas; those between the items of a list part nothing. */
export function clausesZh(text: string, folded: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  let before = '';
  const put = (to: number) => {
    const clause = trimmed(folded, from, to);
    if (clause) clauses.push({ start: clause[0], end: clause[1], before });
  };
  for (let at = start; at < end; at++) {
    const mark = folded.charAt(at);
    if (!/[,;:()。!]/.test(mark) || text.charAt(at) === '、') continue;
    // 10:30 and 1,000 hold no pause.
    if (/[:,]/.test(mark) && /\d/.test(folded.charAt(at - 1)) && /\d/.test(folded.charAt(at + 1))) continue;
    put(at);
    before = mark === ',' ? ',' : ';';
    from = at + 1;
  }
  put(end);
  return clauses;
}

const PAD = /[\s.!?,:;。！？、~"]/;

function trimmed(text: string, from: number, to: number): [number, number] | undefined {
  let start = from;
  let end = to;
  while (start < end && PAD.test(text.charAt(start))) start++;
  while (end > start && PAD.test(text.charAt(end - 1))) end--;
  return end > start ? [start, end] : undefined;
}
