import type { Person } from '../sites/adapter';
import type { Client, Phone } from './client';
import { digest } from './digest';
import type { FactOffer } from './fact-offer';
import { foldCompany, foldName } from './fold-name';
import { parsePhone } from './phone';
import { proposeName } from './propose';

/** What the signature of a mail says, as it was read. */
interface SignedFact {
  start: number;
  end: number;
  field: string;
  value: string;
  label?: string;
}

interface Reader {
  client: Client;
  /** ISO 3166 code of the rep's country, for phones without country code. */
  region: string;
  /** Whether the person said "not this" to the offer of that id. */
  refused: (id: string) => boolean;
}

/** The same in every mail: who refuses it once is not asked again. */
const idOf = (field: string, value: string) => `signature/${field}/${digest(foldName(value))}`;

/** What a signature says beyond what the book knows, offered with its line. */
export function signatureOffers(found: readonly SignedFact[], text: string, reader: Reader): FactOffer[] {
  const { client, region, refused } = reader;
  return found.flatMap(({ start, end, field, value, label }) => {
    const id = idOf(field, value);
    const quote = text.slice(start, end).replace(/\s+/g, ' ').trim();
    const offer: FactOffer = { id, field, value, quote, source: 'signature' };
    if (refused(id)) return [];
    if (field === 'phones') {
      const phone = parsePhone(value, region);
      if (!phone || client.phones.some(({ number }) => number === phone.number)) return [];
      const labelled: Phone = label ? { ...phone, label } : phone;
      return [{ ...offer, phone: labelled }];
    }
    return isKnown(field, value, client) ? [] : [offer];
  });
}

function isKnown(field: string, value: string, client: Client): boolean {
  const known = client.facts[field]?.value ?? '';
  if (!known) return false;
  // An address or a page of theirs is written in many ways: what the book has stands.
  if (field === 'workPlace' || field === 'website') return true;
  const fold = field === 'company' ? foldCompany : foldName;
  return fold(known).includes(fold(value));
}

/** The name that the mail's sender line shows, where the book has but a part of it, or what the address says. */
export function nameOffer(from: Person, { client, refused }: Reader): FactOffer | undefined {
  const shown = from.name?.trim().replace(/^["'](.*)["']$/u, '$1') ?? '';
  const turned = /^([^,，]+)[,，]\s*([^,，]+)$/u.exec(shown);
  const value = turned ? `${turned[2]} ${turned[1]}` : shown;
  const id = idOf('name', value);
  const [words, known] = [wordsOf(value), wordsOf(client.name)];
  if (value.length > 80 || /[@<>()|\d]/u.test(value) || refused(id)) return undefined;
  if (words.length < 2 && !/^\p{Script=Han}{2,6}$/u.test(value)) return undefined;
  const same = [...words].sort().join(' ') === [...known].sort().join(' ');
  const part = known.length < words.length && known.every(word => words.includes(word));
  const guessed = [from.address, from.address.split('@')[0], proposeName({ address: from.address })]
    .map(text => foldName(text ?? ''))
    .includes(foldName(client.name));
  const shares = known.some(word => words.includes(word));
  if (same || (!part && !(guessed && shares))) return undefined;
  return { id, field: 'name', value, quote: `${shown} <${from.address}>`, source: 'header' };
}

const wordsOf = (text: string) => foldName(text).split(' ').filter(Boolean);
