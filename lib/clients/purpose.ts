import type { Purpose } from './interaction';

const SALE_EN =
  /\b(?:quot(?:e|es|ation|ations)|invoices?|(?:purchase |sales )?orders?|re-?orders?|p\.?o\.?\s?(?:#|no\.?|number)?\s?\d+|proposals?|pricing|price list|pro[- ]?forma|estimates?|renewals?|payment|discounts?|tenders?|rfqs?|contracts?)\b/iu;
const SALE_ZH =
  /报价|報價|询价|詢價|订单|訂單|下单|下單|采购单|採購單|发票|發票|账单|帳單|合同|合約|付款|续费|續費|折扣|投标|投標|价格|價格|采购|採購/u;

/**
 * Purpose by a rule that people can see: quote, order or invoice words in the subject mean a sale. All
 * else stays unknown; what Yesfirst itself sends as a greeting, article or survey says so by `service` or
 * `personal` where it is recorded.
 */
export function purposeOf(subject: string | undefined): Purpose {
  if (subject === undefined) return 'unknown';
  // "in order to" orders nothing.
  const text = subject.normalize('NFKC').replace(/\bin order (?:to|that|for)\b/giu, ' ');
  return SALE_EN.test(text) || SALE_ZH.test(text) ? 'sale' : 'unknown';
}
