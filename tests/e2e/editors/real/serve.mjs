import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { installIn } from '../../../tools/setup.mjs';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', png: 'image/png' };

let files;

/** Installs the editors where they are not yet, and bundles the page: one chunk for each editor, in memory. */
async function bundle() {
  await installIn(FOLDER);
  const result = await build({
    configFile: false,
    root: FOLDER,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: join(FOLDER, 'page.mjs'),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  return new Map(result.output.map(part => [`/${part.fileName}`, part.code ?? part.source]));
}

/**
 * What the page of editors answers for a path: itself at any, its code, and the files of CKEditor 4.
 * @returns {Promise<{status: number, headers: Record<string, string>, body: Buffer}>}
 */
export async function serveEditors(pathname) {
  files ??= bundle();
  const answer = (body, name) => ({
    status: 200,
    headers: {
      'content-type': `${TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'}; charset=utf-8`,
    },
    body: Buffer.from(body),
  });
  const code = (await files).get(pathname);
  if (code !== undefined) return answer(code, pathname);
  if (pathname.startsWith('/ckeditor4/')) {
    const base = join(FOLDER, 'node_modules', 'ckeditor4');
    const file = resolve(base, `.${pathname.slice('/ckeditor4'.length)}`);
    if (file.startsWith(base + sep)) return answer(await readFile(file), file);
  }
  return answer(await readFile(join(FOLDER, 'index.html')), 'index.html');
}
