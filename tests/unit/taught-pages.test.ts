import { describe, expect, it } from 'vitest';
import { taughtFor, toTaughtPages } from '../../lib/taught-pages';

const good = { host: 'crm.firma.example:8080', client: ['a[data-mail]'], date: ['time'] };

describe('what was taught, as it is stored', () => {
  it('is given by host, with its port', () => {
    const pages = toTaughtPages([good, { host: 'other.example', editor: ['textarea'] }]);
    expect(taughtFor('https://crm.firma.example:8080/records/7', pages)).toEqual({
      client: ['a[data-mail]'],
      date: ['time'],
    });
    expect(taughtFor('https://crm.firma.example/records/7', pages)).toEqual({});
    expect(taughtFor('no address', pages)).toEqual({});
  });

  it.each([
    ['nothing', undefined],
    ['no list', { host: 'a.example' }],
    ['no host', [{ client: ['a'] }]],
    ['a host that is none', [{ host: 'a b', client: ['a'] }]],
    ['no selectors', [{ host: 'a.example', client: 'a' }]],
    ['selectors that are none', [{ host: 'a.example', client: [7, '', 'x'.repeat(500)] }]],
    ['null', [null]],
  ])('%s is none, and costs the others nothing', (_what, raw) => {
    expect(toTaughtPages(raw)).toEqual([]);
    if (Array.isArray(raw)) expect(toTaughtPages([...raw, good])).toEqual([good]);
  });

  it('is no more than a page needs', () => {
    const [page] = toTaughtPages([{ host: 'a.example', client: Array.from({ length: 50 }, () => 'a') }]);
    expect(page?.client).toHaveLength(6);
  });
});
