import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let code;

/**
 * The script that writes sample clients, to be evaluated in a page of the extension: the project's own
 * `lib/db` as one expression that gives `{fillBook}` (see `book-entry.ts`).
 * @returns {Promise<string>}
 */
export function bookScript() {
  code ??= bundle();
  return code;
}

async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./book-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'sampleBook',
        fileName: 'book',
      },
    },
  });
  const chunk = [result].flat()[0].output.find(part => part.type === 'chunk');
  return `(() => { ${chunk.code}\nreturn sampleBook; })()`;
}

/** The expression that fills the book with `book` (see `SampleBook`) and gives the clients' ids by name. */
export async function fillExpression(book) {
  return `(async () => (${await bookScript()}).fillBook(${JSON.stringify(book)}))()`;
}
