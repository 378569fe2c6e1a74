import { describe, expect, test } from 'vitest';
import { OPINION_PACK } from '../../lib/coach/opinion/doubt';
import { builtInPacks, locksInForce, packsInForce, readStored, toStoredPacks } from '../../lib/packs';
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

  test('under a lock the built-in rules are locked too: what is not locked neither replaces them nor switches them off', () => {
    const lock = { id: 'policy-pack', source: 'policy', lock: true };
    const own = [
      { source: 'own', off: ['English:policy-per'] },
      {
        id: '1',
        source: 'own',
        pack: { ...packOf('x', { id: 'policy-says' }), off: ['English:policy-you-must'] },
      },
    ];
    expect(packsInForce([lock, ...own]).map(({ name, lockedBy }) => `${name}: ${lockedBy}`)).toEqual([
      ...builtInPacks().map(({ name }) => `${name}: `),
      'Test: undefined',
    ]);
    for (const id of ['policy-says', 'policy-per', 'policy-you-must'])
      expect(keys([lock, ...own])).toContain(`English:en:${id}`);
    // Without the lock the person's own word holds again.
    expect(keys(own)).not.toContain('English:en:policy-per');
    expect(keys(own)).not.toContain('English:en:policy-says');
  });

  test('what is locked itself does both, and is named with who set it: author, else pack', () => {
    const team = { ...packOf('x', { id: 'policy-says' }), name: 'Team', off: ['English:policy-per'] };
    const stored = [{ id: 'p', source: 'policy', lock: true, pack: team }];
    const { builtIn } = readStored(stored);
    expect(builtIn.replaced.get('en policy-says')).toBe('Team');
    expect(builtIn.off.get('English:policy-per')).toBe('Team');
    expect(keys(stored)).not.toContain('English:en:policy-per');
    expect(locksInForce(stored).get('Team')).toBe('Team');
    expect(locksInForce([{ ...stored[0], pack: { ...team, author: 'Ann' } }]).get('Team')).toBe('Ann');
    expect(locksInForce(stored).get('English')).toBe('');
    // The second opinion comes with Yesfirst: a rep can't switch it off either.
    expect(locksInForce(stored).get(OPINION_PACK)).toBe('');
    expect(locksInForce([{ ...stored[0], lock: false }]).size).toBe(0);
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
