import { type ComponentChild, render } from 'preact';

/** A box in viewport coordinates. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MARGIN = 4;
/** Set while the popover is used by keyboard: its focus shows, whatever the browser thinks (see coach.css). */
const BY_KEYS = 'by-keys';

/**
 * Everything of ours that shows in the page: one host on the document element, in the top layer, with a
 * closed shadow root. It never touches the page's own nodes and never takes the focus by itself.
 */
export class Overlay {
  readonly host: HTMLElement;
  private readonly mark: HTMLElement;
  private readonly pop: HTMLElement;
  private readonly root: ShadowRoot;
  private popAnchor: (() => Box | undefined) | undefined;

  /** The styles come from the background with the packs: they are data, and weigh on no page without a compose. */
  constructor(
    doc: Document,
    language: string,
    signal: AbortSignal,
    private css: string | undefined,
  ) {
    this.host = doc.createElement('yf-coach');
    this.host.setAttribute('popover', 'manual');
    this.host.lang = language;
    // The page's own rules must not move or hide it, nor its own box swallow a click.
    this.host.style.cssText =
      'all:initial;position:fixed;inset:0 auto auto 0;width:0;height:0;margin:0;padding:0;border:0;overflow:visible;background:none;pointer-events:none';
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.mark = this.box(doc, 'mark');
    this.pop = this.box(doc, 'pop');
    this.pop.addEventListener('pointerdown', () => this.pop.classList.remove(BY_KEYS), { signal });
    signal.addEventListener('abort', () => {
      render(null, this.mark);
      render(null, this.pop);
      this.host.remove();
    });
  }

  /** Takes the styles in; once. */
  style(): void {
    if (this.css) adopt(this.root, this.css, this.host.ownerDocument);
    this.css = undefined;
  }

  private box(doc: Document, name: string): HTMLElement {
    const box = doc.createElement('div');
    box.className = name;
    box.style.cssText = 'position:fixed;left:0;top:0;pointer-events:auto;visibility:hidden';
    this.root.append(box);
    return box;
  }

  /** Into the page on first use, and back on top when the page opened a top-layer element of its own. */
  raise(): void {
    this.style();
    const doc = this.host.ownerDocument;
    if (!this.host.isConnected) doc.documentElement.append(this.host);
    if (!this.host.matches(':popover-open')) this.host.showPopover();
  }

  /** Dark or light, as the editor is (not as the system is). */
  useScheme(dark: boolean): void {
    this.host.style.colorScheme = dark ? 'dark' : 'light';
  }

  /** Shows `content` at the edge of `edge`, or hides the mark. */
  showMark(content: ComponentChild, at: Box | undefined): void {
    if (!at) {
      this.mark.style.visibility = 'hidden';
      return;
    }
    this.drawMark(content);
    this.moveMark(at);
  }

  /** The mark as it will be seen once it is moved to where it belongs: to measure it takes longer than to draw it. */
  drawMark(content: ComponentChild): void {
    render(content, this.mark);
  }

  get showsMark(): boolean {
    return this.mark.style.visibility === 'visible';
  }

  /** Puts the mark at the edge of another box, as it stands. */
  moveMark(at: Box): void {
    this.raise();
    const { width, height } = this.mark.getBoundingClientRect();
    const left = Math.min(at.right - width / 2, innerWidth - width - MARGIN);
    const top = Math.min(Math.max(at.bottom - height - 8, at.top), innerHeight - height - MARGIN);
    this.place(this.mark, left, top);
  }

  /** Shows `content` under (or above) the box that `anchor` gives, and again at each `follow()`. */
  showPop(content: ComponentChild, anchor: () => Box | undefined): void {
    this.raise();
    this.popAnchor = anchor;
    render(content, this.pop);
    this.follow();
  }

  hidePop(): void {
    this.popAnchor = undefined;
    this.pop.classList.remove(BY_KEYS);
    render(null, this.pop);
    this.pop.style.visibility = 'hidden';
  }

  /** Puts the popover where its words are now. Words scrolled out of sight take it along. */
  follow(): void {
    if (!this.popAnchor) return;
    const at = this.popAnchor();
    if (!at || at.bottom < 0 || at.top > innerHeight) {
      this.pop.style.visibility = 'hidden';
      return;
    }
    const { width, height } = this.pop.getBoundingClientRect();
    const below = at.bottom + 6;
    const fitsBelow = below + height <= innerHeight - MARGIN;
    const top = fitsBelow ? below : Math.max(MARGIN, at.top - 6 - height);
    const left = Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN));
    this.place(this.pop, left, top);
  }

  private place(box: HTMLElement, left: number, top: number): void {
    box.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
    box.style.visibility = 'visible';
  }

  /** The first thing in the popover that takes keys: entered by shortcut only. */
  focusPop(): void {
    const first =
      this.pop.querySelector<HTMLElement>('button.sug, .btn-yes') ?? this.pop.querySelector('button');
    // A shortcut with Alt does not make the browser show where the focus is.
    this.pop.classList.add(BY_KEYS);
    first?.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return this.host.ownerDocument.activeElement === this.host;
  }

  /** Whether an event of the page happened on something of ours. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }
}

function adopt(root: ShadowRoot, css: string, doc: Document): void {
  // Firefox refuses constructed sheets across its content-script boundary; there a style element, which carries
  // the extension's own rights, does the same.
  if (import.meta.env.FIREFOX) {
    const style = doc.createElement('style');
    style.textContent = css;
    root.prepend(style);
    return;
  }
  const sheet = new (doc.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
