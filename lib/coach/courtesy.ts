/**
 * What stands before the first sentence that says something, and behind the last: greetings, thanks, good
 * wishes, "got your mail", a bare stock apology, closing lines, signatures, quoted mail.
 */

const KINDS = ['greetings', 'says', 'goesOn', 'nice', 'niceZh', 'sorry', 'signOffs', 'quoteHeads'] as const;

/** The words that these are known by. */
export type DraftWords = Record<(typeof KINDS)[number], RegExp[]>;

/** The same as plain data: source and flags of each pattern. */
export type DraftWordData = Record<(typeof KINDS)[number], [source: string, flags: string][]>;

export function toWordData(words: DraftWords): DraftWordData {
  return Object.fromEntries(
    KINDS.map(kind => [kind, words[kind].map(({ source, flags }) => [source, flags])]),
  ) as DraftWordData;
}

export function fromWordData(data: DraftWordData): DraftWords {
  return Object.fromEntries(
    KINDS.map(kind => [kind, data[kind].map(([source, flags]) => new RegExp(source, flags))]),
  ) as DraftWords;
}

const some = (patterns: RegExp[], text: string) => patterns.some(pattern => pattern.test(text));

/** The length of the greeting that `head` begins with, punctuation and blanks after it included; or 0. */
export function greetingLength(head: string, { greetings }: DraftWords): number {
  for (const pattern of greetings) {
    const found = pattern.exec(head);
    if (found) return found[0].length;
  }
  return 0;
}

/** A first line that calls somebody and says nothing: "Ah Sinead,", "Bonjour Madame,", "亲爱的各位伙伴：". */
export function isSalutation(line: string, { says }: DraftWords): boolean {
  return (
    line.length <= 44 &&
    /^[\p{L}\p{M} .'’&-]{1,40}[,，:：]$/u.test(line) &&
    line.split(' ').length <= 6 &&
    !some(says, line)
  );
}

/**
 * How much of `rest` (one sentence, or what is left of it) is courtesy before anything is said; 0 for none.
 */
export function courtesyLength(rest: string, { nice, niceZh, sorry, goesOn }: DraftWords): number {
  const head = rest.slice(0, 240);
  if (some(nice, head)) {
    const on = goesOn[0]?.exec(head);
    return on ? on.index + on[0].length : rest.length;
  }
  if (rest.length < 120 && some(sorry, head)) return rest.length;
  if (some(niceZh, head)) {
    const comma = head.search(/[，,；;]/);
    return comma < 0 ? rest.length : comma + 1;
  }
  return 0;
}

/** Whether a line is a closing formula by itself, behind which only the name follows. */
export function isSignOff(line: string, { signOffs }: DraftWords): boolean {
  return line.length <= 44 && some(signOffs, line);
}

/** Whether a line begins a signature or a notice that is not the reply's own words. */
export function isRule(line: string): boolean {
  if (/^(?:--|[-_*=—–]{3,})$/.test(line)) return true;
  return line.length <= 80 && / [|｜] /.test(line);
}

/** Whether from this line on everything is another mail. */
export function isQuoteHead(line: string, { quoteHeads }: DraftWords): boolean {
  return line.length <= 200 && some(quoteHeads, line);
}
