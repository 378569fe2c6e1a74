import { describe, expect, it } from 'vitest';
import {
  companyDomain,
  isColleague,
  lookupKeys,
  normaliseAddress,
  senderAddress,
  storedKeys,
} from '../../../lib/clients/address';
import { parsePhone, phoneKeys, phoneLookupKeys } from '../../../lib/clients/phone';

/** How `seen` is recognised as `stored`, as the index does it. */
function match(stored: string, seen: string): string | undefined {
  const keys = storedKeys(stored);
  return lookupKeys(seen).find(level => level.keys.some(key => keys.includes(key)))?.by;
}

describe('normaliseAddress', () => {
  it.each([
    ['Jo@X.Example', 'jo@x.example'],
    [' "Jo Doe" <Jo.Doe@x.example> ', 'jo.doe@x.example'],
    ['mailto:jo@x.example?subject=Hi', 'jo@x.example'],
    ['ｊｏ@x.example', 'jo@x.example'],
    ['李雷@例子.公司', '李雷@例子.公司'],
    ['jo', undefined],
    ['jo@localhost', undefined],
    ['a@b.c, d@e.f', undefined],
    ['', undefined],
  ])('%s', (text, expected) => expect(normaliseAddress(text)).toBe(expected));
});

describe('matching order', () => {
  it.each([
    ['jo@x.example', 'JO@x.example', 'address'],
    ['jo@x.example', 'jo+quotes@x.example', 'tag'],
    ['jo+work@x.example', 'jo@x.example', 'tag'],
    ['jo+work@x.example', 'jo+home@x.example', 'tag'],
    ['j.o.doe@gmail.com', 'jodoe@gmail.com', 'dots'],
    ['jodoe@gmail.com', 'jo.doe@googlemail.com', 'dots'],
    ['jo.doe+a@gmail.com', 'j.odoe+b@gmail.com', 'dots'],
    ['j.o@x.example', 'jo@x.example', undefined],
    ['jo@x.example', 'jo@y.example', undefined],
    ['jo@gmail.com', 'jo@gmx.de', undefined],
    ['+41@x.example', '+42@x.example', undefined],
  ])('%s meets %s by %s', (stored, seen, by) => {
    expect(match(stored, seen)).toBe(by);
  });

  it('asks the relay for Reply-To, and others for From', () => {
    expect(senderAddress('x@bounce.sendgrid.net', 'Jo@x.example')).toBe('jo@x.example');
    expect(senderAddress('x@bounce.sendgrid.net')).toBeUndefined();
    expect(senderAddress('jo@x.example', 'desk@x.example')).toBe('jo@x.example');
  });
});

describe('companies', () => {
  it.each(['jo@gmail.com', 'a@qq.com', 'a@163.com', 'a@gmx.net', 'a@x.mailgun.org'])('%s has none', address =>
    expect(companyDomain(address)).toBeUndefined(),
  );

  it('colleagues share the own domain, never a free one', () => {
    expect(isColleague('bo@acme.example', ['me@acme.example'])).toBe(true);
    expect(isColleague('bo@eu.acme.example', ['me@acme.example'])).toBe(true);
    expect(isColleague('bo@notacme.example', ['me@acme.example'])).toBe(false);
    expect(isColleague('bo@gmail.com', ['me@gmail.com'])).toBe(false);
  });
});

describe('phones', () => {
  it('reads E.164 with a region, the extension apart', () => {
    expect(parsePhone('(617) 555-0148 ext. 12', 'US')).toEqual({ number: '+16175550148', extension: '12' });
    expect(parsePhone('+86 138 1234 5678')).toEqual({ number: '+8613812345678' });
    expect(parsePhone('0171 2345678', 'DE')?.number).toBe('+491712345678');
    expect(parsePhone('12', 'DE')).toBeUndefined();
    expect(parsePhone('555 0148')).toBeUndefined();
  });

  it('without a region meets the national number', () => {
    const stored = phoneKeys('+491712345678');
    expect(phoneLookupKeys('0171 2345678').some(key => stored.includes(key))).toBe(true);
    expect(phoneLookupKeys('+49 171 2345678').some(key => stored.includes(key))).toBe(true);
    // Another country's number with the same national digits is not it.
    expect(phoneLookupKeys('+1 171 234 5678').some(key => stored.includes(key))).toBe(false);
  });
});
