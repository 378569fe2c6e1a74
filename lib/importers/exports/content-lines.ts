/** Octets of a line, without its end (RFC 6350, 3.2; RFC 5545, 3.1). */
const WIDTH = 75;

/** A text value of vCard or iCalendar. */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n?|\n/gu, '\\n');
}

/** Lines as a file has them: folded by octets, never within a letter, each ended by CRLF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

const octets = new TextEncoder();

function folded(line: string): string {
  if (line.length * 3 <= WIDTH) return line;
  let out = '';
  let width = 0;
  for (const letter of line) {
    const size = letter.charCodeAt(0) < 0x80 ? 1 : octets.encode(letter).length;
    if (width + size > WIDTH) {
      out += '\r\n ';
      width = 1;
    }
    out += letter;
    width += size;
  }
  return out;
}

/** An instant as both formats write it: `20261127T120000Z`. */
export function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '');
}
