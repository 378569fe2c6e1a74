import { normaliseAddress } from '../clients/address';
import type { Account } from '../clients/coverage';
import type { Book } from './book';
import { guarded } from './book-error';

/** All own mail accounts that were met, whether on or off. */
export function accounts(db: Book): Promise<Account[]> {
  return guarded(() => db.accounts.toArray());
}

/**
 * Says whether an account is for work: only there is anything recorded. Switching it off and on again
 * starts a new `since`: in between nothing was seen.
 * @param now UTC epoch ms
 */
export function setAccount(db: Book, address: string, work: boolean, now: number): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.accounts, async () => {
      const normal = normaliseAddress(address);
      if (!normal) return;
      const old = await db.accounts.get(normal);
      const since = old?.work && work ? old.since : now;
      await db.accounts.put({ address: normal, work, since });
    }),
  );
}
