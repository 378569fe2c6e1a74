import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = `${ROOT}lib/tool-entry.ts`;

/**
 * What `lib` exports, for a tool that Node runs: bundled by the tool that builds the extension.
 * @param {string[]} lines export lines, as from a file in `lib`
 * @returns {Promise<Record<string, any>>}
 */
export async function fromLib(lines) {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [
      {
        name: 'tool-entry',
        resolveId: id => (id === 'virtual:tool' ? ENTRY : undefined),
        load: id => (id === ENTRY ? lines.join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'node24',
      rollupOptions: { input: 'virtual:tool', preserveEntrySignatures: 'strict' },
    },
  });
  const { code } = (Array.isArray(output) ? output[0] : output).output[0];
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-tool-'));
  try {
    const file = join(folder, 'tool.mjs');
    writeFileSync(file, code);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
