import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The gallery as one script, built in memory; the browser's texts come from the shim. */
export async function buildGallery(): Promise<string> {
  const out = await build({
    configFile: false,
    root: here('../../..'),
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { 'wxt/browser': here('./browser-shim.ts') } },
    define: { __DECLARED_SITES__: '[]' },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('./gallery.tsx'), formats: ['iife'], name: 'gallery' },
    },
  });
  const bundles = Array.isArray(out) ? out : [out];
  for (const bundle of bundles) {
    if (!('output' in bundle)) continue;
    for (const file of bundle.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('the gallery was built without a script');
}
