import { FREE_MAIL, RELAYS } from './free-mail';

/** Neither control characters nor what turns the direction of writing: shown, they would say something else. */
const SHAPE = /^[^\s@<>(),;:"[\]\p{C}]+@[^\s@<>(),;:"[\]\p{C}]+\.[^\s@<>(),;:"[\]\p{C}]+$/u;

/** Nothing in it that could be anything else than what it looks like. */
const PLAIN = /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * An address as it is stored and compared: lower case, without `mailto:`, angle brackets, quotes around it.
 * @returns `undefined` where it is not one plain address
 */
export function normaliseAddress(text: string): string | undefined {
  // Most come in this form already, and an import asks many times.
  if (text.length <= 254 && PLAIN.test(text)) return text;
  let address = text.normalize('NFKC').trim();
  const angle = /<([^<>]*)>\s*$/u.exec(address);
  if (angle) address = angle[1]!.trim();
  address = address
    .replace(/^mailto:/iu, '')
    .replace(/\?.*$/u, '')
    .replace(/^['"]|['"]$/gu, '')
    .toLowerCase();
  return address.length <= 254 && SHAPE.test(address) ? address : undefined;
}

function split(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
}

function withoutTag(address: string): string {
  const [local, domain] = split(address);
  const plus = local.indexOf('+');
  return plus > 0 ? `${local.slice(0, plus)}@${domain}` : address;
}

/** Only Gmail ignores dots: elsewhere `j.doe` and `jdoe` are two people. */
function withoutDots(address: string): string | undefined {
  const [local, domain] = split(withoutTag(address));
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return undefined;
  return `${local.replaceAll('.', '')}@gmail.com`;
}

/** How an address was recognised, strongest first. */
export type MatchedBy = 'address' | 'tag' | 'dots';

/** Keys to look up together; a level is asked only where the ones before gave nobody. */
export interface LookupLevel {
  by: MatchedBy;
  keys: string[];
}

/**
 * What to look an address up by, in order: the address itself (any alias of a client is one of its
 * addresses), then without its `+tag`, then, for Gmail, without dots.
 * @param address as the page shows it
 * @returns levels, strongest first; empty where it is no address
 */
export function lookupKeys(address: string): LookupLevel[] {
  const exact = normaliseAddress(address);
  if (!exact) return [];
  const bare = withoutTag(exact);
  const levels: LookupLevel[] = [
    { by: 'address', keys: [exact] },
    { by: 'tag', keys: bare === exact ? [`tag ${bare}`] : [bare, `tag ${bare}`] },
  ];
  const dotless = withoutDots(exact);
  if (dotless) {
    const keys = [`dots ${dotless}`];
    if (dotless !== exact && dotless !== bare) keys.unshift(dotless);
    levels.push({ by: 'dots', keys });
  }
  return levels;
}

/**
 * Under which keys a client's address is stored, so that `lookupKeys` of any spelling meets it. A spelling
 * that equals the address is not stored twice.
 */
export function storedKeys(address: string): string[] {
  const exact = normaliseAddress(address);
  if (!exact) return [];
  const keys = [exact];
  const bare = withoutTag(exact);
  if (bare !== exact) keys.push(`tag ${bare}`);
  const dotless = withoutDots(exact);
  if (dotless && dotless !== exact) keys.push(`dots ${dotless}`);
  const domain = companyDomain(exact);
  if (domain) keys.push(domainKey(domain));
  return keys;
}

/**
 * What all spellings of an address have in common, so that they can be kept, and read, in one place.
 * @param key of `storedKeys` or `lookupKeys`; one that is of no address is returned as it is
 */
export function rootOf(key: string): string {
  const space = key.indexOf(' ');
  if (space >= 0 && !key.startsWith('tag ') && !key.startsWith('dots ')) return key;
  const address = key.slice(space + 1);
  return withoutDots(address) ?? withoutTag(address);
}

/** Key under which all clients of a company's domain are stored. It suggests a company, never a person. */
export function domainKey(domain: string): string {
  return `at ${domain}`;
}

/**
 * The domain that an address suggests a company by.
 * @returns `undefined` for free mail and relays: there the domain says nothing
 */
export function companyDomain(address: string): string | undefined {
  const normal = normaliseAddress(address);
  if (!normal) return undefined;
  const domain = split(normal)[1];
  return FREE_MAIL.has(domain) || isRelay(normal) ? undefined : domain;
}

/** A sender that writes in other people's names: the person is in Reply-To. */
export function isRelay(address: string): boolean {
  const normal = normaliseAddress(address);
  if (!normal) return false;
  const domain = split(normal)[1];
  return RELAYS.some(relay => domain === relay || domain.endsWith(`.${relay}`));
}

/**
 * Whose mail it is: From, or Reply-To where From is a relay.
 * @returns `undefined` where a relay names nobody
 */
export function senderAddress(from: string, replyTo?: string): string | undefined {
  const normal = normaliseAddress(from);
  if (!normal || !isRelay(normal)) return normal;
  const reply = replyTo === undefined ? undefined : normaliseAddress(replyTo);
  return reply && !isRelay(reply) ? reply : undefined;
}

/**
 * Whether an address is of the rep's own company: same domain as an own account, or below it.
 * Never for free mail.
 */
export function isColleague(address: string, ownAccounts: readonly string[]): boolean {
  const domain = companyDomain(address);
  if (!domain) return false;
  return ownAccounts.some(account => {
    const own = companyDomain(account);
    return own !== undefined && (domain === own || domain.endsWith(`.${own}`));
  });
}
