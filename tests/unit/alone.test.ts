import { expect, it } from 'vitest';
import { alone } from '../../lib/alone';

it('what reads, changes and writes back is done one after the other, each name for itself, whatever fails', async () => {
  let stored = 0;
  const add = (name: string) =>
    alone(name, async () => {
      const before = stored;
      await new Promise(done => setImmediate(done));
      stored = before + 1;
      return stored;
    });
  const failing = alone('a', () => Promise.reject(new Error('no')));
  await Promise.all([add('a'), add('a'), expect(failing).rejects.toThrow('no'), add('a')]);
  expect(stored).toBe(3);
  // Under another name it waits for nobody.
  let free = () => {};
  const held = alone('a', () => new Promise<void>(done => (free = done)));
  await add('b');
  free();
  await held;
});
