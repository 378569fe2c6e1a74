import { addressOf } from '../people';

/** Somebody whom a page names in data of its own. */
export interface Named {
  name: string;
  address?: string;
}

/** Beyond these a page means no single record, or no good. */
const LONGEST = 100_000;
const LONGEST_NAME = 100;
const DEEPEST = 6;
const TYPES = /^(?:https?:\/\/schema\.org\/)?(?:Person|Organization|Corporation|LocalBusiness)$/;
/** Under these a page says what it is about; under others (author, publisher) who made it. */
const ABOUT = ['@graph', 'mainEntity', 'about'] as const;

type Node = Record<string, unknown>;

/** People and firms that JSON-LD says a page is about. What is not as it should be is left out. */
export function linkedPeople(texts: readonly string[]): Named[] {
  return texts.flatMap(text => {
    if (text.length > LONGEST) return [];
    try {
      return named(JSON.parse(text), 0);
    } catch {
      return []; // Not JSON: nothing is said.
    }
  });
}

function named(value: unknown, depth: number): Named[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(one => named(one, depth + 1));
  const node = value as Node;
  const own = list(node['@type']).some(type => typeof type === 'string' && TYPES.test(type)) && nameOf(node);
  const inner = ABOUT.flatMap(key => (Object.hasOwn(node, key) ? named(node[key], depth + 1) : []));
  return own ? [own, ...inner] : inner;
}

function nameOf(node: Node): Named | undefined {
  const { name } = node;
  if (typeof name !== 'string') return undefined;
  const plain = name.replace(/\s+/g, ' ').trim();
  if (!plain || plain.length > LONGEST_NAME || /[@<>]/.test(plain)) return undefined;
  const addresses = list(node.email).flatMap(email =>
    typeof email === 'string' ? (addressOf(email.replace(/^mailto:/i, ''))?.toLowerCase() ?? []) : [],
  );
  return addresses.length === 1 ? { name: plain, address: addresses[0] } : { name: plain };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
