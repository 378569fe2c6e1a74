/** One case, one width, no accents, no punctuation: "Zhōu Huìmǐn" and "zhou, huimin" are written alike. */
export function foldName(text: string): string {
  // Most of a large book is ASCII, and normalising takes the longest, and all the letters of the world.
  if (/^[ -~]*$/u.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LEGAL =
  /\b(?:the|and|und|et|y|inc|incorporated|ltd|limited|llc|llp|plc|co|company|corp|corporation|gmbh|mbh|ag|kg|ohg|sarl|sas|sa|spa|srl|bv|nv|oy|ab|as|aps|pty|pte|kk|group|holding|holdings)\b/gu;
const LEGAL_HAN = /(?:股份|有限|责任|責任|集团|集團|公司)/gu;

/** A company's name without what firms add to it: "Harlow & Pine" and "Harlow and Pine Ltd." are one. */
export function foldCompany(text: string): string {
  const folded = foldName(text);
  const short = folded.replace(LEGAL, ' ').replace(LEGAL_HAN, '').replace(/\s+/gu, ' ').trim();
  return short || folded;
}
