import type { Client } from '../clients/client';
import { isKey } from '../clients/follow-up';

/**
 * R15: whether a mail goes to a prospect: to somebody outside who neither is kept close nor is known to buy.
 * @param known recipients who are in the book
 * @param unknown how many outside are not; colleagues are not counted
 * @param buyers clients with an order
 */
export function goesToProspect(
  known: readonly Pick<Client, 'id' | 'tier' | 'key' | 'annualSales'>[],
  unknown: number,
  buyers: ReadonlySet<string>,
): boolean {
  if (known.length + unknown === 0) return false;
  return known.every(one => !isKey(one) && one.annualSales === undefined && !buyers.has(one.id));
}
