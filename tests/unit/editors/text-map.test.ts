// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { SENTINEL } from '../../../lib/editors/editor';
import { offsetAt, rangeOf } from '../../../lib/editors/range';
import { readField, readText } from '../../../lib/editors/text-map';

const EXCLUDE = '.quote';

function editor(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<div contenteditable="true">${html}</div>`, 'text/html');
  const root = document.importNode(parsed.body.firstElementChild as HTMLElement, true);
  document.body.append(root);
  return root;
}

const read = (html: string) => readText(editor(html), EXCLUDE);

afterEach(() => document.body.replaceChildren());

describe('readText', () => {
  it.each([
    ['blocks', '<div>a</div><div>b</div>', 'a\nb'],
    ['text before a block', 'a<div>b</div>c', 'a\nb\nc'],
    ['a line break', 'a<br>b', 'a\nb'],
    ['a placeholder at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['an empty line', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['an empty line at the end', '<div>a</div><div><br></div>', 'a\n'],
    ['an empty editor', '<div><br></div>', ''],
    ['nested blocks', '<div><div><p>a</p></div><div></div></div><ul><li>b</li><li>c</li></ul>', 'a\nb\nc'],
    ['source white space', '\n  <p>a\n   b</p>\n  <p> c</p>\n', 'a b\nc'],
    ['source white space around tags', '<b>a </b> <i> b</i>', 'a b'],
    ['NBSP', 'a&nbsp; b&nbsp;', 'a  b '],
    ['fillers', '\u200Bcom<b>\uFEFFpa\u2060ny</b>\u200B', 'company'],
    ['joiners in emoji and soft hyphens', '👨‍👩‍👧 po\u00ADlicy', '👨‍👩‍👧 po\u00ADlicy'],
    [
      'hidden subtrees',
      'a<span hidden>x</span><i style="color:red;display: none">y</i><style>z{}</style>b',
      'ab',
    ],
    ['comments', 'a<!-- x -->b', 'ab'],
    ['preserved white space', '<div style="white-space: pre-wrap">a  b\nc</div>d', 'a  b\nc\nd'],
    ['a table', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'a\nb'],
    ['an excluded block', 'a<div class="quote">x<p>y</p></div>b', `a\n${SENTINEL}\nb`],
    ['an excluded span', 'a<span class="quote">x</span>b', `a${SENTINEL}b`],
    ['an island', 'a<span contenteditable="false">@Anna</span>b', `a${SENTINEL}b`],
    ['a picture', 'a<img alt="x">b', `a${SENTINEL}b`],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });

  it('ends before a quote that nothing follows, not before one that is answered below', () => {
    expect(read('Yes.<div class="quote">no</div>').end).toBe('Yes.\n'.length);
    const below = read('<div class="quote">no</div>Yes.');
    expect(below.end).toBe(below.text.length);
  });

  it('puts a sentinel for quoted lines above the answer, and keeps the offsets of what follows', () => {
    const map = read(
      '<div>On Mon, 3 Feb 2025, Anna wrote:</div><div>&gt; policy</div><div>our po<b>licy</b></div>',
    );
    expect(map.text).toBe(`${SENTINEL}\nour policy`);
    expect(map.end).toBe(map.text.length);
    expect(rangeOf(map, 6, 12)?.toString()).toBe('policy');
  });

  it('covers all text but breaks and sentinels by segments, in order', () => {
    const { text, segments } = read('a\u200Bb<br>c&nbsp;<b>d</b><img>e');
    const covered = segments.map(({ start, length }) => text.slice(start, start + length));
    expect(covered).toEqual(['a', 'b', 'c ', 'd', 'e']);
    expect(text).toBe(`ab\nc d${SENTINEL}e`);
  });
});

describe('readField', () => {
  it('maps a value, fillers left out', () => {
    const field = document.createElement('textarea');
    field.value = 'a\u00A0b\u200Bc\n  d';
    document.body.append(field);
    const map = readField(field);
    expect(map.text).toBe('a bc\n  d');
    expect(offsetAt(map, field, 5)).toBe(4);
    expect(rangeOf(map, 0, 1)).toBeUndefined();
  });
});

describe('rangeOf', () => {
  it('crosses tags and lines', () => {
    const map = read('<div>our com<b>pany</b> policy</div><div>is</div>');
    expect(rangeOf(map, 4, 18)?.toString()).toBe('company policy');
    expect(rangeOf(map, 12, 21)?.toString()).toBe('policyis');
  });

  it('gives a caret for an empty span', () => {
    const range = rangeOf(read('a<b>b</b>'), 1, 1);
    expect(range?.collapsed).toBe(true);
    expect(range?.startContainer.textContent).toBe('a');
  });

  it.each([
    [-1, 1],
    [2, 1],
    [0, 99],
    [0, 3],
    [1, 2],
  ])('has no answer for %i–%i of "a", sentinel, "b"', (start, end) => {
    expect(rangeOf(read('a<img>b'), start, end)).toBeUndefined();
  });

  it('has no answer once nodes are gone, changed, moved or hide something', () => {
    const change: ((root: HTMLElement) => void)[] = [
      root => root.firstChild?.remove(),
      root => root.replaceChildren('our policy'),
      root => root.remove(),
      root => {
        (root.firstChild as Text).data = 'the policy';
      },
      root => root.append(root.firstChild as Node),
      root => (root.firstChild as Text).after('new '),
    ];
    for (const apply of change) {
      const root = editor('our <b>policy</b>');
      const map = readText(root, '');
      expect(rangeOf(map, 0, 10)?.toString()).toBe('our policy');
      apply(root);
      expect(rangeOf(map, 0, 10)).toBeUndefined();
      root.remove();
    }
    expect(rangeOf(read('our <i hidden>x</i>policy'), 0, 10)).toBeUndefined();
  });
});

describe('offsetAt', () => {
  it('knows points in elements, on empty lines and in left-out text', () => {
    const root = editor('<div>a<b>b</b></div><div><br></div><div>c</div><p class="quote">x</p>');
    const map = readText(root, EXCLUDE);
    expect(map.text).toBe(`ab\n\nc\n${SENTINEL}`);
    const [first, empty, last, quote] = [...root.children] as [Element, Element, Element, Element];
    expect(offsetAt(map, first, 0)).toBe(0);
    expect(offsetAt(map, first, 2)).toBe(2);
    expect(offsetAt(map, empty, 0)).toBe(3);
    expect(offsetAt(map, last, 0)).toBe(4);
    expect(offsetAt(map, root, 3)).toBe(5);
    expect(offsetAt(map, quote.firstChild as Text, 1)).toBe(6);
  });

  it('has no answer without text', () => {
    const root = editor('<br>');
    expect(offsetAt(readText(root, ''), root, 0)).toBeUndefined();
  });
});
