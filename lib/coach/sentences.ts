/** Words before a full stop that do not end a sentence. Titles never do; the others not before a small letter. */
const TITLES = new Set('mr mrs ms mx dr prof st sr jr rev hon gen col capt lt messrs vs'.split(' '));
const SHORTENED = new Set(
  'e.g i.e eg ie etc approx dept inc ltd co corp fig vol ext tel est min max incl excl a.m p.m ca cf al op ed'.split(
    ' ',
  ),
);
const NUMBERING = new Set('no nos nr art p pp ch sec item'.split(' '));

const SENTINEL = 0xfffc;
const MARK = /[\n.!?\u2026\u3002\uff01\uff1f\uff0e\uff61\ufffc]/g;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isUpper = (unit: number) =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
const isLower = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7);
const isSpace = (unit: number) =>
  unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3000 || unit === 13;
/** ” ’ 」 』 ） ) ] 】 " ' » */
const isCloser = (unit: number) =>
  unit === 0x201d ||
  unit === 0x2019 ||
  unit === 0x300d ||
  unit === 0x300f ||
  unit === 0xff09 ||
  unit === 41 ||
  unit === 93 ||
  unit === 0x3011 ||
  unit === 34 ||
  unit === 39 ||
  unit === 0xbb;
const isEnd = (unit: number) =>
  unit === 46 ||
  unit === 33 ||
  unit === 63 ||
  unit === 0x2026 ||
  unit === 0x3002 ||
  unit === 0xff01 ||
  unit === 0xff1f ||
  unit === 0xff0e ||
  unit === 0xff61;

/** Whether the full stop at `dot` ends no sentence, being part of a number, an address or a shortening. */
function isInside(text: string, start: number, dot: number, end: number): boolean {
  const next = dot + 1 < end ? text.charCodeAt(dot + 1) : 10;
  const before = dot > start ? text.charCodeAt(dot - 1) : 32;
  const spaced = isSpace(next);
  if (!spaced && next !== 10 && !isCloser(next)) {
    // "refund.We": a forgotten space. Anything else glued on is a number, an address, a file name.
    const glued = isUpper(next) && (isLower(before) || before === 41) && isLower(text.charCodeAt(dot + 2));
    if (next >= 0x2e80 && next !== SENTINEL) return false;
    return !glued || hasAddress(text, start, dot);
  }
  let from = dot;
  while (from > start && dot - from < 12) {
    const unit = text.charCodeAt(from - 1);
    if (!isLower(unit) && !isUpper(unit) && unit !== 46) break;
    from--;
  }
  if (isDigit(before)) return isLineNumber(text, start, dot) && spaced;
  if (from === dot) return false;
  const word = text.slice(from, dot).toLowerCase();
  let after = dot + 1;
  while (after < end && isSpace(text.charCodeAt(after))) after++;
  const follows = after < end ? text.charCodeAt(after) : 10;
  if (follows === 10) return false;
  if (TITLES.has(word)) return true;
  if (NUMBERING.has(word)) return isDigit(follows) || (word !== 'no' && isLower(follows));
  if (SHORTENED.has(word)) return !isUpper(follows);
  // An initial: "J. Smith"; but "I." and "plan B." at the end of what is said are sentences.
  return (
    word.length === 1 && isUpper(before) && word !== 'i' && isUpper(follows) && isInitial(text, start, from)
  );
}

function isInitial(text: string, start: number, from: number): boolean {
  if (from === start) return true;
  let at = from - 1;
  while (at > start && isSpace(text.charCodeAt(at))) at--;
  const last = text.charCodeAt(at);
  if (last === 46) return true;
  while (at > start && !isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 10) at--;
  return isUpper(text.charCodeAt(at)) && from - at < 16;
}

function isLineNumber(text: string, start: number, dot: number): boolean {
  let at = dot - 1;
  while (at >= start && isDigit(text.charCodeAt(at)) && dot - at < 4) at--;
  while (at >= start && isSpace(text.charCodeAt(at)) && dot - at < 12) at--;
  return at < start || text.charCodeAt(at) === 10;
}

function hasAddress(text: string, start: number, dot: number): boolean {
  for (let at = dot - 1; at >= start && dot - at < 64; at--) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) || unit === 10) return false;
    if (unit === 64 || unit === 47 || unit === 46) return true;
  }
  return false;
}

/** A line broken by a mail program, not by the writer: long, without an end mark, going on in small letters. */
function isWrapped(text: string, lineStart: number, newline: number, end: number): boolean {
  if (newline - lineStart < 50) return false;
  let next = newline + 1;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next < end && isLower(text.charCodeAt(next)) && !isEnd(text.charCodeAt(newline - 1));
}

/** Skips blanks, list marks ("-", "•", "1.") at the head of a sentence. */
function headOf(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) || unit === 10 || unit === 0x2022 || unit === 0xb7 || unit === SENTINEL) continue;
    if ((unit === 45 || unit === 42) && isSpace(text.charCodeAt(at + 1))) continue;
    break;
  }
  return at;
}

/**
 * Cuts `text` from `start` to `end` into sentences, in one pass. Line breaks end a sentence unless a mail
 * program put them there. English and Chinese marks both count, whatever the language.
 * @param put receives each sentence without the blanks around it (UTF-16 offsets, end exclusive)
 */
export function eachSentence(
  text: string,
  start: number,
  end: number,
  put: (start: number, end: number) => void,
): void {
  let from = start;
  let lineStart = start;
  const cut = (to: number) => {
    const head = headOf(text, from, to);
    let tail = to;
    while (tail > head && (isSpace(text.charCodeAt(tail - 1)) || text.charCodeAt(tail - 1) === 10)) tail--;
    if (tail > head) put(head, tail);
    from = to;
  };
  // The expression finds the next mark three times as fast as a loop over the units.
  MARK.lastIndex = start;
  for (let at = start; MARK.test(text); MARK.lastIndex = at + 1) {
    at = MARK.lastIndex - 1;
    if (at >= end) break;
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      if (!isWrapped(text, lineStart, at, end)) cut(at);
      lineStart = at + 1;
    } else if (unit === SENTINEL) {
      cut(at);
      from = at + 1;
    } else if (isEnd(unit)) {
      if (unit === 46 && text.charCodeAt(at + 1) !== 46 && isInside(text, start, at, end)) continue;
      let to = at + 1;
      while (to < end && isEnd(text.charCodeAt(to))) to++;
      const run = to - at;
      while (to < end && isCloser(text.charCodeAt(to))) to++;
      if ((unit === 46 && run > 1) || unit === 0x2026) {
        let next = to;
        while (next < end && isSpace(text.charCodeAt(next))) next++;
        const follows = text.charCodeAt(next);
        // A trailing off that goes on is no end: "well… maybe".
        if (next < end && follows !== 10 && !isUpper(follows) && !(follows >= 0x2e80 && next > to)) {
          at = to - 1;
          continue;
        }
      }
      // "Yahoo! is", "Really? he said": goes on in small letters behind a closing quotation mark.
      if (isCloser(text.charCodeAt(to - 1)) && to < end && isSpace(text.charCodeAt(to))) {
        const follows = text.charCodeAt(to + 1);
        if (isLower(follows) && text.charCodeAt(to - 1) !== 41) {
          at = to - 1;
          continue;
        }
      }
      cut(to);
      at = to - 1;
    }
  }
  cut(end);
}
