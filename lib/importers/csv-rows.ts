import Papa from 'papaparse';
import type { Unread } from './importer';

/** A row of a CSV. */
export interface Row {
  cells: string[];
  /** Line on which it begins, from 1. */
  line: number;
}

/** Longest row, in UTF-16 units: an open quote takes in no more than this before it counts as broken. */
const LONGEST_ROW = 65_536;
/** After so many rows with broken quotes, quotes are no quotes in this file. */
const MOST_BROKEN = 100;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Rows of a CSV in pieces. A row with broken quotes is told and its first line is left out; reading goes on
 * behind that line, where the parser alone would take the rest of the file for one cell.
 */
export class CsvRows {
  readonly unread: Unread[] = [];
  private buffer = '';
  private line = 1;
  private broken = 0;
  private skipping = false;
  private delimiter: string | undefined;

  /** @param text next piece of the file; @returns the rows that are whole by now */
  push(text: string): Row[] {
    const rows: Row[] = [];
    for (let at = 0; at < text.length; at += LONGEST_ROW) {
      this.buffer += text.slice(at, at + LONGEST_ROW);
      rows.push(...this.parse(false));
    }
    return rows;
  }

  /** The rows that are left at the end of the file. */
  end(): Row[] {
    return this.parse(true);
  }

  private parse(last: boolean): Row[] {
    // A CR at the end may be half of a CRLF.
    const held = !last && this.buffer.endsWith('\r') ? '\r' : '';
    let text = this.buffer.slice(0, this.buffer.length - held.length).replace(/\r\n?/gu, '\n');
    if (this.delimiter === undefined) {
      if (!last && text.length < 1024 && !text.includes('\n')) return [];
      text = this.begin(text);
    }
    const rows: Row[] = [];
    for (;;) {
      text = text.slice(this.pass(text, last, rows));
      if (this.skipping) text = this.skip(text);
      else if (text.length > LONGEST_ROW || (last && text)) {
        // Never closed: only its first line is given up.
        this.give('not-closed');
        text = this.skip(text);
      } else break;
      if (!text) break;
    }
    this.buffer = text + held;
    return rows;
  }

  /** Excel names the delimiter in a line of its own. */
  private begin(text: string): string {
    const named = /^\ufeff?sep=(.)\n/u.exec(text);
    const first = text.slice(0, 4096).split('\n')[0]!;
    const count = (sign: string) => first.split(sign).length;
    this.delimiter = named?.[1] ?? DELIMITERS.reduce((a, b) => (count(b) > count(a) ? b : a));
    if (named) this.line++;
    return named ? text.slice(named[0].length) : text.replace(/^\ufeff/u, '');
  }

  /** Reads rows up to one that is broken; returns how far. */
  private pass(text: string, last: boolean, rows: Row[]): number {
    if (!text || this.skipping) return 0;
    let taken = 0;
    const parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      quoteChar: this.broken > MOST_BROKEN ? '\u0000' : '"',
      fastMode: false,
      step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
        // The parser hands over a list of the one row.
        const cells = data[0] ?? [];
        const end = Math.min(meta.cursor, text.length);
        if (errors.length > 0 || end - taken > LONGEST_ROW) {
          this.give(errors.length > 0 ? 'not-closed' : 'too-long');
          parser.abort();
          return;
        }
        rows.push({ cells, line: this.line });
        this.count(text, taken, end);
        taken = end;
      },
    } as Papa.ParseConfig);
    parser.parse(text, 0, !last);
    return taken;
  }

  private give(reason: 'not-closed' | 'too-long'): void {
    this.broken++;
    this.skipping = true;
    this.unread.push({ line: this.line, reason });
  }

  private skip(text: string): string {
    const end = text.indexOf('\n');
    if (end < 0) return '';
    this.skipping = false;
    this.line++;
    return text.slice(end + 1);
  }

  private count(text: string, from: number, to: number): void {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) this.line++;
  }
}
