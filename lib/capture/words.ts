/** Words that programs call the parts of a page by: they stay where the page says them too. */
const OF_PROGRAMS = new Set(
  `account action active address alert all app archive area article aside attachment avatar back badge banner bar
  bcc body box button calendar call cancel card cell chat check checkbox client close collapse column comment
  company compose contact container content conversation ctrl date day deal default delete desc description detail
  details dialog discard document draft drop editor email event field file filter folder footer form forward from
  grid group head header heading hidden home icon image inbox info inline inner input item label lead left line
  link list listitem loading log login mail main menu menuitem message modal more name nav navigation new next
  note number open option outer page panel participant pane person phone picker popup preview previous primary
  profile public quote read reading recipient record region reply right role row save schedule scroll search section select
  slds send sender sent sidebar signature span status subject submit subtitle tab table tag tel template text textarea
  textbox thread ticket time timeline timestamp title toggle toolbar tooltip tree treeitem type unread user value
  view visible wrapper html meta div left right true false button presentation none`.split(/\s+/),
);

const LETTERS = /\p{L}+/gu;

/** Whether a word is one that any program would use for a part of its page. */
export const isOfPrograms = (word: string): boolean => OF_PROGRAMS.has(word);

/** Every word that a page says, in lower case; those that name parts of pages are left out. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(LETTERS)) {
      if (word.length > 2 && !isOfPrograms(word)) words.add(word);
    }
  }
  return words;
}

const MOST_TEXT = 160;

/** The same text without what it says: letters become x, X or 某, digits 0, its marks stay. */
export function maskText(text: string): string {
  return [...text.slice(0, MOST_TEXT)].map(maskOne).join('');
}

function maskOne(one: string): string {
  if (/\s/u.test(one)) return ' ';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(one)) return '某';
  if (/\p{Lu}/u.test(one)) return 'X';
  if (/\p{L}/u.test(one)) return 'x';
  if (/\p{N}/u.test(one)) return '0';
  return /\p{P}|[+=|~^$<>]/u.test(one) ? one : '·';
}

/**
 * Names that a program gives, as in an id: of each its words stay, where they are words and the page does not
 * say them; all else is masked.
 */
export function maskNames(said: ReadonlySet<string>): (value: string) => string {
  const known = new Map<string, string>();
  const long = [...said].filter(word => word.length > 3);
  const tells = (word: string) =>
    !isOfPrograms(word) && (said.has(word) || long.some(other => word.includes(other)));
  const one = (word: string): string => {
    const lower = word.toLowerCase();
    const plain = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(word) && lower.length <= 24;
    const spoken =
      lower.length < 4 ||
      isOfPrograms(lower) ||
      (/[aeiouy]/.test(lower) && !/[bcdfghjklmnpqrstvwxz]{6}/.test(lower));
    return plain && spoken && !tells(lower) ? word : maskText(word);
  };
  return value => value.slice(0, 400).split(/(\s+)/).map(token).join('');

  function token(value: string): string {
    // Put together without a border, as in "annaberg", it may still be said.
    const joined = value.toLowerCase().replace(/[^\p{L}]/gu, '');
    const whole = !isOfPrograms(joined) && long.some(other => other.length > 5 && joined.includes(other));
    const made = (part: string) => {
      const before = known.get(part);
      if (before !== undefined) return before;
      const fresh = one(part);
      known.set(part, fresh);
      return fresh;
    };
    const parts = value.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[\p{L}\p{M}]|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu);
    return (parts ?? [])
      .map((part, at, all) => {
        // One figure within a word, as in "h1Title", is no number.
        if (!whole && /^[A-Za-z]\d[A-Za-z]/.test(`${all[at - 1]?.at(-1)}${part}${all[at + 1]}`)) return part;
        return whole || !/^[A-Za-z]+$/.test(part) ? maskText(part) : made(part);
      })
      .join('');
  }
}
