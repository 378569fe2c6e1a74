import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const scripts = new Map<string, Promise<string>>();

/**
 * An adapter as one classic script that puts it at `window.site`, its selectors beside it, and what reads an
 * editor's text and a page's dates, and captures a page.
 */
export function adapterScript(id = 'gmail'): Promise<string> {
  const script = scripts.get(id) ?? bundle(id);
  scripts.set(id, script);
  return script;
}

async function bundle(id: string): Promise<string> {
  const entry = 'virtual:contract';
  const from = (file: string) => JSON.stringify(`${root.replaceAll('\\', '/')}lib/sites/${file}.ts`);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'contract-entry',
        resolveId: source => (source === entry ? `\0${entry}` : undefined),
        load: source =>
          source === `\0${entry}`
            ? `import site from ${from(id)}; import { selectors } from ${from(`${id}/selectors`)};
               import { datedMessages } from ${from('dated-messages')};
               import { editorFor } from ${from('../editors/index')};
               import { capturePage } from ${from('../capture/capture-page')};
               window.site = site; window.siteSelectors = selectors; window.datedMessages = datedMessages;
               window.editorFor = editorFor; window.capturePage = capturePage;`
            : undefined,
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('the adapters were not bundled');
  return result.output[0].code;
}
