import { lookupKeys, storedKeys } from '../clients/address';
import type { Client } from '../clients/client';
import { foldName } from '../clients/fold-name';
import { phoneKeys } from '../clients/phone';
import type { ClientDraft } from './importer';
import { sourceKey } from './source-key';

/** By what a row looks like a client of the book. */
export type LooksBy = 'source' | 'address' | 'phone' | 'name';

/** Who a row of a file is. */
export type Match =
  | { is: 'new' }
  | { is: 'known'; id: string; by: LooksBy }
  /** Not certain: the person says. */
  | { is: 'double'; ids: string[]; by: LooksBy };

/** More people than this at one number share a first name by chance; each with all others would take hours. */
const SWITCHBOARD = 24;

/** "Okafor, Margaret" and "Margaret Okafor" are one name. */
const nameKey = (name: string) => foldName(name).split(' ').sort().join(' ');

/** What of a client a row is compared with. */
export type Comparable = Pick<
  Client,
  'id' | 'name' | 'nickname' | 'sayName' | 'company' | 'addresses' | 'phones'
>;

/** The clients that rows are compared with: those of the book, and those that rows before have made. */
export class Matcher {
  /** Most keys lead to one client, and a set of one costs as much as the rest of a row. */
  private readonly byKey = new Map<string, string | Set<string>>();
  private readonly clients = new Map<string, Comparable>();

  constructor(book: readonly Client[]) {
    for (const client of book) this.put(client, Object.keys(client.facts));
  }

  /** Adds a client, or its later state. @param facts keys of its facts: among them those of the rows that it is from */
  put(client: Comparable, facts: readonly string[]): void {
    this.clients.set(client.id, client);
    for (const key of keysOf(client, facts)) {
      const ids = this.byKey.get(key);
      if (ids === undefined) this.byKey.set(key, client.id);
      else if (typeof ids !== 'string') ids.add(client.id);
      else if (ids !== client.id) this.byKey.set(key, new Set([ids, client.id]));
    }
  }

  /**
   * Who a row is: by its own id in the same program, else by address, else by phone. Where the name is
   * another one (a shared mailbox, a switchboard), or the name and company alone are alike, it is asked.
   */
  match(draft: ClientDraft): Match {
    const source = this.owners([`source ${sourceKey(draft)}`]);
    if (source.length === 1) return { is: 'known', id: source[0]!, by: 'source' };
    for (const address of draft.addresses)
      for (const { keys } of lookupKeys(address)) {
        const found = this.decide(draft, this.owners(keys), 'address');
        if (found) return found;
      }
    for (const { number } of draft.phones) {
      const behind = this.byKey.get(`tel ${number}`);
      if (behind === undefined) continue;
      const colleague = draft.name !== '' && draft.addresses.length > 0;
      if (colleague && typeof behind !== 'string' && behind.size > SWITCHBOARD) continue;
      const ids = typeof behind === 'string' ? [behind] : [...behind].sort();
      // Colleagues with addresses of their own at one switchboard: asking about each would be no help.
      const stranger = (id: string) => !namesAgree(draft.name, this.clients.get(id)!, 'address');
      if (colleague && ids.every(stranger)) continue;
      const found = this.decide(draft, ids, 'phone');
      if (found) return found;
    }
    const ids = this.owners(nameKeys(draft.name, draft.fields.company));
    return ids.length > 0 ? { is: 'double', ids, by: 'name' } : { is: 'new' };
  }

  private decide(draft: ClientDraft, ids: string[], by: LooksBy): Match | undefined {
    if (ids.length === 0) return undefined;
    const named = ids.filter(id => namesAgree(draft.name, this.clients.get(id)!, by));
    return named.length === 1 ? { is: 'known', id: named[0]!, by } : { is: 'double', ids, by };
  }

  private owners(keys: readonly string[]): string[] {
    const found: string[] = [];
    for (const key of keys) {
      const ids = this.byKey.get(key);
      if (typeof ids === 'string') found.push(ids);
      else if (ids) for (const id of ids) found.push(id);
    }
    return found.length < 2 ? found : [...new Set(found)].sort();
  }
}

/** What `match` asks for. A domain suggests a company alone, and a row's phone has its country code. */
function keysOf({ addresses, phones, name, company }: Comparable, facts: readonly string[]): string[] {
  const keys = nameKeys(name, company);
  for (const address of addresses)
    for (const key of storedKeys(address)) if (!key.startsWith('at ')) keys.push(key);
  for (const { number } of phones)
    for (const key of phoneKeys(number)) if (key.startsWith('tel ')) keys.push(key);
  for (const key of facts) if (key.startsWith('source:')) keys.push(`source ${key}`);
  return keys;
}

/** A name without a company is too little to ask about in a large book, unless it is of two words or more. */
function nameKeys(name: string, company: string | undefined): string[] {
  const key = nameKey(name);
  if (!key) return [];
  return [`name ${key}/${foldName(company ?? '')}`];
}

/** By an address one word in common is enough (a new surname); a phone is shared by more people. */
function namesAgree(name: string, client: Comparable, by: LooksBy): boolean {
  if (!name) return by === 'address';
  const words = foldName(name).split(' ');
  const theirs = [client.name, client.nickname ?? '', client.sayName ?? ''].map(foldName);
  if (nameKey(name) === nameKey(client.name)) return true;
  if (by !== 'address') return false;
  return theirs.some(one => one.split(' ').some(word => word !== '' && words.includes(word)));
}
