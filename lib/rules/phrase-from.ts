const MOST = 120;

/** A phrase to begin a rule with, made of words that somebody selected: one line, without signs that mean something. */
export function phraseFrom(text: string): string {
  const line = text
    .replace(/[(){}/…]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  let cut = line.slice(0, MOST);
  // Not in the middle of a word; Chinese has no blanks to cut at.
  if (line.length > MOST && cut.lastIndexOf(' ') > MOST / 2) cut = cut.slice(0, cut.lastIndexOf(' '));
  return cut.replace(/^[\s.,;:!?。，；：！？"“”'‘’-]+|[\s.,;:!?。，；：！？"“”'‘’-]+$/gu, '');
}

/** The address, in the dashboard, of a new rule that begins with these words. */
export const newRuleHash = (text: string): string => `#/rules/-/+/${encodeURIComponent(phraseFrom(text))}`;
