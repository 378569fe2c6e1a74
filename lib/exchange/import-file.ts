import { importerFor } from '../importers';
import { detectEncoding } from '../importers/encoding';
import { previewCsv } from '../importers/formats/csv';
import type { Importer } from '../importers/importer';
import { ExchangeError } from './exchange-error';

/** A file as the person sees it before anything of it is read. */
export interface FileView {
  name: string;
  /** Bytes. */
  size: number;
  /** Id of its importer. */
  format?: string;
  /** For a CSV: the program that wrote it, where it is known. */
  program?: string;
  /** For a CSV: what its columns are called, and the first rows. */
  columns?: string[];
  rows?: string[][];
  /** Why it cannot be read. */
  why?: 'unknown' | 'archive' | 'sealed' | 'empty' | 'unreadable';
}

const HEAD = 65_536;
const begins = (bytes: Uint8Array, text: string) =>
  [...text].every((char, index) => bytes[index] === char.charCodeAt(0));

/** Bytes of a file in pieces. A file that is gone is told as `unreadable`. */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw new ExchangeError('unreadable', { cause: error });
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function headOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  } catch (error) {
    throw new ExchangeError('unreadable', { cause: error });
  }
}

/** What kind of file it is, by how it begins. */
export async function lookAt(file: File): Promise<FileView> {
  const { name, size } = file;
  if (size === 0) return { name, size, why: 'empty' };
  const head = await headOf(file).catch(() => undefined);
  if (!head) return { name, size, why: 'unreadable' };
  if (begins(head, 'YESFIRST')) return { name, size, why: 'sealed' };
  // PK: zip; gzip; 7-Zip. What is named .vcf may be one all the same.
  if (begins(head, 'PK\x03\x04') || begins(head, '\x1f\x8b') || begins(head, '7z\xbc\xaf'))
    return { name, size, why: 'archive' };
  const importer = importerIn(name, head);
  if (!importer) return { name, size, why: 'unknown' };
  const view: FileView = { name, size, format: importer.id };
  if (importer.id !== 'csv') return view;
  const { program, columns, rows } = await previewCsv(chunksOf(file.slice(0, 4 * HEAD)));
  const short = (cell: string) => cell.slice(0, 200);
  return {
    ...view,
    ...(program === undefined ? {} : { program }),
    columns: columns.slice(0, 300).map(short),
    rows: rows.map(row => row.slice(0, 300).map(short)),
  };
}

function importerIn(name: string, head: Uint8Array): Importer | undefined {
  const text = new TextDecoder(detectEncoding(head).encoding).decode(head).replace(/^\ufeff/u, '');
  return importerFor(name, text);
}

/** The importer of a file that was looked at. */
export async function importerOf(file: File): Promise<Importer | undefined> {
  return importerIn(file.name, await headOf(file));
}

/** For what goes through several files: progress counts bytes of all. */
export async function* counted(
  file: Blob,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunksOf(file)) {
    yield chunk;
    onBytes(chunk.length);
  }
}
