import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { matchesHost, matchesPattern } from '../../../lib/sites/match-pattern';

describe('matchesPattern', () => {
  it.each([
    ['https://mail.google.com/*', 'https://mail.google.com/mail/u/0/#inbox', true],
    ['https://mail.google.com/*', 'http://mail.google.com/', false],
    ['https://mail.google.com/*', 'https://mail.google.com.evil.example/', false],
    ['https://mail.google.com/*', 'https://evil.example/https://mail.google.com/', false],
    ['*://mail.google.com/*', 'http://mail.google.com/', true],
    ['*://mail.google.com/*', 'ftp://mail.google.com/', false],
    ['https://*.google.com/*', 'https://mail.google.com/', true],
    ['https://*.google.com/*', 'https://google.com/', true],
    ['https://*.google.com/*', 'https://notgoogle.com/', false],
    ['https://*/*', 'https://crm.example/x', true],
    ['http://127.0.0.1/*', 'http://127.0.0.1:4173/mail/', true],
    ['http://127.0.0.1:4173/*', 'http://127.0.0.1:4173/mail/', true],
    ['http://127.0.0.1:4173/*', 'http://127.0.0.1:4174/mail/', false],
    ['https://a.example:443/*', 'https://a.example/', true],
    ['https://a.example/mail', 'https://a.example/mail', true],
    ['https://a.example/mail', 'https://a.example/mail/', false],
    ['https://a.example/mail*', 'https://a.example/mail?x=1#y', true],
    ['https://a.example/*task=mail*', 'https://a.example/?_task=mail&_id=1', true],
    ['https://a.example/*aa*a', 'https://a.example/aa', false],
    ['https://A.example/*', 'https://a.example/', true],
    ['*://*/*', 'about:blank', false],
    ['<all_urls>', 'https://a.example/', false],
    ['file:///*', 'file:///home/', false],
    ['https://a.*/*', 'https://a.example/', false],
    ['https://a.example', 'https://a.example/', false],
    ['a.example/*', 'https://a.example/', false],
    ['https://a.example/*', 'not an address', false],
  ])('%s holds %s: %s', (pattern, url, expected) => expect(matchesPattern(pattern, url)).toBe(expected));

  it('agrees with the library of the build where both read a pattern', () => {
    const hosts = ['a.example', 'b.a.example', 'xa.example'];
    const patterns = [
      '*://*/*',
      'https://a.example/*',
      '*://*.a.example/*',
      'https://*.a.example/m*l/*',
      'http://a.example/x',
    ];
    for (const pattern of patterns) {
      for (const host of hosts) {
        for (const url of [`https://${host}/mail/x`, `http://${host}/x`, `https://${host}/`]) {
          expect(matchesPattern(pattern, url), `${pattern} ${url}`).toBe(
            new MatchPattern(pattern).includes(url),
          );
        }
      }
    }
  });

  it('takes no long time over a pattern of many stars', () => {
    expect(
      matchesPattern(`https://a.example/${'*a'.repeat(200)}b`, `https://a.example/${'a'.repeat(4000)}`),
    ).toBe(false);
  });
});

describe('matchesHost', () => {
  it.each([
    ['mail.google.com', 'https://mail.google.com/mail/u/0/', true],
    ['google.com', 'https://mail.google.com/mail/u/0/', false],
    ['*.crm.example', 'https://eu.crm.example/', true],
    ['127.0.0.1', 'http://127.0.0.1:4173/mail/', true],
    ['127.0.0.1:4173', 'http://127.0.0.1:4174/mail/', false],
  ])('%s holds %s: %s', (host, url, expected) => expect(matchesHost(host, url)).toBe(expected));
});
