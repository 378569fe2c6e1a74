/**
 * Many lines as two long texts, each line ended by a line feed: the browser searches one long text far
 * faster than many short ones, and it takes less memory. A text with one Chinese character takes twice the
 * room for all of them, so lines within Latin-1 are apart from the others.
 */
export interface Lines {
  /** `LINES_VERSION` by which they were made. */
  by: number;
  narrow: Part;
  wide: Part;
}

export interface Part {
  /** Of each line its id, and what else is kept with it after a tab. */
  ids: string;
  text: string;
}

/** A line with what is kept beside it. */
export interface Entry {
  id: string;
  line: string;
  /** A short mark, without line feeds. */
  mark?: string;
}

/** Lines of these entries, in their order. */
export function linesOf(entries: readonly Entry[], by: number): Lines {
  const isWide = ({ line }: Entry) => /[\u0100-\uffff]/.test(line);
  // An id of another copy of the book may be anything.
  const proper = entries.filter(({ id }) => !/[\t\n]/.test(id));
  return {
    by,
    narrow: partOf(proper.filter(entry => !isWide(entry))),
    wide: partOf(proper.filter(isWide)),
  };
}

function partOf(entries: readonly Entry[]): Part {
  return {
    ids: entries.map(({ id, mark }) => `${id}${mark === undefined ? '' : `\t${mark}`}\n`).join(''),
    text: entries.map(({ line }) => `${line}\n`).join(''),
  };
}

/** The entries of a part again. */
export function entriesOf({ ids, text }: Part): Entry[] {
  const lines = text.split('\n');
  return ids
    .split('\n')
    .slice(0, -1)
    .map((one, i) => {
      const [id, mark] = one.split('\t');
      return { id: id!, line: lines[i]!, ...(mark === undefined ? {} : { mark }) };
    });
}

/**
 * Tells which entry's line stands at a place of the part's text. Asked from the beginning on, it goes through
 * the lines once, however many are asked for.
 */
export function idsIn({ ids, text }: Part): (start: number) => { id: string; mark?: string } {
  let line = 0;
  let from = 0;
  return start => {
    if (start < line) line = from = 0;
    for (; line < start; line = text.indexOf('\n', line) + 1) from = ids.indexOf('\n', from) + 1;
    const [id, mark] = ids.slice(from, ids.indexOf('\n', from)).split('\t');
    return { id: id!, ...(mark === undefined ? {} : { mark }) };
  };
}

/** The line of an entry without a mark. */
export function lineOfId({ ids, text }: Part, id: string): string | undefined {
  const at = ids.startsWith(`${id}\n`) ? 0 : ids.indexOf(`\n${id}\n`);
  if (at < 0) return undefined;
  let start = 0;
  for (let from = ids.indexOf('\n'); from >= 0 && from <= at; from = ids.indexOf('\n', from + 1))
    start = text.indexOf('\n', start) + 1;
  return text.slice(start, text.indexOf('\n', start));
}

/** Calls `use` with each line that holds `needle`, and where it stands, until it answers true. */
export function eachLineWith(
  { text }: Part,
  needle: string,
  use: (line: string, start: number) => boolean,
): void {
  let at = text.indexOf(needle);
  while (at >= 0) {
    const start = at === 0 ? 0 : text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    if (use(text.slice(start, end), start)) return;
    at = text.indexOf(needle, end + 1);
  }
}
