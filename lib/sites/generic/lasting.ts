import { isVisible } from '../find';
import { deepAll } from './deep';

/** How many ways to find one thing again are kept. */
const MOST = 4;
/** A path further down than this from its anchor says nothing that lasts. */
const DEEPEST = 6;
const LONGEST = 60;

/** Attributes that a program's own scripts and tests go by. Labels are translated, classes are for looks. */
const NAMED = new Set(['id', 'name', 'itemprop', 'autocomplete', 'slot', 'part', 'for']);
/** What of a `data-` attribute says how a thing is at the moment, where in a list it is, or who wrote it. */
const PASSING =
  /(?:^|-)(?:v|react\w*|ng|emotion|svelte|state|status|selected|active|focus\w*|hover|open|checked|disabled|expanded|index|key|loaded|loading|visible|hidden|time|date|value|text|title|label|tooltip|src|url|href|style|class|color|theme)(?:-|$)/;
const MADE = /^(?:ember|radix|headlessui|mui|ext-gen|cdk|mat|css|sc|jss|yui|gwt|dijit|svelte)(?=$|[-_:])/i;
const LANDMARKS = 'main, [role="main"], article, header, aside, section, form, table, dl, dialog';

/**
 * CSS selectors by which an element is found again at the next load, most lasting first: each finds it alone on
 * the page as it is now. Never by a class name, a label, or what stands in it. Empty where nothing lasting is
 * near it.
 */
export function lastingSelectors(element: HTMLElement): string[] {
  const doc = element.ownerDocument;
  const found: string[] = [];
  const add = (selector: string) => {
    if (found.length < MOST && !found.includes(selector) && findsAlone(doc, selector, element))
      found.push(selector);
  };
  const own = marksOf(element);
  for (const mark of own) add(mark);
  let path = '';
  let at: Element = element;
  for (let depth = 0; depth < DEEPEST && at.parentElement; depth += 1) {
    const step = stepOf(at);
    path = path ? `${step} > ${path}` : step;
    at = at.parentElement;
    if (at === doc.body) break;
    const landmark = at.matches(LANDMARKS) ? [at.localName] : [];
    for (const anchor of [...marksOf(at), ...landmark]) {
      for (const mark of own) add(`${anchor} ${mark}`);
      add(`${anchor} > ${path}`);
    }
  }
  return found;
}

function findsAlone(doc: Document, selector: string, element: HTMLElement): boolean {
  try {
    const hits = deepAll(doc, selector).filter(isVisible);
    return hits.length === 1 && hits[0] === element;
  } catch {
    return false; // A tag may be named so that no selector can name it.
  }
}

/** Simple selectors of what is lasting about an element itself. */
function marksOf(element: Element): string[] {
  const { localName: tag } = element;
  const marks: string[] = [];
  for (const { name, value } of element.attributes) {
    const isData = name.startsWith('data-') && isWords(name.slice(5)) && !PASSING.test(name.slice(5));
    if (!isData && !NAMED.has(name)) continue;
    if (isLasting(value) && !holdsValue(element, value)) marks.push(`${tag}[${name}="${value}"]`);
    else if (isData) marks.push(`${tag}[${name}]`);
  }
  const scheme = /^(?:mailto|tel):/i.exec(element.getAttribute('href') ?? '')?.[0].toLowerCase();
  if (scheme) marks.push(`a[href^="${scheme}" i]`);
  // A component's own name.
  if (tag.includes('-') && isWords(tag)) marks.push(tag);
  return marks;
}

/** Whether a value is words that somebody chose, and no number of a record, counter or digest. */
export function isLasting(value: string): boolean {
  return value.length > 0 && value.length <= LONGEST && !MADE.test(value) && isWords(value);
}

function isWords(value: string): boolean {
  const words = value.split(/[-_.:/]+|(?<=[a-z])(?=[A-Z])/);
  return words.length <= 8 && words.every(isWord) && words.some(word => word.length > 2);
}

const isWord = (word: string) =>
  /^(?:[a-z]{1,24}|[A-Z][a-z]{0,23}|[A-Z]{1,24})$/.test(word) &&
  (word.length < 4 || /[aeiouy]/i.test(word)) &&
  !/[bcdfghjklmnpqrstvwxz]{6}/i.test(word);

/** A value that is of this client, as a name in an attribute is, is another one on the next record. */
function holdsValue(element: Element, value: string): boolean {
  const text = `${element.textContent ?? ''} ${element.getAttribute('href') ?? ''}`.toLowerCase();
  return value.length > 3 && text.split(/[^\p{L}]+/u).some(word => word === value.toLowerCase());
}

/** One step of a path: the tag, and which of its kind it is. */
function stepOf(element: Element): string {
  const { localName } = element;
  const alike = [...(element.parentElement?.children ?? [])].filter(one => one.localName === localName);
  return alike.length > 1 ? `${localName}:nth-of-type(${alike.indexOf(element) + 1})` : localName;
}
