import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dashboardPath } from '../../../lib/roads/dashboard-path';
import { showOfLink, showOfNumber, showOfText } from '../../../lib/roads/show-of';
import { askToShow, type Show, watchShow } from '../../../lib/roads/show-request';
import { suggestionsOf } from '../../../lib/roads/suggestion';

describe('whom a selected text names', () => {
  it.each([
    ['  Margaret\n Okafor ', { kind: 'find', text: 'Margaret Okafor' }],
    ['<Margaret@harlow.example>', { kind: 'address', address: 'margaret@harlow.example' }],
    ['(020) 7946-0142', { kind: 'phone', number: '(020) 7946-0142' }],
    ['+44 20 7946 0142 ext. 7', { kind: 'phone', number: '+44 20 7946 0142 ext. 7' }],
    ['＋４４２０７９４６０１４２', { kind: 'phone', number: '+442079460142' }],
    ['4471', { kind: 'find', text: '4471' }],
    ['周慧敏', { kind: 'find', text: '周慧敏' }],
    [' \n', undefined],
  ] as [string, Show | undefined][])('%j', (text, show) => expect(showOfText(text)).toEqual(show));

  it('of a page that was selected whole, the beginning is searched', () =>
    expect(showOfText('x'.repeat(1e6))).toEqual({ kind: 'find', text: 'x'.repeat(120) }));
});

describe('whom a link names', () => {
  it.each([
    ['tel:+44-20-7946-0142', { kind: 'phone', number: '+44-20-7946-0142' }],
    ['TEL:%2B442079460142;ext=7', { kind: 'phone', number: '+442079460142' }],
    ['sms:+16175550148?body=hi', { kind: 'phone', number: '+16175550148' }],
    ['mailto:Margaret%40harlow.example?subject=x', { kind: 'address', address: 'margaret@harlow.example' }],
    ['mailto:a@x.example,b@x.example', undefined],
    ['mailto:', undefined],
    ['tel:', undefined],
    ['tel:%E0%A4%A', undefined],
    ['https://x.example/tel:1', undefined],
  ] as [string, Show | undefined][])('%j', (url, show) => expect(showOfLink(url)).toEqual(show));

  it.each([
    ['web+yesfirst:+16175550148', '+16175550148'],
    ['ext%2Byesfirst%3A%2B16175550148', '+16175550148'],
    ['web+yesfirst://0617555014/', '0617555014'],
    ['sip:+16175550148@pbx.example;transport=udp', '+16175550148'],
    ['020 7946 0142', '020 7946 0142'],
  ])('a phone system says %j', (text, number) =>
    expect(showOfNumber(text)).toEqual({ kind: 'phone', number }),
  );

  it('a call without a number names nobody', () => expect(showOfNumber('anonymous')).toBeUndefined());
});

describe('suggestions', () => {
  const odd = { id: '1', name: '<b>O\'Neill</b> & "Co"\u0000\ud800', company: 'A&B', gap: '23 days' };

  it('are markup that holds whatever a name holds, or plain text', () => {
    expect(suggestionsOf([odd], true).suggestions[0]!.description).toBe(
      '<match>&lt;b&gt;O&apos;Neill&lt;/b&gt; &amp; &quot;Co&quot;  </match> · <dim>A&amp;B</dim> · <dim>23 days</dim>',
    );
    expect(suggestionsOf([odd], false).suggestions[0]!.description).toBe(`${odd.name} · A&B · 23 days`);
  });

  it('two of one name are told apart by their text', () => {
    const { suggestions, ids } = suggestionsOf(
      [
        { id: '1', name: 'Ann Lee' },
        { id: '2', name: 'Ann Lee' },
        { id: '3', name: '__proto__' },
      ],
      true,
    );
    expect(suggestions.map(({ content }) => ids.get(content))).toEqual(['1', '2', '3']);
    expect(new Set(suggestions.map(({ content }) => content)).size).toBe(3);
  });
});

describe('what the panel is asked to show', () => {
  beforeEach(() => fakeBrowser.reset());
  const settled = () => new Promise(resolve => setTimeout(resolve));
  const show: Show = { kind: 'client', id: 'a' };

  async function heard(windowId: number | undefined, asks: () => Promise<void>[], now = 0): Promise<Show[]> {
    const stop = new AbortController();
    const got: Show[] = [];
    const [before, later] = asks();
    await before;
    watchShow(
      windowId,
      one => got.push(one),
      stop.signal,
      () => now,
    );
    await settled();
    await later;
    await settled();
    stop.abort();
    return got;
  }

  it('reaches a panel that opens and one that is open, once, and only of its window', async () => {
    expect(await heard(1, () => [askToShow(show, 1, 0)])).toEqual([show]);
    expect(await heard(1, () => [Promise.resolve()])).toEqual([]);
    expect(await heard(2, () => [askToShow(show, 1, 0)])).toEqual([]);
    fakeBrowser.reset();
    expect(await heard(2, () => [askToShow(show, undefined, 0)])).toEqual([show]);
  });

  it('is forgotten after half a minute', async () => {
    expect(await heard(1, () => [askToShow(show, 1, 0)], 31_000)).toEqual([]);
    expect(await heard(1, () => [Promise.resolve()], 0)).toEqual([]);
  });
});

it('the dashboard shows the same where no panel opens', () => {
  expect(dashboardPath({ kind: 'client', id: 'a/b' })).toBe('dashboard.html#/client/a%2Fb');
  expect(dashboardPath({ kind: 'phone', number: '+1 617' })).toBe('dashboard.html#/call/%2B1%20617');
  expect(dashboardPath({ kind: 'address', address: 'a@x.example' })).toBe(
    'dashboard.html#/call/a%40x.example',
  );
  expect(dashboardPath({ kind: 'find', text: 'a&b' })).toBe('dashboard.html#/call?find=a%26b');
});
