import { openShelf, shelfPacks } from '../../../../lib/db/pack-shelf';
import { readStored, toStoredPacks } from '../../../../lib/packs';
import { storedPacks } from '../../../../lib/stored-packs';

/** Names of the packs that were written on this machine, and by nobody else. */
export async function ownPackNames(): Promise<string[]> {
  const shelf = openShelf();
  try {
    const own = (await shelfPacks(shelf)).filter(({ origin }) => origin === 'own');
    const foreign = toStoredPacks(await storedPacks()).filter(({ source }) => source !== 'own');
    const theirs = readStored(foreign).packs.map(({ name }) => name);
    return own.map(({ draft }) => draft.name).filter(name => !theirs.includes(name));
  } finally {
    shelf.close();
  }
}
