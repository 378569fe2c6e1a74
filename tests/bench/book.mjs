import { bookScript, fullBook } from './lib/full-book.mjs';
import { quantile } from './lib/table.mjs';

/**
 * Address → card data at full size, in the extension's own pages.
 * @param {{clients?: number, interactions?: number}} options
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchBook(options) {
  const rows = [];
  const row = (name, value, unit, must) =>
    rows.push({ name, value: Number(value.toPrecision(3)), unit, ...(must === undefined ? {} : { must }) });
  const { filled, start } = await fullBook(options);
  row(`fill: ${filled.clients} clients`, filled.clientsMs / 1000, 's');
  row(`fill: ${filled.events} interactions, a fifth with a note`, filled.eventsMs / 1000, 's');
  const demo = await start();
  try {
    const page = await demo.browser.newPage();
    await page.goto(demo.ownAddress('dashboard.html#/export'));
    await page.evaluate(await bookScript());
    const run = name => page.evaluate(key => window.bookBench[key](), name);
    row('size on disk', (await run('size')) / 1e6, 'MB');
    row('due list for today, first after the start', (await run('dues'))[0], 'ms', 100);
    row('due list for today, p95', quantile(await run('dues'), 0.95), 'ms', 100);
    row('Today, all reasons, first after the start', (await run('today'))[0], 'ms', 150);
    row('Today, all reasons, p95', quantile(await run('today'), 0.95), 'ms', 150);
    row('address → card data, first after the start', (await run('cold'))[0], 'ms');
    const cards = await run('cards');
    row('address → card data, p50', quantile(cards, 0.5), 'ms');
    row('address → card data, p95', quantile(cards, 0.95), 'ms', 10);
    const sent = await run('sent');
    row('record a sent mail, p50', quantile(sent, 0.5), 'ms');
    row('record a sent mail, p95', quantile(sent, 0.95), 'ms');
    row('edit a client, p95', quantile(await run('edit'), 0.95), 'ms');
    row('all that the client list is made of, first', (await run('listFirst'))[0], 'ms');
    row('the same after a write, p95', quantile(await run('listAgain'), 0.95), 'ms');
    row('find by name, first', (await run('findFirst'))[0], 'ms');
    row('find by name, p95', quantile(await run('find'), 0.95), 'ms');
  } finally {
    await demo.browser.close();
  }
  return rows;
}
