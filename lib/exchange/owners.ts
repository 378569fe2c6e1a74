import { lookupKeys, storedKeys } from '../clients/address';
import type { Client } from '../clients/client';
import type { Book } from '../db/book';
import { ownersOf } from '../db/identify';

/** So many addresses are remembered; a large mailbox has more than fit. */
const REMEMBERED = 50_000;

/** Whose address it is: in the book, and among clients that are about to be brought in. */
export class Owners {
  private known = new Map<string, string[]>();
  private readonly pending = new Map<string, string[]>();

  constructor(private readonly db: Book) {}

  /** Clients that the book does not hold yet, or not with these addresses. */
  expect({ id, addresses }: Client): void {
    for (const key of addresses.flatMap(storedKeys)) {
      // A domain suggests a company, and is asked for by nobody here.
      if (key.startsWith('at ')) continue;
      const ids = this.pending.get(key) ?? [];
      if (!ids.includes(id)) this.pending.set(key, [...ids, id]);
    }
  }

  /** Reads ahead for `of`. */
  async prepare(addresses: Iterable<string>): Promise<void> {
    const fresh = [...new Set(addresses)].filter(address => !this.known.has(address));
    if (fresh.length === 0) return;
    if (this.known.size > REMEMBERED) this.known = new Map();
    const found = await ownersOf(this.db, fresh);
    for (const address of fresh) {
      const ids = new Set([...(found.get(address) ?? []), ...this.expected(address)]);
      this.known.set(address, [...ids]);
    }
  }

  /** Ids of the clients whose address it is; it was prepared. */
  of(address: string): readonly string[] {
    return this.known.get(address) ?? [];
  }

  private expected(address: string): string[] {
    if (this.pending.size === 0) return [];
    for (const { keys } of lookupKeys(address)) {
      const ids = keys.flatMap(key => this.pending.get(key) ?? []);
      if (ids.length > 0) return ids;
    }
    return [];
  }
}
