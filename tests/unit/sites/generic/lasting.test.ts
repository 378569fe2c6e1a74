// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isLasting, lastingSelectors } from '../../../../lib/sites/generic/lasting';
import { clientIn, dateIn, findTaught } from '../../../../lib/sites/generic/taught';

const show = (html: string) => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...doc.body.childNodes);
};
const $ = (selector: string) => document.querySelector<HTMLElement>(selector)!;

beforeEach(() => show(''));

describe('what lasts', () => {
  it.each(['email', 'contact-email', 'contactEmail', 'record_header', 'MSG_FROM', 'crm.kv.card'])(
    '%s is a name that somebody gave',
    value => expect(isLasting(value)).toBe(true),
  );
  it.each([
    '',
    'ember',
    'ember-view',
    'radix-:r',
    'contact-7',
    'css-bzkqrt',
    'a1b2c3',
    'AAQkADAwATM',
    'xKqWzPtRv',
    'margaret@firma.example',
    'Margaret Okafor',
    '客户',
    'bzkqrtvw',
    'a b',
  ])('%j is none', value => expect(isLasting(value)).toBe(false));
});

describe('what a person points at', () => {
  it('is found again by several ways, never by class, label or value', () => {
    show(`<main><div id="x-7f3a" class="kv css-1a2b"><section data-section="contact-details">
      <p><span class="Zq1" data-field="email" aria-label="E-mail" data-value="jo@a.example">jo@a.example</span></p>
      </section></div></main>`);
    const selectors = lastingSelectors($('span'));
    expect(selectors.length).toBeGreaterThan(1);
    expect(selectors[0]).toBe('span[data-field="email"]');
    for (const selector of selectors) expect(selector).not.toMatch(/class|aria|\.\w|jo@|7f3a/);
    // The program was built anew: other classes, one more box around.
    show(`<main><div class="other"><div><section data-section="contact-details">
      <p><span class="Kw9" data-field="email">ann@b.example</span></p></section></div></div></main>`);
    expect(findTaught(document, selectors)).toBe($('span'));
  });

  it('is not kept where nothing lasting is near it', () => {
    show('<div class="a"><div class="b"><span>jo@a.example</span></div></div>');
    expect(lastingSelectors($('span'))).toEqual([]);
  });

  it('is not found where several are found, or two ways lead to two places', () => {
    show('<p data-field="email">a@a.example</p><p data-field="email">b@b.example</p>');
    expect(findTaught(document, ['p[data-field="email"]'])).toBeUndefined();
    show('<p data-field="email">a@a.example</p><p data-role="client">b@b.example</p>');
    expect(findTaught(document, ['p[data-field="email"]', 'p[data-role="client"]'])).toBeUndefined();
    expect(findTaught(document, ['p[data-gone="email"]', 'p[data-role="client"]'])?.textContent).toBe(
      'b@b.example',
    );
    expect(findTaught(document, ['p[[', 'p > > b', 'main'])).toBeUndefined();
  });

  it('lets no odd name of a tag or an attribute break it', () => {
    show('<main><o:p.x data-a"b="1" id="a]b"><i data-field="email">jo@a.example</i></o:p.x></main>');
    expect(lastingSelectors($('i'))).toContain('i[data-field="email"]');
    expect(() => lastingSelectors($('main').firstElementChild as HTMLElement)).not.toThrow();
  });

  it('takes no name of a client for a name of the program', () => {
    show('<main><p data-owner="margaret">Margaret <a href="mailto:m@a.example">m@a.example</a></p></main>');
    for (const selector of lastingSelectors($('p'))) expect(selector).not.toContain('margaret');
  });
});

describe('whom a place names', () => {
  it.each([
    ['<p>Jo Ann &lt;Jo@a.example&gt;, call.</p>', { person: { address: 'jo@a.example' } }],
    [
      '<p><a href="mailto:jo@a.example?subject=x">Jo Ann</a></p>',
      { person: { address: 'jo@a.example', name: 'Jo Ann' } },
    ],
    ['<p data-email="jo@a.example">Jo Ann</p>', { person: { address: 'jo@a.example', name: 'Jo Ann' } }],
    ['<p><input value="jo@a.example"></p>', { person: { address: 'jo@a.example' } }],
    ['<p>jo@a.example and ann@b.example</p>', {}],
    ['<p>Jo Ann</p>', {}],
    ['<p><a href="tel:+4912345">call</a></p>', { phone: '+4912345' }],
    ['<p><a href="tel:+4912345">a</a><a href="tel:+4912346">b</a></p>', {}],
  ])('%s', (html, expected) => {
    show(html);
    expect(clientIn($('p'))).toEqual(expected);
  });
});

describe('the date in a place', () => {
  it.each([
    ['<p><time datetime="2026-03-04">yesterday</time></p>', '2026-03-04'],
    ['<p title="4 March 2026">Mar 4</p>', '4 March 2026'],
    ['<p title="Opened">4 March 2026</p>', '4 March 2026'],
    ['<p>never</p>', undefined],
  ])('%s', (html, expected) => {
    show(html);
    expect(dateIn($('p'))).toBe(expected);
  });
});
