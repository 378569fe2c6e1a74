import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE_TEXTS, pageTexts } from '../../../entrypoints/background/page-texts';
import { CHANNELS } from '../../../lib/clients/interaction';
import { t, useTexts } from '../../../lib/i18n';

const ROOT = resolve(import.meta.dirname, '../../..');
const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);

/** The sources of all modules that a module brings along, its own first. */
function* sourcesOf(path: string, seen = new Set<string>()): Generator<string> {
  const file = [path, `${path}.ts`, `${path}.tsx`].find(one => /\.tsx?$/.test(one) && reads(one));
  if (!file || seen.has(file)) return;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  yield source;
  for (const [, name = ''] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm))
    yield* sourcesOf(join(dirname(file), name), seen);
}

function reads(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

describe('the texts of a page', () => {
  beforeEach(() => {
    fakeBrowser.i18n.getMessage = ((key: string, subs: string[] = []) =>
      messages[key]?.message.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '') ??
      '') as typeof fakeBrowser.i18n.getMessage;
    useTexts({});
  });

  it('are all that the coach says there', () => {
    const keys = new Set<string>(CHANNELS);
    for (const source of sourcesOf(join(ROOT, 'entrypoints/coach/index.ts'))) {
      for (const [, key = ''] of source.matchAll(/\bt\(\s*'(\w+)'/g)) keys.add(key);
      for (const [, key = ''] of source.matchAll(/\btn\(\s*'(\w+)'/g))
        keys.add(`${key}_one`).add(`${key}_other`);
      for (const [, family = ''] of source.matchAll(/\bt\(\s*`(\w+_)\$\{/g))
        for (const key of Object.keys(messages)) if (key.startsWith(family)) keys.add(key);
    }
    expect([...keys].filter(key => messages[key]).sort()).toEqual([...PAGE_TEXTS].sort());
    expect(keys.size).toBeGreaterThan(60);
  });

  it('say as data what the browser says', () => {
    const said = PAGE_TEXTS.map(key => t(key, 3, 'a $2 b', 'c'));
    useTexts(pageTexts());
    fakeBrowser.i18n.getMessage = () => 'asked';
    expect(PAGE_TEXTS.map(key => t(key, 3, 'a $2 b', 'c'))).toEqual(said);
  });
});
