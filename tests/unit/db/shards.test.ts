import { describe, expect, it } from 'vitest';
import {
  ADDRESS_SHARDS,
  addressShard,
  clientShard,
  inParts,
  nameShard,
  noteShard,
  standingShard,
} from '../../../lib/db/shards';
import { id } from '../clients/make';

describe('parts in which many clients are written', () => {
  const clients = Array.from({ length: 5000 }, () => ({ id: id() }));

  it.each([1, 2, 3, 16])('%i of them hold all clients, each once, and share no document', count => {
    const parts = inParts(clients, count);
    expect(parts).toHaveLength(count);
    expect(new Set(parts.flat()).size).toBe(clients.length);
    for (const shardOf of [clientShard, nameShard, standingShard, noteShard]) {
      const keys = parts.flatMap(part => [...new Set(part.map(one => shardOf(one.id)))]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('an id that is none of ours is in one of them', () => {
    expect(inParts([{ id: 'x y z' }, { id: id() }], 3).flat()).toHaveLength(2);
    expect(inParts([], 0)).toEqual([]);
  });
});

it('all spellings of an address are in one document of the index, and the index spreads', () => {
  const same = ['jo.doe+a@gmail.com', 'tag jo.doe@gmail.com', 'dots jodoe@gmail.com'].map(addressShard);
  expect(new Set(same).size).toBe(1);
  const used = new Set(Array.from({ length: 20_000 }, (_, n) => addressShard(`c${n}@x.example`)));
  expect(used.size).toBe(ADDRESS_SHARDS.length);
});
