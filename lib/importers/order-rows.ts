import { isCurrency } from '../clients/currency';
import { CsvRows, type Row } from './csv-rows';
import { certainDate } from './dates';
import { detectEncoding } from './encoding';

/** An order as a file has it. Nobody is looked up in the book yet. */
export interface OrderRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  /** Local date, YYYY-MM-DD. */
  on: string;
  /** Whose it is: an address or a name, as written. */
  client: string;
  amount?: number;
  /** ISO 4217; absent where the file names none. */
  currency?: string;
  /** Number of the order in that program. */
  number?: string;
}

/** Why a row was not read. */
export type OrderReason =
  | 'no-columns'
  | 'not-closed'
  | 'too-long'
  | 'too-many'
  | 'no-client'
  | 'bad-date'
  | 'later'
  | 'bad-amount'
  | 'bad-currency'
  | 'unknown'
  | 'several';

export interface UnreadOrder {
  line: number;
  reason: OrderReason;
  /** The value that it is about. */
  what?: string;
}

export const MOST_ORDERS = 50_000;

type Column = 'on' | 'client' | 'amount' | 'currency' | 'number';

const HEADERS: Record<Column, RegExp> = {
  on: /^(?:date|day|on|order(?:ed)? ?(?:date|on|day)?|date ordered|created(?: at)?|close date|invoice date|日期|时间|下单日期|下单时间|订单日期|成交日期|訂單日期)$/iu,
  client:
    /^(?:client|customer|buyer|account|contact|name|e-?mail|address|(?:client|customer|buyer|account|contact) ?(?:name|e-?mail|address)|(?:e-?mail) address|客户|客戶|客户名称|客戶名稱|客户姓名|姓名|联系人|邮箱|电子邮件|买家)$/iu,
  amount:
    /^(?:amount|total|value|sum|price|net|gross|order (?:total|value|amount)|金额|总额|总价|总金额|订单金额|金額|總額)$/iu,
  currency: /^(?:currency|currency code|ccy|币种|货币|幣別|貨幣)$/iu,
  number:
    /^(?:number|no\.?|id|order ?(?:number|no\.?|id|#)|invoice ?(?:number|no\.?)|订单号|单号|编号|訂單編號|订单编号)$/iu,
};
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', 元: 'CNY', '₹': 'INR', '₩': 'KRW' };

/** Which column is which; by position where the first row is no header but an order. */
function columnsOf(cells: readonly string[]): { columns: Map<Column, number>; header: boolean } | undefined {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const name = cell.normalize('NFKC').replaceAll('_', ' ').trim();
    for (const column of Object.keys(HEADERS) as Column[])
      if (!columns.has(column) && HEADERS[column].test(name)) {
        columns.set(column, index);
        break;
      }
  });
  if (columns.has('on') && columns.has('client')) return { columns, header: true };
  if (certainDate(cells[0] ?? '')?.year === undefined || !cells[1]?.trim()) return undefined;
  const order: Column[] = ['on', 'client', 'amount', 'currency'];
  return { columns: new Map(order.map((column, index) => [column, index])), header: false };
}

/**
 * An amount as people and programs write it: `1,234.50`, `1.234,50`, `€ 90`.
 * @returns `undefined` where it is none, or below 0
 */
export function amountOf(text: string): number | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’]|[\p{Sc}元]|\b[A-Z]{3}\b/gu, '')
    .replace(/^\+/u, '');
  if (!/^\d[\d.,]*$/u.test(bare)) return undefined;
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const tail = last < 0 ? '' : bare.slice(last + 1);
  const head = last < 0 ? bare : bare.slice(0, last);
  // Three digits behind the last sign are thousands, unless nothing but a nought stands before it.
  const decimal = last >= 0 && (tail.length !== 3 || head === '0');
  if (decimal && bare.indexOf(bare.charAt(last)) !== last) return undefined;
  const whole = (decimal ? head : bare).replace(/[.,]/gu, '');
  const value = Number(decimal ? `${whole}.${tail || '0'}` : whole);
  return Number.isFinite(value) && value < 1e12 ? value : undefined;
}

/** An ISO 4217 code, or a sign that stands for one currency alone. */
function currencyOf(text: string): string | undefined {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return SIGNS[code] ?? (code === 'RMB' ? 'CNY' : isCurrency(code) ? code : undefined);
}

/**
 * Orders out of a CSV: columns for the date and the client, and where there are any for amount, currency and
 * number. What is not certain is told and left out; no row costs another.
 * @param today local date, YYYY-MM-DD: what lies behind it did not happen yet
 */
export function readOrders(bytes: Uint8Array, today: string): { orders: OrderRow[]; unread: UnreadOrder[] } {
  const reader = new CsvRows();
  const text = new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);
  const rows = [...reader.push(text), ...reader.end()].filter(({ cells }) => cells.some(cell => cell.trim()));
  const unread: UnreadOrder[] = reader.unread.map(({ line, reason }) => ({
    line,
    reason: reason === 'too-long' ? 'too-long' : 'not-closed',
  }));
  const orders: OrderRow[] = [];
  const [first] = rows;
  const found = first && columnsOf(first.cells);
  if (!first || !found)
    return { orders, unread: [...unread, { line: first?.line ?? 1, reason: 'no-columns' }] };
  const all = found.header ? rows.slice(1) : rows;
  for (const row of all.slice(0, MOST_ORDERS)) {
    const one = orderOf(row, found.columns, today);
    if ('reason' in one) unread.push(one);
    else orders.push(one);
  }
  const over = all[MOST_ORDERS];
  if (over) unread.push({ line: over.line, reason: 'too-many', what: String(all.length - MOST_ORDERS) });
  return { orders, unread: unread.toSorted((a, b) => a.line - b.line) };
}

function orderOf(
  { cells, line }: Row,
  columns: ReadonlyMap<Column, number>,
  today: string,
): OrderRow | UnreadOrder {
  const cell = (column: Column) => {
    const at = columns.get(column);
    return at === undefined ? '' : (cells[at] ?? '').trim().slice(0, 200);
  };
  const bad = (reason: OrderReason, what: string): UnreadOrder => ({
    line,
    reason,
    ...(what ? { what } : {}),
  });
  const date = certainDate(cell('on'));
  if (date?.year === undefined) return bad('bad-date', cell('on'));
  const two = (n: number) => String(n).padStart(2, '0');
  const on = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (on > today) return bad('later', cell('on'));
  const client = cell('client');
  if (!client) return bad('no-client', '');
  const written = cell('amount');
  const amount = written ? amountOf(written) : undefined;
  if (written && amount === undefined) return bad('bad-amount', written);
  const named = cell('currency');
  const inAmount = /[A-Z]{3}|[€£₹₩元]/u.exec(written.normalize('NFKC'))?.[0];
  const currency = named || inAmount ? currencyOf(named || inAmount!) : undefined;
  if (named && currency === undefined) return bad('bad-currency', named);
  const number = cell('number');
  return {
    line,
    on,
    client,
    ...(amount === undefined ? {} : { amount }),
    ...(currency === undefined || amount === undefined ? {} : { currency }),
    ...(number ? { number } : {}),
  };
}
