/** Groups of the profile that a fact can belong to. */
export type FactGroup = 'customer' | 'education' | 'family' | 'business' | 'interests' | 'lifestyle' | 'us';

/** A way of saying something about oneself. */
export interface Frame {
  group: FactGroup;
  /** A field of the profile, or `birthday`, `anniversary`, `fiscalYear`, `contact`, `job`, `company`, `diet`… */
  field: string;
  pattern: RegExp;
  /** Meets only what begins with a capital letter or figure where `(?<cap>` stands. */
  capital: boolean;
  /** Goes by the topic alone, and gives way to any sign of an order. */
  soft: boolean;
}

/** `[group, field, …patterns]`, as the data files have them. */
export type FrameRow = readonly [group: FactGroup, field: string, ...patterns: string[]];

const MACROS: Record<string, string> = {
  im: "(?:i'm|i am|im)",
  were: "(?:we're|we are|were)",
  am: "(?:i'm|i am|im|we're|we are|i've been|i have been|ive been|we've been|we have been|i was|we were)",
  have: "(?:i|we)(?:'ve|ve| have| had)?(?: (?:also|already|still|now|just|currently|only|even|always|both))?(?: have| had)?(?: got)?",
  will: "(?:i|we)(?:'ll|ll| will|'m going to| am going to|'re going to| are going to)",
  do: "(?:i|we)(?:'ve|'m|'re|'ll|ve| have| am| are| will)?",
  // Verbs behind it stand in whatever form; only who is meant counts.
  my: '(?:my|our)',
  a: '(?:a|an|the|my|our|one|some)',
};

/**
 * Turns rows into frames. In a pattern `{name}` is a list or macro, a blank is one or more blanks, `~` is up
 * to two adverbs, `…` up to four words of any kind. All gaps are bounded, so that reading stays linear.
 */
export function compileFrames(
  rows: readonly FrameRow[],
  lists: Record<string, string>,
  { chinese = false, soft = false }: { chinese?: boolean; soft?: boolean } = {},
): Frame[] {
  return rows.flatMap(([group, field, ...patterns]) =>
    patterns.map(source => ({
      group,
      field,
      pattern: new RegExp(
        chinese ? expand(source, lists) : `\\b(?:${expand(source, lists)})`,
        source.includes('(?<cap>') ? 'd' : chinese ? 'u' : '',
      ),
      capital: source.includes('(?<cap>'),
      soft,
    })),
  );
}

export function expand(source: string, lists: Record<string, string>): string {
  let out = source;
  // A list may speak of another one; two rounds are enough for what the files hold.
  for (let round = 0; round < 3; round++)
    out = out.replace(/\{([a-z]\w*)\}/g, (whole, name: string) => {
      const found = lists[name] ?? MACROS[name];
      if (found === undefined) throw new Error(`no list ${whole}`);
      return found;
    });
  const adverb = lists.adv ?? '(?!)';
  // Older engines refuse a group's name twice, even in alternatives.
  let names = 0;
  return out
    .replaceAll('(?<cap>', () => `(?<cap${++names}>`)
    .replaceAll(' ~', `\\b(?: +${adverb}){0,2}`)
    .replaceAll('{0,2} ?(?', '{0,2}\\b ?(?')
    .replaceAll('… ', "(?:[\\w'&]+ +){0,4}")
    .replace(/ (?![+*?{])/g, ' +');
}
