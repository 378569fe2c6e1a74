import { describe, expect, test } from 'vitest';
import { builtInPacks, packsInForce, toStoredPacks } from '../../lib/packs';
import { packOf } from './coach/packs-for-tests';

const keys = (stored: unknown[]) =>
  packsInForce(stored).flatMap(pack => pack.rules.map(rule => `${pack.name}:${rule.lang}:${rule.id}`));

describe('packs in force', () => {
  test('stored ones come before the built-in ones; a bare pack is one too', () => {
    const names = packsInForce([
      packOf('a'),
      { id: '1', source: 'policy', pack: { ...packOf('b'), name: 'P' } },
    ]).map(pack => pack.name);
    expect(names).toEqual(['Test', 'P', ...builtInPacks().map(pack => pack.name)]);
  });

  test('a rule of the same id and language stands in the place of a built-in one', () => {
    const all = keys([{ source: 'own', pack: packOf('x', { id: 'policy-says' }) }]);
    expect(all).toContain('Test:en:policy-says');
    expect(all).not.toContain('English:en:policy-says');
    expect(all).toContain('中文:zh:policy-says');
  });

  test('built-in rules are switched off here, or by a pack', () => {
    const here = keys([{ source: 'own', off: ['English:policy-says'] }]);
    expect(here).not.toContain('English:en:policy-says');
    expect(here).toContain('English:en:policy-per');
    const byPack = keys([{ source: 'address', pack: { ...packOf('x'), off: ['中文:policy-per'] } }]);
    expect(byPack).not.toContain('中文:zh:policy-per');
  });

  test('hostile entries cost nothing else', () => {
    const stored = [
      null,
      7,
      'x',
      [],
      { source: 'elsewhere', lock: 'yes', signature: 3, pack: { format: 'no' } },
      packOf('a'),
    ];
    expect(toStoredPacks(stored)).toEqual([
      { source: 'own', pack: { format: 'no' } },
      { source: 'own', pack: packOf('a') },
    ]);
    expect(packsInForce(stored).map(pack => pack.name)).toContain('Test');
  });

  test('source, lock and signature stay with their pack', () => {
    const entry = { id: 'p', source: 'policy', lock: true, signature: 'c2ln', pack: packOf('a') };
    expect(toStoredPacks([entry])).toEqual([entry]);
  });
});
