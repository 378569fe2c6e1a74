import {
  companyDomain,
  domainKey,
  isColleague,
  type LookupLevel,
  lookupKeys,
  type MatchedBy,
  normaliseAddress,
} from '../clients/address';
import { phoneLookupKeys } from '../clients/phone';
import type { Person } from '../sites/adapter';
import type { Book } from './book';
import { guarded } from './book-error';
import { ownersIn } from './pack-addresses';
import { addressShard } from './shards';

/** Who the people on screen are. Own addresses and, unless they are in the book, colleagues are left out. */
export interface Identified {
  /** Clients, each once, in the order of the people. */
  known: { clientId: string; person: Person; by: MatchedBy }[];
  /** An address that several clients have: the person chooses. */
  several: { person: Person; clientIds: string[] }[];
  /** Not in the book: link or create. `company` where the domain suggests one. */
  unknown: { person: Person; company?: { domain: string; clientIds: string[] } }[];
  /** Marked "not a client" before. */
  notClients: Person[];
}

type Owners = (key: string) => string[];

/** Reads the index for these keys at once. */
async function ownersOfKeys(db: Book, keys: readonly string[]): Promise<Owners> {
  const shards = [...new Set(keys.map(addressShard))];
  const found = await db.addresses.bulkGet(shards);
  const of = new Map(shards.map((key, index) => [key, ownersIn(found[index])]));
  return key => {
    const shard = of.get(addressShard(key));
    return shard && Object.hasOwn(shard, key) ? shard[key]! : [];
  };
}

/** The first level that anybody matches on; levels below it are weaker, and not asked. */
function strongest(
  levels: readonly LookupLevel[],
  owners: Owners,
): { by: MatchedBy; clientIds: string[] } | undefined {
  for (const { by, keys } of levels) {
    const clientIds = [...new Set(keys.flatMap(owners))];
    if (clientIds.length > 0) return { by, clientIds };
  }
  return undefined;
}

/**
 * Who the people on screen are.
 * @param people as the page shows them, most relevant first
 * @param account own address of the window
 */
export function identify(db: Book, people: readonly Person[], account?: string): Promise<Identified> {
  return guarded(() =>
    db.transaction('r', db.addresses, db.notClients, db.accounts, async () => {
      const distinct = new Map<string, Person>();
      for (const person of people) {
        const address = normaliseAddress(person.address);
        if (address && !distinct.has(address)) distinct.set(address, { ...person, address });
      }
      const addresses = [...distinct.keys()];
      const levels = new Map(addresses.map(address => [address, lookupKeys(address)]));
      const domains = addresses.flatMap(address => companyDomain(address) ?? []);
      const keys = [...[...levels.values()].flat().flatMap(level => level.keys), ...domains.map(domainKey)];
      const [owners, excluded, accounts] = await Promise.all([
        ownersOfKeys(db, keys),
        db.notClients.bulkGet(addresses),
        db.accounts.toArray(),
      ]);
      const own = [...accounts.map(one => one.address), ...(account === undefined ? [] : [account])];
      const work = accounts.filter(one => one.work).map(one => one.address);
      const result: Identified = { known: [], several: [], unknown: [], notClients: [] };
      addresses.forEach((address, index) => {
        const person = distinct.get(address)!;
        if (own.includes(address)) return;
        const match = strongest(levels.get(address)!, owners);
        if (match && match.clientIds.length > 1) result.several.push({ person, clientIds: match.clientIds });
        else if (match) {
          const clientId = match.clientIds[0]!;
          if (!result.known.some(one => one.clientId === clientId))
            result.known.push({ clientId, person, by: match.by });
        } else if (excluded[index]) result.notClients.push(person);
        else if (!isColleague(address, work.length > 0 ? work : own)) {
          const domain = companyDomain(address);
          result.unknown.push(
            domain ? { person, company: { domain, clientIds: owners(domainKey(domain)) } } : { person },
          );
        }
      });
      return result;
    }),
  );
}

/**
 * Clients whose address it is, for recording.
 * @returns by normalised address; one that nobody has is not in it
 */
export function ownersOf(db: Book, addresses: readonly string[]): Promise<Map<string, string[]>> {
  return guarded(async () => {
    const levels = new Map(
      addresses.flatMap(address => {
        const normal = normaliseAddress(address);
        return normal ? [[normal, lookupKeys(normal)] as const] : [];
      }),
    );
    const owners = await ownersOfKeys(
      db,
      [...levels.values()].flat().flatMap(level => level.keys),
    );
    return new Map(
      [...levels].flatMap(([address, of]) => {
        const match = strongest(of, owners);
        return match ? [[address, match.clientIds] as const] : [];
      }),
    );
  });
}

/**
 * Clients that a phone number may belong to: none, one, or several to choose from.
 * @param region ISO 3166 code of the rep's country
 */
export function ownersOfPhone(db: Book, text: string, region?: string): Promise<string[]> {
  return guarded(async () => {
    // A number of another country, written without its code, may be read as one of the region's own.
    const levels = [phoneLookupKeys(text, region), phoneLookupKeys(text)];
    const owners = await ownersOfKeys(db, levels.flat());
    for (const keys of levels) {
      const ids = [...new Set(keys.flatMap(owners))];
      if (ids.length > 0) return ids;
    }
    return [];
  });
}

/** Keeps this address, alone, as "not a client": it is not offered again. */
export function markNotClient(db: Book, address: string): Promise<void> {
  return guarded(async () => {
    const normal = normaliseAddress(address);
    if (normal) await db.notClients.put({ address: normal });
  });
}

/** Takes the mark away. */
export function unmarkNotClient(db: Book, address: string): Promise<void> {
  return guarded(async () => {
    const normal = normaliseAddress(address);
    if (normal) await db.notClients.delete(normal);
  });
}
