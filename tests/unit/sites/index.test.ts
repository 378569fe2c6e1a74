import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteById, siteFor, sites } from '../../../lib/sites';
import { matchesPattern } from '../../../lib/sites/match-pattern';

const declared = [
  { pattern: 'https://mail.google.com/*', site: 'gmail' },
  { pattern: 'http://127.0.0.1/*', site: 'gmail' },
  { pattern: 'https://gone.example/*', site: 'not-built-in' },
];

describe('the registry of sites', () => {
  it('holds each file of the folder that is an adapter, under its own name', async () => {
    const files = readdirSync(new URL('../../../lib/sites/', import.meta.url)).filter(name =>
      name.endsWith('.ts'),
    );
    const named: string[] = [];
    for (const file of files) {
      const module: { default?: { id: string } } = await import(`../../../lib/sites/${file.slice(0, -3)}.ts`);
      if (module.default) {
        expect(module.default.id).toBe(file.slice(0, -3));
        named.push(module.default.id);
      }
    }
    expect(sites.map(site => site.id)).toEqual(named.sort());
    for (const { name } of sites) expect(name).toMatch(/\S/);
    expect(named).toContain('gmail');
  });

  it('offers patterns that hold an address of their own', () => {
    // A site without one stands at any address: the person says where.
    expect(siteById('gmail')?.patterns).not.toEqual([]);
    for (const site of sites) {
      for (const pattern of site.patterns)
        expect(matchesPattern(pattern, pattern.replace('*', 'x')), pattern).toBe(true);
    }
  });

  it('chooses the adapter by the declared patterns', () => {
    expect(siteFor('https://mail.google.com/mail/u/1/#inbox', declared)?.id).toBe('gmail');
    expect(siteFor('http://127.0.0.1:4173/mail/u/0/', declared)?.id).toBe('gmail');
    expect(siteFor('https://mail.example/', declared)).toBeUndefined();
    expect(siteFor('https://gone.example/', declared)).toBeUndefined();
    expect(siteById('gmail')?.name).toBe('Gmail');
  });
});

describe('the selectors of each site', () => {
  const named = import.meta.glob<Record<string, readonly string[]>>('../../../lib/sites/*/selectors.ts', {
    eager: true,
    import: 'selectors',
  });

  it.each(Object.entries(named))('%s rest on no label, since labels are translated', (_file, selectors) => {
    for (const [name, alternatives] of Object.entries<readonly string[]>(selectors)) {
      expect(alternatives.length, name).toBeGreaterThan(0);
      for (const selector of alternatives)
        expect(selector).not.toMatch(/(?:aria-label|title|data-tooltip|alt)[*^$~|]?="[^"@]/);
    }
  });
});
