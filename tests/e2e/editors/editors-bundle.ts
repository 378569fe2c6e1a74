import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** What `window.editors` holds in a page that was prepared by `openEditors`. */
export type Editors = typeof import('./bundle-entry');

declare global {
  interface Window {
    editors: Editors;
  }
}

let code: Promise<string> | undefined;

/** Bundles lib/editors as a content script gets it: one classic script, minified. */
export function bundleEditors(): Promise<string> {
  code ??= bundle();
  return code;
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./bundle-entry.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['iife'], name: 'editors', fileName: 'editors' },
      write: false,
      minify: true,
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap(output => ('output' in output ? output.output : []))
    .find(part => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('No bundle of lib/editors');
  return chunk.code;
}

/** Opens a page with this body, the highlight rules and `window.editors`. */
export async function openEditors(page: Page, body: string, css = ''): Promise<void> {
  await page.setContent(`<!doctype html><style>${css}</style><body>${body}</body>`);
  await page.addScriptTag({ content: await bundleEditors() });
  // A classic script's top-level `var` is a property of window already; this only proves it.
  const kinds = await page.evaluate(() => window.editors.editorKinds.length);
  if (kinds < 2) throw new Error('The bundle lacks editor kinds');
}
