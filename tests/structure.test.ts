import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, posix, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, modernNode } from './tools/setup.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/** What tools make, and git does not keep. */
const MADE = [
  '.git',
  '.output',
  '.wxt',
  'node_modules',
  'playwright-report',
  'screenshots',
  'test-results',
  'web-ext-artifacts',
];

const files = readdirSync(ROOT, { withFileTypes: true }).flatMap(entry => {
  if (MADE.includes(entry.name)) return [];
  if (entry.isFile()) return [entry.name];
  return readdirSync(join(ROOT, entry.name), { recursive: true, withFileTypes: true })
    .filter(inner => inner.isFile() && !/[\\/]node_modules\b/.test(inner.parentPath.slice(ROOT.length)))
    .map(inner =>
      join(inner.parentPath, inner.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    );
});

const texts = new Map<string, string>();
function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(ROOT, file), 'utf8');
  texts.set(file, text);
  return text;
}

const isCode = (file: string) => /\.(?:ts|tsx|mjs)$/.test(file);
const isTest = (file: string) => /\.(?:test|spec)\.tsx?$/.test(file);
const shipped = files.filter(file => isCode(file) && /^(?:entrypoints|components|lib)\//.test(file));

interface Import {
  /** A file of the project (without `?inline` and the like), or a package. */
  target: string;
  type: boolean;
}

const STATIC = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?\sfrom\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const GLOB = /\bimport\.meta\.glob\b[^(]*\(\s*\[?\s*'([^']+)'/g;

function importsOf(file: string): Import[] {
  const text = textOf(file);
  const found = [
    ...[...text.matchAll(STATIC)].map(m => ({ name: m[2]!, type: m[1] !== undefined })),
    ...[...text.matchAll(BARE)].map(m => ({ name: m[1]!, type: false })),
    ...[...text.matchAll(DYNAMIC)].map(m => ({ name: m[2]!, type: m[1] !== undefined })),
  ];
  const globbed = [...text.matchAll(GLOB)].flatMap(m => {
    const [start, end] = posix.join(dirname(file), m[1]!).split('*');
    return files.filter(one => one.startsWith(start!) && one.endsWith(end!) && one !== file);
  });
  return [
    ...found.map(({ name, type }) => ({ target: targetOf(file, name.replace(/\?.*$/, '')), type })),
    ...globbed.map(target => ({ target, type: false })),
  ];
}

function targetOf(file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = posix.join(dirname(file), name);
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    one => texts.has(one) || files.includes(one),
  );
  if (!found) throw new Error(`${file} imports ${name}, and there is no such file`);
  return found;
}

/** `lib/coach` of `lib/coach/draft.ts`, `lib/i18n.ts` of itself, `entrypoints/background` of what is in it. */
function areaOf(target: string): string {
  const parts = target.split('/');
  return /^(?:lib|entrypoints)$/.test(parts[0]!) ? parts.slice(0, 2).join('/') : parts[0]!;
}

const isOurs = (target: string) => /^(?:lib|components|entrypoints|tests|public)\//.test(target);

/**
 * Who may import whom. `areas` and `packages` may be imported whole, of `types` only types. A package is
 * named by how its specifier begins.
 */
const MAY: Record<string, { areas?: string[]; types?: string[]; packages?: string[] }> = {
  'lib/coach': {},
  'lib/clients': { types: ['lib/sites'], packages: ['temporal-polyfill', 'libphonenumber-js', 'valibot'] },
  'lib/packs.ts': { areas: ['lib/coach'] },
  'lib/care': { areas: ['lib/clients'], packages: ['temporal-polyfill'] },
  'lib/insight': { areas: ['lib/care', 'lib/clients', 'lib/counts.ts'], packages: ['valibot'] },
  'lib/insight-view.ts': { areas: ['lib/clients', 'lib/db', 'lib/insight'] },
  'lib/search': { areas: ['lib/coach'], types: ['lib/clients'] },
  'lib/importers': {
    areas: ['lib/clients'],
    types: ['lib/care'],
    packages: ['papaparse', 'postal-mime', 'rrule-temporal', 'temporal-polyfill'],
  },
  'lib/editors': { types: ['lib/coach'] },
  'lib/capture': { areas: ['lib/sites'] },
  'lib/sites': { types: ['lib/declared-sites.ts'] },
  'lib/rules': {
    areas: ['lib/coach', 'lib/importers'],
    packages: ['fflate', 'papaparse', 'postal-mime', 'yaml'],
  },
  'lib/db': {
    areas: ['lib/clients', 'lib/counts.ts', 'lib/care', 'lib/insight', 'lib/search'],
    types: ['lib/sites', 'lib/coach'],
    packages: ['dexie', 'uuid'],
  },
  'lib/exchange': {
    areas: ['lib/clients', 'lib/db', 'lib/importers'],
    packages: ['dexie', 'uuid'],
  },
  'lib/patterns': { types: ['lib/coach'], packages: ['re2js'] },
  'lib/language': {
    areas: ['lib/messages.ts', 'lib/coach', 'lib/packs.ts', 'lib/patterns'],
    packages: ['compromise', 'wxt/browser', 'temporal-polyfill'],
  },
  'lib/counts.ts': {},
  'lib/i18n.ts': { packages: ['wxt/browser'] },
  'lib/declared-sites.ts': {},
  'lib/page-settings.ts': { areas: ['lib/declared-sites.ts'], packages: ['wxt/browser'] },
  'lib/alone.ts': {},
  'lib/settings.ts': {
    areas: ['lib/alone.ts', 'lib/clients', 'lib/page-settings.ts'],
    packages: ['wxt/browser', 'valibot'],
  },
  'lib/messages.ts': {
    types: [
      'lib/clients',
      'lib/coach',
      'lib/counts.ts',
      'lib/editors',
      'lib/language',
      'lib/sites',
      'lib/settings.ts',
    ],
    packages: ['@webext-core/messaging', 'wxt/browser'],
  },
  'lib/team': {
    areas: [
      'lib/change-stored-packs.ts',
      'lib/coach',
      'lib/packs.ts',
      'lib/settings.ts',
      'lib/sites',
      'lib/stored-packs.ts',
    ],
    types: ['lib/page-settings.ts'],
    packages: ['valibot', 'wxt/browser'],
  },
  'lib/taught-pages.ts': { areas: ['lib/alone.ts'], types: ['lib/sites'], packages: ['wxt/browser'] },
  'lib/stored-packs.ts': { packages: ['wxt/browser'] },
  'lib/change-stored-packs.ts': { areas: ['lib/alone.ts', 'lib/stored-packs.ts'], packages: ['wxt/browser'] },
  'lib/page-parts.ts': {
    types: ['lib/coach', 'lib/counts.ts', 'lib/messages.ts', 'lib/page-settings.ts', 'lib/sites'],
  },
  'lib/care-deeds.ts': {
    areas: ['lib/care-actions.ts', 'lib/project-actions.ts', 'lib/db', 'lib/i18n.ts'],
    types: ['lib/care'],
  },
  'lib/care-actions.ts': { areas: ['lib/care-writing.ts', 'lib/care', 'lib/clients', 'lib/db'] },
  'lib/care-writing.ts': { areas: ['lib/author.ts', 'lib/db'], types: ['lib/care'] },
  'lib/plan-actions.ts': { areas: ['lib/care-writing.ts', 'lib/care', 'lib/clients', 'lib/db'] },
  'lib/introduction-actions.ts': { areas: ['lib/care-writing.ts', 'lib/care', 'lib/clients', 'lib/db'] },
  'lib/order-import.ts': {
    areas: ['lib/author.ts', 'lib/care', 'lib/db'],
    types: ['lib/importers'],
  },
  'lib/playbook-actions.ts': { areas: ['lib/author.ts', 'lib/care', 'lib/db'] },
  'lib/project-actions.ts': { areas: ['lib/care-writing.ts', 'lib/care', 'lib/db'] },
  'lib/readings.ts': { areas: ['lib/db'] },
  'lib/today-view.ts': { areas: ['lib/db', 'lib/care', 'lib/clients'] },
  'lib/today-badge.ts': { packages: ['wxt/browser'] },
  'lib/today-actions.ts': {
    areas: [
      'lib/care-writing.ts',
      'lib/db',
      'lib/care',
      'lib/clients',
      'lib/plan-actions.ts',
      'lib/project-actions.ts',
    ],
    types: ['lib/today-view.ts'],
  },
  'lib/today-deeds.ts': {
    areas: ['lib/i18n.ts', 'lib/db', 'lib/today-actions.ts'],
    types: ['lib/care', 'lib/today-view.ts'],
  },
  'lib/roads': { areas: ['lib/clients'], packages: ['wxt/browser'] },
  'lib/author.ts': { types: ['lib/clients'], packages: ['uuid', 'wxt/browser'] },
  'lib/client-actions.ts': {
    areas: ['lib/author.ts', 'lib/clients', 'lib/db', 'lib/recording-context.ts', 'lib/sites'],
  },
  'lib/recording-context.ts': {
    areas: ['lib/author.ts', 'lib/settings.ts'],
    types: ['lib/db', 'lib/clients', 'lib/sites', 'lib/messages.ts'],
    packages: ['temporal-polyfill', 'uuid'],
  },
  components: {
    // What follows from records is worked out where it is shown: pure, and no list of it is stored.
    areas: ['lib/i18n.ts', 'lib/care', 'lib/counts.ts', 'lib/insight'],
    types: [
      'lib/clients',
      'lib/care',
      'lib/coach',
      'lib/db',
      'lib/language',
      'lib/messages.ts',
      'lib/rules',
      'lib/settings.ts',
      'lib/page-settings.ts',
      'lib/sites',
      'lib/declared-sites.ts',
      'lib/readings.ts',
      'lib/today-view.ts',
      'lib/taught-pages.ts',
      'lib/team',
      'lib/exchange',
      'lib/importers',
    ],
    packages: ['preact', '@preact/signals', '@tanstack/virtual-core', 'chart.js'],
  },
};

describe('who imports whom', () => {
  const areas = [...new Set(shipped.map(areaOf))].filter(area => !area.startsWith('entrypoints'));

  test.each(areas)('%s', area => {
    const may = MAY[area];
    expect(
      may,
      `${area} is not in the table of this test: add it there and in CONTRIBUTING.md`,
    ).toBeDefined();
    const wrong = shipped
      .filter(file => areaOf(file) === area)
      .flatMap(file => importsOf(file).map(one => ({ file, ...one })))
      .filter(({ target, type }) => {
        if (!isOurs(target))
          return !type && !may?.packages?.some(name => target === name || target.startsWith(`${name}/`));
        const to = areaOf(target);
        return to !== area && !may?.areas?.includes(to) && !(type && may?.types?.includes(to));
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  test('nothing that ships imports an entrypoint or a test from outside', () => {
    const wrong = shipped.flatMap(file =>
      importsOf(file)
        .filter(({ target }) => {
          const to = areaOf(target);
          return to === 'tests' || (to.startsWith('entrypoints/') && to !== areaOf(file));
        })
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the book is followed by `liveRead` alone, which Dexie follows through awaits', () => {
    const users = shipped.filter(file => isCode(file) && /\bliveQuery\b/.test(textOf(file)));
    expect(users).toEqual(['lib/db/live-read.ts']);
  });

  test('a content script never reaches the book, compromise or Dexie, however far down', () => {
    const seen = new Map<string, string>();
    const follow = (file: string, from: string) => {
      if (seen.has(file)) return;
      seen.set(file, from);
      if (!isOurs(file) || !isCode(file)) return;
      for (const { target, type } of importsOf(file)) if (!type) follow(target, file);
    };
    const scripts = shipped.filter(file =>
      /^(?:entrypoints\/(?:boot|reader|coach|teach|capture|roads)|lib\/sites)\//.test(file),
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) follow(script, '');
    const wrong = [...seen]
      .filter(([file]) => /^lib\/(?:db|language)\/|^(?:dexie|compromise)\b/.test(file))
      .map(([file, from]) => `${from} → ${file}`);
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  test('the top level is fixed', () => {
    const top = readdirSync(ROOT, { withFileTypes: true })
      .filter(entry => !MADE.includes(entry.name) && !entry.name.endsWith('.log'))
      .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    const fixed = [
      '.ci/',
      'components/',
      'entrypoints/',
      'lib/',
      'public/',
      'tests/',
      '.gitignore',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'biome.json',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
      'wxt.config.ts',
    ];
    expect(top.sort()).toEqual(fixed.sort());
  });

  test('no source has more than 300 lines', () => {
    const long = files
      .filter(file => isCode(file) && !isTest(file))
      .map(file => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('nothing runs text as code or writes markup, and only lib/team fetches', () => {
    const wrong = shipped.flatMap(file =>
      [
        /\binnerHTML\b/,
        /\bouterHTML\b/,
        /\binsertAdjacentHTML\b/,
        /\beval\(/,
        /\bnew Function\b/,
        /\bfetch\(/,
        /\bXMLHttpRequest\b/,
        /\bsendBeacon\b/,
        /\bWebSocket\b/,
      ]
        .filter(sign => sign.test(textOf(file)))
        .filter(sign => !(sign.source.includes('fetch') && file.startsWith('lib/team/')))
        .map(sign => `${file}: ${sign.source}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no path of one machine and no host of a package registry', () => {
    const wrong = files
      .filter(file => !file.endsWith('structure.test.ts') && !/\.(?:png|ico|woff2?)$/.test(file))
      .flatMap(file =>
        [/(?<![\w.:/})])\/(?:work|home|root)\/\w/, /\/\/registry\.|npmmirror|yarnpkg/, /"resolved"/]
          .flatMap(sign => sign.exec(textOf(file))?.[0] ?? [])
          .map(found => `${file}: ${found}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['lib/sites', /export default define(?:Site|Call|Mailbox)\(\{\s*id: '([^']+)'/],
    ['lib/editors/kinds', /export default defineEditor\(\{\s*id: '([^']+)'/],
    ['lib/editors/roads', /export default defineRoad\(\{\s*id: '([^']+)'/],
    ['lib/importers/formats', /export default defineImporter\(\{\s*id: '([^']+)'/],
    ['lib/care/reasons', /export default defineReason\(\{\s*id: '([^']+)'/],
  ])('in %s a file that exports by default has its own name as id', (folder, sign) => {
    const named = files
      .filter(file => dirname(file) === folder && textOf(file).includes('export default'))
      .map(file => ({ name: basename(file, extname(file)), id: sign.exec(textOf(file))?.[1] }));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ name, id }) => name !== id)).toEqual([]);
  });
});

describe('sites', () => {
  const adapters = files.filter(
    file => dirname(file) === 'lib/sites' && textOf(file).includes('export default'),
  );
  const idOf = (file: string) => basename(file, '.ts');

  test('each has an adapter and says what it is in its folder', () => {
    const told = files.flatMap(file => /^lib\/sites\/([^/]+)\/about\.ts$/.exec(file)?.[1] ?? []);
    expect(told.sort()).toEqual(adapters.map(idOf).sort());
    expect(told).toContain('gmail');
  });

  test('what is told of all of them brings the code of none, and no site that of another', () => {
    const reach = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file) || !isOurs(file)) return seen;
      seen.add(file);
      for (const { target, type } of importsOf(file)) if (!type) reach(target, seen);
      return seen;
    };
    const reached = [...reach('lib/sites/index.ts')];
    expect(reached.filter(file => !/\/(?:index|match-pattern|about)\.ts$/.test(file))).toEqual([]);
    const foreign = adapters.flatMap(adapter =>
      [...reach(adapter)]
        .filter(file => adapters.some(other => other !== adapter && file === other))
        .map(file => `${adapter} → ${file}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('locales', () => {
  type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
  const read = (locale: string) => JSON.parse(textOf(`public/_locales/${locale}/messages.json`)) as Messages;
  const locales = files.flatMap(file => /^public\/_locales\/([^/]+)\/messages\.json$/.exec(file)?.[1] ?? []);

  test('there are two', () => expect(locales.sort()).toEqual(['en', 'zh_CN']));

  test('both have the same keys, none of them empty', () => {
    const [en, zh] = [read('en'), read('zh_CN')];
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const [key, { message }] of [...Object.entries(en), ...Object.entries(zh)])
      expect(message.trim(), key).not.toBe('');
  });

  test('no two keys differ by case alone: browsers read names of messages without it', () => {
    const names = Object.keys(read('en')).map(key => key.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('both fill in the same things', () => {
    const marks = (messages: Messages, key: string) => {
      const { message, placeholders = {} } = messages[key] ?? { message: '' };
      const contents = Object.values(placeholders).map(one => one.content);
      return [...new Set([message, ...contents].flatMap(text => text.match(/\$\d/g) ?? []))].sort();
    };
    const [en, zh] = [read('en'), read('zh_CN')];
    const wrong = Object.keys(en)
      // In a singular form a language may say "one" without the figure.
      .filter(key => !key.endsWith('_one'))
      .filter(key => `${marks(en, key)}` !== `${marks(zh, key)}`);
    expect(wrong).toEqual([]);
  });
});

describe('end-to-end tests', () => {
  /** The rows of the product that a test can show; X is what holds everywhere. */
  const ROW = /^(?:D[1-8]|K(?:10|[1-9])|R(?:1[0-5]|[1-9])|M[1-5]|X)\b/;

  interface Suite {
    title: string;
    suites?: Suite[];
    specs: { title: string }[];
  }

  const output = (args: string[]) =>
    execFileSync(modernNode(), args, {
      cwd: ROOT,
      encoding: 'utf8',
      // The runner of this test leaves marks in the environment that the other runners would follow.
      env: Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS)/.test(name)),
      ),
      maxBuffer: 1 << 26,
    });

  test('in Chromium begin with a row', { timeout: 60_000 }, () => {
    const cli = command('@playwright/test', 'playwright');
    const { suites } = JSON.parse(
      output([cli, 'test', '-c', 'tests/e2e/playwright.config.ts', '--list', '--reporter=json']),
    ) as { suites: Suite[] };
    const titles = (suite: Suite, before: string): string[] => [
      ...suite.specs.map(spec => `${before}${spec.title}`),
      ...(suite.suites ?? []).flatMap(inner => titles(inner, `${before}${inner.title} `)),
    ];
    const all = suites.flatMap(file => titles(file, '').map(title => ({ file: file.title, title })));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ title }) => !ROW.test(title))).toEqual([]);
  });

  test('in Firefox begin with a row', { timeout: 60_000 }, () => {
    const all = JSON.parse(
      output([command('vitest'), 'list', '--config', 'tests/e2e/firefox/vitest.config.ts', '--json']),
    ) as { name: string }[];
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ name }) => !ROW.test(name.replaceAll(' > ', ' ')))).toEqual([]);
  });
});
