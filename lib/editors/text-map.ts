import type { Segment, TextMap } from './editor';
import { SENTINEL } from './editor';
import { findQuoted } from './quoted-text';

const BLOCKS = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that a person sees as one thing, or that hold text of their own: no phrase may span them. */
const ATOMS = new Set(
  'audio button canvas embed iframe img input math meter object picture progress select svg textarea video'.split(
    ' ',
  ),
);

const UNSEEN = new Set('datalist head link meta noscript script style template title'.split(' '));

const STYLE_NONE = /display:\s*none/;
const STYLE_BLOCK = /display:\s*(?:block|flex|grid|table|list-item)/;
const STYLE_KEEPS_SPACE = /white-space:\s*(?:pre|break-spaces)/;
const STYLE_FOLDS_SPACE = /white-space:\s*(?:normal|nowrap)/;

/** Left out of the text: a ZWSP, a word joiner or a BOM is an editor's filler. ZWJ and ZWNJ make emoji and words. */
const FILLER = '\u200B\u2060\uFEFF';
const NEEDS_CARE = new RegExp(`[${FILLER}\u00A0\\t\\n\\r\\f]| {2}`);
const NEEDS_CARE_PRE = new RegExp(`[${FILLER}\u00A0\\r]`);

/** Collects text and segments; keeps line breaks back until something follows them. */
class Writer {
  text = '';
  segments: Segment[] = [];
  private breaks = 0;
  private open = false;
  /** The next white space would not be seen: the line starts, or a space stands before it. */
  private spaced = true;

  /** A block starts or ends: the line it cuts is over, an empty one does not count. */
  edge(): void {
    if (this.open) this.lineBreak();
    this.spaced = true;
  }

  lineBreak(): void {
    this.breaks++;
    this.open = false;
    this.spaced = true;
  }

  sentinel(): void {
    this.flush();
    this.text += SENTINEL;
    this.spaced = false;
  }

  /** Appends a node's data; `pre` where white space shows as it is written. */
  data(node: Segment['node'], data: string, pre: boolean): void {
    const plain =
      !(pre ? NEEDS_CARE_PRE : NEEDS_CARE).test(data) && !(this.spaced && data[0] === ' ' && !pre);
    if (plain) {
      this.emit(node, 0, data);
      if (data) this.spaced = data.endsWith(' ');
      return;
    }
    let from = 0;
    let out = '';
    for (let at = 0; at < data.length; at++) {
      const char = this.seen(data[at] as string, pre);
      if (char === '') {
        this.emit(node, from, out);
        from = at + 1;
        out = '';
      } else {
        out += char;
      }
    }
    this.emit(node, from, out);
  }

  /** The map; the last of several breaks only closes the line before it. */
  finish(): TextMap {
    const text = this.text + '\n'.repeat(Math.max(0, this.breaks - 1));
    return withoutQuotes(text, this.segments);
  }

  private seen(char: string, pre: boolean): string {
    if (FILLER.includes(char) || (pre && char === '\r')) return '';
    const foldable =
      !pre && (char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f');
    if (foldable && this.spaced) return '';
    this.spaced = foldable;
    return foldable || char === '\u00A0' ? ' ' : char;
  }

  private emit(node: Segment['node'], offset: number, out: string): void {
    if (!out) return;
    this.flush();
    this.segments.push({ node, start: this.text.length, length: out.length, offset });
    this.text += out;
    this.open = !out.endsWith('\n');
  }

  private flush(): void {
    if (this.breaks) this.text += '\n'.repeat(this.breaks);
    this.breaks = 0;
    this.open = true;
  }
}

/** Puts one sentinel in place of each quoted run that the person answers below, and finds the end. */
function withoutQuotes(text: string, segments: Segment[]): TextMap {
  const { cuts, end } = findQuoted(text);
  if (cuts.length === 0) return { text, segments, end };
  let out = '';
  let from = 0;
  const kept: Segment[] = [];
  const keep = (to: number) => {
    for (const segment of segments) {
      const start = Math.max(segment.start, from);
      const length = Math.min(segment.start + segment.length, to) - start;
      if (length <= 0) continue;
      const offset = segment.offset + start - segment.start;
      kept.push({ node: segment.node, start: out.length + start - from, length, offset });
    }
    out += text.slice(from, to);
  };
  for (const cut of cuts) {
    keep(cut.start);
    out += SENTINEL;
    from = cut.end;
  }
  const shift = out.length - from;
  keep(text.length);
  return { text: out, segments: kept, end: end + shift };
}

/** Whether an editor that is watched shows white space as it is written, as it was when last noted. */
const spaces = new WeakMap<Element, boolean>();

const keepsSpace = (root: Element) => /^(?:pre|break-s)/.test(getComputedStyle(root).whiteSpace);

/**
 * Notes how an editor shows white space. Whoever reads it in a frame does so before: within one the browser
 * would first work out all that the page has changed in it.
 */
export function noteSpace(root: Element): void {
  spaces.set(root, keepsSpace(root));
}

/**
 * Reads an editable element in one walk.
 * In: the root; a selector of subtrees that are not new text (may be empty).
 * Out: text as a person sees it (blocks and `<br>` are `\n`, a closing placeholder `<br>` is none, NBSP is a
 * space, runs of white space are one), and where each part of it lies. Excluded subtrees, islands that can't
 * be edited, pictures and controls are one `SENTINEL` each; hidden subtrees are nothing. Text of shadow trees
 * inside the editor is not read.
 */
export function readText(root: HTMLElement, exclude: string): TextMap {
  const writer = new Writer();
  const excluded = exclude ? new Set(root.querySelectorAll(exclude)) : undefined;

  const children = (parent: Element, pre: boolean) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) writer.data(node as Text, (node as Text).data, pre);
      else if (node.nodeType === Node.ELEMENT_NODE) element(node as Element, pre);
    }
  };

  const element = (el: Element, pre: boolean) => {
    const tag = el.localName;
    if (tag === 'br') return writer.lineBreak();
    const style = el.getAttribute('style') ?? '';
    if (UNSEEN.has(tag) || el.hasAttribute('hidden') || STYLE_NONE.test(style)) return;
    if (tag === 'input' && el.getAttribute('type') === 'hidden') return;
    const block = BLOCKS.has(tag) || STYLE_BLOCK.test(style);
    if (block) writer.edge();
    if (excluded?.has(el) || ATOMS.has(tag) || el.getAttribute('contenteditable') === 'false') {
      writer.sentinel();
    } else {
      const keeps = tag === 'pre' || STYLE_KEEPS_SPACE.test(style);
      children(el, keeps || (pre && !STYLE_FOLDS_SPACE.test(style)));
    }
    if (block) writer.edge();
  };

  children(root, spaces.get(root) ?? keepsSpace(root));
  return writer.finish();
}

/** The same map over the value of a plain text field. */
export function readField(field: HTMLTextAreaElement | HTMLInputElement): TextMap {
  const writer = new Writer();
  writer.data(field, field.value, true);
  return writer.finish();
}
