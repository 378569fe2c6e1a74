import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  addPack,
  changeDraft,
  movePack,
  openShelf,
  publishVersion,
  removePack,
  shelfPacks,
  versionsOf,
} from '../../../lib/db/pack-shelf';
import { packOf } from '../coach/packs-for-tests';

const NOW = 1_764_000_000_000;
const shelf = async (...ids: string[]) => {
  const db = openShelf({ indexedDB: new IDBFactory(), IDBKeyRange });
  for (const id of ids)
    await addPack(db, {
      id,
      draft: packOf('a'),
      out: 0,
      on: true,
      origin: 'own',
      leftOut: 0,
      changedAt: NOW,
    });
  return db;
};

describe('the shelf', () => {
  it('keeps every version that was published, and the draft is the next one', async () => {
    const db = await shelf('p');
    const first = await publishVersion(db, 'p', packOf('a'), NOW);
    expect(first?.version).toBe(1);
    await changeDraft(db, 'p', draft => ({ ...draft, rules: packOf('b').rules }), NOW + 1);
    const [pack] = await shelfPacks(db);
    expect([pack?.out, pack?.draft.version]).toEqual([1, 2]);
    await publishVersion(db, 'p', pack!.draft, NOW + 2);
    // Back to the first one: that is a version of its own, so that who has the second one gets it.
    const again = await publishVersion(db, 'p', first!, NOW + 3, 1);
    expect(again).toEqual({ ...first, version: 3 });
    expect(
      (await versionsOf(db, 'p')).map(one => [one.version, one.again, one.content.rules[0]?.find]),
    ).toEqual([
      [3, 1, ['a']],
      [2, undefined, ['b']],
      [1, undefined, ['a']],
    ]);
    expect((await shelfPacks(db))[0]).toMatchObject({ out: 3, draft: again });
  });

  it('keeps packs in the order that was chosen', async () => {
    const db = await shelf('a', 'b', 'c');
    await movePack(db, 'c', -1);
    await movePack(db, 'a', -1);
    expect((await shelfPacks(db)).map(one => one.id)).toEqual(['a', 'c', 'b']);
  });

  it('gives a pack that was taken off back with its versions', async () => {
    const db = await shelf('a', 'b');
    await publishVersion(db, 'a', packOf('x'), NOW);
    const back = await removePack(db, 'a');
    expect((await shelfPacks(db)).map(one => one.id)).toEqual(['b']);
    expect(await versionsOf(db, 'a')).toEqual([]);
    await back();
    expect((await shelfPacks(db)).map(one => one.id)).toEqual(['a', 'b']);
    expect(await versionsOf(db, 'a')).toHaveLength(1);
  });
});
