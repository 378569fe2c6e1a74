import { isVisible } from '../sites/find';
import { maskNames, maskText, wordsOf } from './words';

/** What a file of a page may hold; beyond it the rest is left out, and the file says so. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 200;

/** Nothing of these says how a page is built. */
const LEFT_OUT =
  'script, style, link, base, noscript, img, picture, source, svg, canvas, video, audio, object, embed, template, yf-coach, yf-teach';
/** The language's own tags. Any other may have been named after anything. */
const isKnownTag = (element: Element) =>
  !element.localName.includes('-') &&
  Object.prototype.toString.call(element) !== '[object HTMLUnknownElement]';
const VOID = new Set(['area', 'br', 'col', 'hr', 'input', 'meta', 'wbr']);
/** Attributes whose value is what a program calls a thing. */
const NAMES =
  /^(?:id|class|name|role|type|for|slot|part|itemprop|itemtype|itemscope|autocomplete|rel|selector|target|data-.*)$/;
/** Attributes whose value is one of a few words, or a number. */
const STATES =
  /^(?:contenteditable|dir|hidden|disabled|readonly|checked|selected|open|tabindex|colspan|rowspan|aria-(?:hidden|expanded|selected|checked|disabled|haspopup|multiline|level|live|modal|busy|pressed|current|readonly|required|invalid|posinset|setsize|orientation|autocomplete))$/;
const URLS = /^(?:href|src|action|formaction|cite|poster|data)$/;
/** More of HTML's own attributes: their names say nothing of a page, whatever it writes (a draft's markup in a field). */
const OF_HTML =
  /^(?:lang|alt|title|value|content|placeholder|aria-[a-z]+|label|method|enctype|accept|charset|media|width|height|align|valign|border|cellpadding|cellspacing|nowrap|scope|headers|span|start|wrap|list|rows|cols|size|min|max|step|maxlength|minlength|pattern|multiple|autofocus|novalidate|download|spellcheck|translate|draggable|accesskey|inputmode|enterkeyhint|popover|inert|sandbox|allow|loading)$/;
const isOfHtml = (name: string) =>
  !name.startsWith('data-') && [NAMES, STATES, URLS, OF_HTML].some(names => names.test(name));
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/;

/**
 * A file of how a page is built, in which nothing is left of what it says: every letter and digit of its text
 * and its addresses is replaced, and so are names of its program in which a word of the page stands.
 * @param most elements that are written
 * @returns HTML
 */
export function capturePage(doc: Document, most = MOST_ELEMENTS): string {
  const said = wordsOf(textsOf(doc));
  const names = maskNames(said);
  const lines: string[] = ['<!doctype html>'];
  let left = most;

  const attributes = (element: Element) =>
    [...element.attributes].flatMap(({ name: written, value }) => {
      const name = written.toLowerCase();
      const kept = attribute(name, value, names);
      return kept === undefined ? [] : [` ${isOfHtml(name) ? name : names(name)}="${escaped(kept)}"`];
    });

  const write = (node: Node, depth: number): void => {
    const indent = '  '.repeat(Math.min(depth, 40));
    if (node.nodeType === 3) {
      const text = maskText((node.nodeValue ?? '').replace(/\s+/g, ' ').trim());
      if (text) lines.push(`${indent}${escaped(text)}`);
      return;
    }
    if (node.nodeType !== 1 || depth > DEEPEST) return;
    const element = node as HTMLElement;
    if (element.matches(LEFT_OUT)) return;
    left -= 1;
    if (left < 0) return;
    const tag = isKnownTag(element) ? element.localName : tagName(element.localName, names);
    const unseen = isShownOff(element) ? ' data-captured-unseen=""' : '';
    lines.push(`${indent}<${tag}${attributes(element).join('')}${unseen}>`);
    if (VOID.has(element.localName)) return;
    const { shadowRoot } = element;
    if (shadowRoot) {
      lines.push(`${indent}  <template shadowrootmode="open">`);
      for (const inner of shadowRoot.childNodes) write(inner, depth + 2);
      lines.push(`${indent}  </template>`);
    }
    const frame = frameOf(element);
    if (!frame) for (const inner of element.childNodes) write(inner, depth + 1);
    lines.push(`${indent}</${tag}>`);
    if (!frame) return;
    // Beside it: within it a browser takes all for text.
    lines.push(`${indent}<template data-captured-frame="">`);
    write(frame.documentElement, depth + 1);
    lines.push(`${indent}</template>`);
  };
  write(doc.documentElement, 0);
  if (left < 0) lines.push('<!-- The page goes on. -->');
  return `${lines.join('\n')}\n`;
}

/** The name of a program's own part: a single figure in it tells its version, more of them may be of a record. */
function tagName(name: string, names: (value: string) => string): string {
  const masked = [...names(name)];
  for (const { index } of name.matchAll(/(?<!\d)\d(?!\d)/g)) masked[index] = name[index] ?? '';
  return masked.join('');
}

function attribute(name: string, value: string, names: (value: string) => string): string | undefined {
  if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'srcset') return undefined;
  if (name === 'lang') return LANGUAGE.test(value) ? value : undefined;
  if (STATES.test(name)) return /^[a-z-]{0,20}$|^-?\d{1,3}$/i.test(value) ? names(value) : maskText(value);
  if (URLS.test(name)) return reduced(value, names);
  // Too short to be a word.
  if (/^[a-z]{1,2}$/.test(value)) return value;
  // Of a value with blanks that is no list of names, all may be text.
  if (name === 'class' || (NAMES.test(name) && !/[\s@]/.test(value))) return names(value);
  return maskText(value);
}

/** Scheme and path stay in their form; where it leads does not. */
function reduced(value: string, names: (value: string) => string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return `${scheme}:${maskText(value.slice(scheme.length + 1))}`;
  if (scheme && scheme !== 'http' && scheme !== 'https') return maskText(value);
  const [path = ''] = value.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/);
  return `${scheme ? `${scheme}://x.example` : ''}${names(path)}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const isShownOff = (element: HTMLElement) =>
  element.localName !== 'html' && !element.closest('head') && !isVisible(element);

const frameOf = (element: Element): Document | undefined => {
  try {
    return element.localName === 'iframe'
      ? ((element as HTMLIFrameElement).contentDocument ?? undefined)
      : undefined;
  } catch {
    return undefined; // Of another origin.
  }
};

/** All that a page says: its text, labels and values, in its open shadow roots and own frames too. */
function* textsOf(root: Document | ShadowRoot): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    if (!element.matches('script, style'))
      for (const child of element.childNodes) if (child.nodeType === 3) yield child.nodeValue ?? '';
    for (const { name, value } of element.attributes) {
      if (/^(?:title|alt|placeholder|value|content|aria-label|aria-description)$/.test(name)) yield value;
      else if (/@/.test(value)) yield value;
    }
    if ('value' in element && typeof element.value === 'string') yield element.value;
    if (element.shadowRoot) yield* textsOf(element.shadowRoot);
    const frame = frameOf(element);
    if (frame) yield* textsOf(frame);
  }
}
