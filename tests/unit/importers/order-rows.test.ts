import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, MOST_ORDERS, readOrders } from '../../../lib/importers/order-rows';

const TODAY = '2026-11-24';
const read = (text: string) => readOrders(new TextEncoder().encode(text), TODAY);

describe('orders out of a CSV (R8)', () => {
  it('by the names of the columns, in any order, in both languages', () => {
    const order = { line: 2, on: '2026-03-31', client: 'a@b.example', amount: 1234.5, currency: 'EUR' };
    expect(read('Currency,Total,Customer email,Order date\nEUR,"1,234.50",a@b.example,2026-03-31\n')).toEqual(
      {
        orders: [order],
        unread: [],
      },
    );
    expect(read('订单号;日期;客户;金额;币种\n7;2026年3月31日;周慧敏;8000;RMB').orders).toEqual([
      { line: 2, on: '2026-03-31', client: '周慧敏', amount: 8000, currency: 'CNY', number: '7' },
    ]);
  });

  it('by position where the first row is an order; the day and the client are enough', () => {
    expect(read('2026-03-31,Margaret Okafor\n2026-04-01,Tom Reed,12\n').orders).toEqual([
      { line: 1, on: '2026-03-31', client: 'Margaret Okafor' },
      { line: 2, on: '2026-04-01', client: 'Tom Reed', amount: 12 },
    ]);
  });

  it('tells each row that is not certain with its line and its value, and no row costs another', () => {
    const { orders, unread } = read(
      [
        'Date,Client,Amount,Currency',
        '03/04/2026,a@b.example,1,EUR',
        '2026-12-24,a@b.example,1,EUR',
        '2026-02-30,a@b.example,1,EUR',
        '2026-01-01,,1,EUR',
        '',
        '2026-01-01,a@b.example,minus one,EUR',
        '2026-01-01,a@b.example,-5,EUR',
        '2026-01-01,a@b.example,5,Euros',
        '2026-01-02,a@b.example,5,€',
      ].join('\r\n'),
    );
    expect(unread).toEqual([
      { line: 2, reason: 'bad-date', what: '03/04/2026' },
      { line: 3, reason: 'later', what: '2026-12-24' },
      { line: 4, reason: 'bad-date', what: '2026-02-30' },
      { line: 5, reason: 'no-client' },
      { line: 7, reason: 'bad-amount', what: 'minus one' },
      { line: 8, reason: 'bad-amount', what: '-5' },
      { line: 9, reason: 'bad-currency', what: 'Euros' },
    ]);
    expect(orders).toEqual([
      { line: 10, on: '2026-01-02', client: 'a@b.example', amount: 5, currency: 'EUR' },
    ]);
  });

  it('asks for names of columns where there are none, and reads no more than a limit', () => {
    expect(read('Foo,Bar\n1,2').unread).toEqual([{ line: 1, reason: 'no-columns' }]);
    expect(read('').unread).toEqual([{ line: 1, reason: 'no-columns' }]);
    const many = read('2026-01-01,a\n'.repeat(MOST_ORDERS + 3));
    expect(many.orders).toHaveLength(MOST_ORDERS);
    expect(many.unread).toEqual([{ line: MOST_ORDERS + 1, reason: 'too-many', what: '3' }]);
  });

  it.each([
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ["1'234.50", 1234.5],
    ['1 234,5', 1234.5],
    ['1,234', 1234],
    ['1.234.567', 1234567],
    ['0.125', 0.125],
    ['￥８０００', 8000],
    ['EUR 90', 90],
    ['1.2.3', undefined],
    ['(5)', undefined],
    ['12 pcs', undefined],
  ])('%s is %s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const { orders } = readOrders(bytes, TODAY);
        for (const { on } of orders) expect(on <= TODAY).toBe(true);
      }),
    );
  });
});
