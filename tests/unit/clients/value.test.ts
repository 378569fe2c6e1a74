import { describe, expect, it } from 'vitest';
import { defaultCurrency, isCurrency } from '../../../lib/clients/currency';
import { setSetting } from '../../../lib/clients/edit';
import { followUp } from '../../../lib/clients/follow-up';
import { checkedPhoto, PHOTO_MOST } from '../../../lib/clients/photo';
import { PROFILE_FIELDS, PROFILE_GROUPS } from '../../../lib/clients/profile';
import { clientValue } from '../../../lib/clients/value';
import { client, utc } from './make';

const now = utc('2026-11-24T12:00:00Z');

describe('value', () => {
  it('is twenty times the annual sales, in their currency', () =>
    expect(clientValue({ annualSales: { amount: 48_000, currency: 'GBP' } })).toEqual({
      amount: 960_000,
      currency: 'GBP',
    }));
  it.each([
    undefined,
    { amount: 0, currency: 'USD' },
    { amount: -1, currency: 'USD' },
    { amount: Number.NaN, currency: 'USD' },
  ])('is none for %o', annualSales =>
    expect(clientValue(annualSales ? { annualSales } : {})).toBeUndefined(),
  );
  it('of a lost client nothing falls due', () => {
    const key = setSetting(client(), 'tier', 'top10', { source: 'hand', at: utc('2026-01-01T00:00:00Z') });
    expect(followUp(key, {}, { now, zone: 'Europe/Berlin' }).state).toBe('late');
    const lost = setSetting(key, 'lost', { on: '2026-11-01' }, { source: 'hand', at: now });
    expect(followUp(lost, {}, { now, zone: 'Europe/Berlin' })).toEqual({ state: 'none' });
  });
});

describe('currency', () => {
  it.each([
    ['en-GB', 'GBP'],
    ['en', 'USD'],
    ['zh-CN', 'CNY'],
    ['zh', 'CNY'],
    ['de', 'EUR'],
    ['de-CH', 'CHF'],
    ['fr-CA', 'CAD'],
    ['en-AQ', 'USD'],
    ['not a tag', 'USD'],
  ])('of %s is %s', (language, currency) => expect(defaultCurrency(language)).toBe(currency));
  it('is three capitals', () =>
    expect(['USD', 'usd', 'US', '<b>'].map(isCurrency)).toEqual([true, false, false, false]));
});

describe('photo', () => {
  const b64 = (text: string) => btoa(text);
  it('is what its bytes say, not what the file says', () => {
    const jpeg = b64(`\xff\xd8\xff\xe0${'x'.repeat(40)}`);
    expect(checkedPhoto(jpeg)).toBe(`data:image/jpeg;base64,${jpeg}`);
    expect(checkedPhoto(`data:image/svg+xml;base64,${jpeg}`)).toBe(`data:image/jpeg;base64,${jpeg}`);
    expect(checkedPhoto(jpeg.replace(/=+$/, ''))).toBe(`data:image/jpeg;base64,${jpeg}`);
    expect(checkedPhoto(b64(`RIFF....WEBPVP8 ${'x'.repeat(20)}`))).toMatch(/^data:image\/webp/);
  });
  it.each([
    ['a GIF', b64(`GIF89a${'x'.repeat(40)}`)],
    ['an SVG', b64('<svg onload="x"/>')],
    ['a page', `data:text/html;base64,${b64('<script>')}`],
    ['an address', 'https://x.example/a.png'],
    ['nothing', ''],
    ['no Base64', 'data:image/png,%89PNG'],
    ['one that is too large', b64(`\xff\xd8\xff${'x'.repeat(PHOTO_MOST)}`)],
  ])('%s is none', (_what, text) => expect(checkedPhoto(text)).toBeUndefined());
});

describe('profile', () => {
  it('has at least the 66 questions, each id once, in all eight groups', () => {
    const ids = PROFILE_FIELDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(66);
    expect(new Set(PROFILE_FIELDS.map(({ group }) => group))).toEqual(new Set(PROFILE_GROUPS));
    expect(PROFILE_FIELDS.filter(({ special }) => special).map(({ id }) => id)).toEqual([
      'politics',
      'religion',
      'health',
      'drinks',
      'smokes',
    ]);
  });
});
