// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import gmail from '../../../lib/sites/gmail';
import { legacyId } from '../../../lib/sites/gmail/thread-id';
import { personOfText } from '../../../lib/sites/people';

const page = (head: string, body = '') =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );

describe('account', () => {
  it.each([
    [
      'the head',
      '<meta name="og-profile-acct" content="Sam@Northgate.example">',
      '',
      'sam@northgate.example',
    ],
    ['the title', '<title>Inbox (3) - sam@northgate.example - Mail</title>', '', 'sam@northgate.example'],
    [
      'a title whose subject has an address',
      '<title>about jo@a.example - jo@a.example - sam@b.example - Mail</title>',
      '',
      'sam@b.example',
    ],
    [
      'the account button',
      '',
      '<a href="https://accounts.google.com/x" aria-label="Account: Sam Reyes (sam@b.example)">S</a>',
      'sam@b.example',
    ],
    ['no place', '<title>Mail</title>', '<a aria-label="Write to us @ home">x</a>', undefined],
    ['a subject alone', '<title>jo@a.example</title>', '', undefined],
  ])('is read from %s', (_place, head, body, expected) => {
    expect(gmail.account(page(head, body))).toBe(expected);
  });

  it('of a delegated mailbox is the one in the title', () => {
    const doc = page(
      '<meta name="og-profile-acct" content="sam@b.example"><title>Inbox - sales@b.example - Mail</title>',
    );
    Object.defineProperty(doc, 'location', { value: { pathname: '/mail/u/0/d/AbC/' } });
    expect(gmail.account(doc)).toBe('sales@b.example');
  });
});

describe('ids', () => {
  it('of thread and message are the hexadecimal ones, or none', () => {
    expect(legacyId('18f3c2d1a0b9e8f7')).toBe('18f3c2d1a0b9e8f7');
    expect(legacyId('#thread-f:1798023456789012345')).toBe(1798023456789012345n.toString(16));
    expect(legacyId('msg-f:1798023456789012345')).toBe(1798023456789012345n.toString(16));
    for (const none of ['#thread-a:r-7681922771531347793', '#msg-a:r1', '', '#', undefined, 'inbox'])
      expect(legacyId(none)).toBeUndefined();
  });
});

describe('people', () => {
  it.each([
    ['Ann Lee <ann@a.example>', { name: 'Ann Lee', address: 'ann@a.example' }],
    ['"Lee, Ann" <ann@a.example>', { name: 'Lee, Ann', address: 'ann@a.example' }],
    ['ann@a.example', { address: 'ann@a.example' }],
    ['<ann@a.example>', { address: 'ann@a.example' }],
    ['ann@a.example <ann@a.example>', { address: 'ann@a.example' }],
    ['Ann Lee', undefined],
    ['a group <ann@a.example, jo@a.example>', undefined],
    ['', undefined],
  ])('%s', (text, expected) => expect(personOfText(text)).toEqual(expected));
});
