import type { Client } from './client';

/** An amount in a currency (ISO 4217). */
export interface Money {
  amount: number;
  currency: string;
}

/** A client stays for twenty years: what they are worth is that many times their annual sales. */
export const VALUE_YEARS = 20;

/** 20 × annual sales; `undefined` where the sales are not known. */
export function clientValue({ annualSales }: Pick<Client, 'annualSales'>): Money | undefined {
  if (!annualSales || !Number.isFinite(annualSales.amount) || annualSales.amount <= 0) return undefined;
  return { amount: annualSales.amount * VALUE_YEARS, currency: annualSales.currency };
}
