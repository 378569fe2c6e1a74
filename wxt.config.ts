import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const GMAIL = { pattern: 'https://mail.google.com/*', site: 'gmail' };

/**
 * Sites that the manifest declares, so that nobody is asked for them: Gmail, and `YESFIRST_HOSTS`
 * (`site=pattern`, separated by commas), which `npm run build -- --hosts …` sets.
 */
function declaredSites() {
  const extra = (process.env.YESFIRST_HOSTS ?? '')
    .split(',')
    .filter(Boolean)
    .map(entry => {
      const cut = entry.indexOf('=');
      if (cut < 1)
        throw new Error(`--hosts: "${entry}" is not site=pattern, like gmail=https://mail.example/*`);
      return { site: entry.slice(0, cut).trim(), pattern: entry.slice(cut + 1).trim() };
    });
  return [GMAIL, ...extra];
}

const sites = declaredSites();

/**
 * Origins of phone systems in a web page that may open the page of calls: `YESFIRST_PHONES`, which
 * `npm run build -- --phones …` sets. None by default: any page that may open ours can tell that we are here.
 */
const phones = (process.env.YESFIRST_PHONES ?? '').split(',').filter(Boolean);

/**
 * One script for each adapter in lib/sites, `site-<id>.js`, so that a page gets that of its own site alone.
 * An adapter is plain code; what offers it to the page's reader is the same for all, and written here.
 */
function siteScripts(folder: string) {
  mkdirSync(folder, { recursive: true });
  return readdirSync(join(import.meta.dirname, 'lib/sites'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name: id }) => {
      const inputPath = join(folder, `${id}.ts`);
      const lines = [
        `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';`,
        `import { offerPart } from '../../lib/page-parts';`,
        `import site from '../../lib/sites/${id}';`,
        `export default defineUnlistedScript(() => offerPart('site', site));`,
      ];
      writeFileSync(inputPath, `${lines.join('\n')}\n`);
      return { type: 'unlisted-script' as const, name: `site-${id}`, inputPath };
    });
}

/**
 * WXT's wrapper around a script brings a logger and what it says about a crash, into each of the four that a
 * page can get: the browser says the same. Ours begin bare, and each is a function, which needs no look at what it is.
 */
const bareScripts = {
  name: 'bare-scripts',
  transform(code: string, id: string) {
    if (id.endsWith('/wxt/dist/utils/define-unlisted-script.mjs'))
      return { code: 'export const defineUnlistedScript = main => ({ main });', map: null };
    const [, entry] = /^import definition from ("[^"]+");/.exec(code) ?? [];
    if (!entry || !id.includes('unlisted-script-entrypoint')) return undefined;
    return { code: `import definition from ${entry}; export default definition.main();`, map: null };
  },
};

/** Links that Firefox can be told to open here. Chromium takes none from a manifest. */
const protocolHandlers = ['tel', 'ext+yesfirst', 'web+yesfirst'].map(protocol => ({
  protocol,
  name: 'Yesfirst',
  uriTemplate: '/dashboard.html#/call/%s',
}));

const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyzE6oTwDA2ZwyE2Fy8r8mDo1dczs5erjjWO5mQY9lktbE6/b0KP6R/xU2V34/VT6VPpQ4KW+irhJ6tSHKZZRwg8TDQ3GCTHkAPsjBzAxIVH+D55lliUDg0zZBhoPhYL0/1IWrgZEuxOphpZY3K2kRf0MxplxZN+E+fQySDG+H+bkK5W0Fh37AjLU4+mPx4YGODULH9adsszxw2fFKkLGrx+Fsxe6Nkg99aQahQG4rzEV4J9ut4HqlHYLaQZybJtMBLmKbLVW/DVJOZvNU4ZC3yRSymtJnFh9yPWTovgg+r0y5VAMF+K6e9xzQMzZVmxyS0UxaOoULp9YhMZLI07VTQIDAQAB';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv3',
  vite: () => ({
    plugins: [preact(), bareScripts],
    define: { __DECLARED_SITES__: JSON.stringify(sites) },
    build: { target: ['chrome128', 'firefox140'], sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Yesfirst',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Fixed, so that an unpacked copy keeps its id and so its book when the folder moves.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yesfirst@yesfirst.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: PUBLIC_KEY,
          minimum_chrome_version: '128',
          storage: { managed_schema: 'managed-schema.json' },
        }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_permissions: ['notifications'],
    host_permissions: sites.map(s => s.pattern),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_openPanel__' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+Y' },
      },
      find: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandFind__' },
      // Only Chromium has keys that work while another program has the focus, and only these as a start.
      ...(browser === 'firefox'
        ? {}
        : {
            'find-anywhere': {
              suggested_key: { default: 'Ctrl+Shift+9' },
              description: '__MSG_commandFindAnywhere__',
              global: true,
            },
          }),
    },
    omnibox: { keyword: 'yes' },
    ...(browser === 'firefox' ? { protocol_handlers: protocolHandlers } : {}),
    ...(phones.length > 0
      ? { web_accessible_resources: [{ resources: ['dashboard.html'], matches: phones }] }
      : {}),
  }),
  hooks: {
    'entrypoints:found': (wxt, found) => {
      found.push(...siteScripts(join(wxt.config.wxtDir, 'sites')));
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // By hand: see entrypoints/boot.
      manifest.content_scripts = [
        {
          matches: sites.map(s => s.pattern),
          js: ['boot.js'],
          css: ['content-scripts/highlight.css'],
          run_at: 'document_idle',
        },
      ];
    },
  },
});
