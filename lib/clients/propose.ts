import type { Person } from '../sites/adapter';
import { normaliseAddress } from './address';

/** First letter large, the rest as written: "o'neil" is nobody's business to mend. */
const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/**
 * A name to propose for somebody who is not in the book: as the page shows it, else read off an address of
 * the form first.last. A proposal only: the person sees it in a field before anything is stored.
 */
export function proposeName({ name, address }: Person): string | undefined {
  const shown = name?.trim();
  if (shown && !shown.includes('@')) return shown;
  const local = (normaliseAddress(address) ?? '').split('@')[0] ?? '';
  const words = local.split('+')[0]?.split(/[._-]/) ?? [];
  const plain = words.length > 1 && words.every(word => /^\p{L}{2,}$/u.test(word));
  return plain ? words.map(capital).join(' ') : undefined;
}

/** Second-level labels under which firms register: `firm.co.uk`, `firm.com.cn`. */
const PUBLIC_SECOND = new Set(['co', 'com', 'net', 'org', 'gov', 'edu', 'ac', 'or', 'ne']);

/** A company name to propose, from its domain: `mail.brightloom.co.uk` → "Brightloom". */
export function proposeCompany(domain: string): string | undefined {
  const labels = domain.split('.');
  labels.pop();
  if (labels.length > 1 && PUBLIC_SECOND.has(labels.at(-1) ?? '')) labels.pop();
  const label = labels.at(-1);
  return label && !label.startsWith('xn--') ? label.split('-').map(capital).join(' ') : undefined;
}
