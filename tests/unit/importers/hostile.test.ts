import { expect, it } from 'vitest';
import { parseClient } from '../../../lib/clients/parse';
import { importers } from '../../../lib/importers';
import { planClients } from '../../../lib/importers/plan-clients';
import { tryHostile } from '../../tools/hostile-files.mjs';

// The fixed part of `npm run fuzz`.
it.each(importers.map(({ id }) => id))('%s: hostile files harm nothing', async id => {
  for (let n = 0; n < 250; n++)
    expect(await tryHostile({ importers, planClients, parseClient }, id, n), `${id} ${n}`).toBeUndefined();
});
