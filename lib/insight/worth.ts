import { ListReader } from '../clients/client-list';
import { clientValue } from '../clients/value';
import type { InsightInput } from './input';

/** K4: twenty years of sales, in one currency. */
export interface Worth {
  /** ISO 4217. */
  currency: string;
  /** Clients whose sales are known, and what all of them are worth: those below are in it. */
  clients: number;
  value: number;
  /** Whose follow-up is overdue. */
  atRiskClients: number;
  atRisk: number;
  /** Who is gone; not in `value`. */
  lostClients: number;
  lost: number;
}

/** What the clients are worth, what is at risk while a follow-up is overdue, and what was lost; the largest currency first. */
export function worthOf({ clients, moment }: Pick<InsightInput, 'clients' | 'moment'>): Worth[] {
  const reader = new ListReader(moment);
  const found = new Map<string, Worth>();
  for (const standing of clients) {
    const worth = clientValue(standing);
    if (!worth) continue;
    const { amount, currency } = worth;
    let sum = found.get(currency);
    if (!sum) {
      sum = { currency, clients: 0, value: 0, atRiskClients: 0, atRisk: 0, lostClients: 0, lost: 0 };
      found.set(currency, sum);
    }
    if (standing.lost) {
      sum.lostClients++;
      sum.lost += amount;
      continue;
    }
    sum.clients++;
    sum.value += amount;
    if (!reader.fits(standing, 'overdue')) continue;
    sum.atRiskClients++;
    sum.atRisk += amount;
  }
  return [...found.values()].sort(
    (a, b) => b.clients + b.lostClients - (a.clients + a.lostClients) || (a.currency < b.currency ? -1 : 1),
  );
}
