import { lookupKeys, storedKeys } from '../clients/address';
import type { Client } from '../clients/client';
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

/** One case, one width, no accents, no punctuation. */
export function foldName(text: string): string {
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Okafor, Margaret" and "Margaret Okafor" are one name. */
const nameKey = (name: string) => foldName(name).split(' ').sort().join(' ');

/** The clients that rows are compared with: those of the book, and those that rows before have made. */
export class Matcher {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly clients = new Map<string, Client>();

  constructor(book: readonly Client[]) {
    for (const client of book) this.put(client);
  }

  get(id: string): Client | undefined {
    return this.clients.get(id);
  }

  /** Adds a client, or its later state. */
  put(client: Client): void {
    this.clients.set(client.id, client);
    for (const key of keysOf(client)) {
      const ids = this.byKey.get(key);
      if (ids) ids.add(client.id);
      else this.byKey.set(key, new Set([client.id]));
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
      const ids = this.owners([`tel ${number}`]);
      // Colleagues with addresses of their own at one switchboard: asking about each would be no help.
      const stranger = (id: string) => !namesAgree(draft.name, this.clients.get(id)!, 'address');
      if (draft.name && draft.addresses.length > 0 && ids.every(stranger)) continue;
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
    return [...new Set(keys.flatMap(key => [...(this.byKey.get(key) ?? [])]))].sort();
  }
}

function keysOf(client: Client): string[] {
  return [
    ...client.addresses.flatMap(storedKeys),
    ...client.phones.flatMap(({ number }) => phoneKeys(number)),
    ...nameKeys(client.name, client.company),
    ...Object.keys(client.facts)
      .filter(key => key.startsWith('source:'))
      .map(key => `source ${key}`),
  ];
}

/** A name without a company is too little to ask about in a large book, unless it is of two words or more. */
function nameKeys(name: string, company: string | undefined): string[] {
  const key = nameKey(name);
  if (!key) return [];
  return [`name ${key}/${foldName(company ?? '')}`];
}

/** By an address one word in common is enough (a new surname); a phone is shared by more people. */
function namesAgree(name: string, client: Client, by: LooksBy): boolean {
  if (!name) return by === 'address';
  const words = foldName(name).split(' ');
  const theirs = [client.name, client.nickname ?? '', client.sayName ?? ''].map(foldName);
  if (nameKey(name) === nameKey(client.name)) return true;
  if (by !== 'address') return false;
  return theirs.some(one => one.split(' ').some(word => word !== '' && words.includes(word)));
}
