import { t, uiLanguage } from '../../lib/i18n';
import css from './teach.css?inline';

/** A bar at the top of the page, and a frame around what is meant: in a closed shadow root, in the top layer. */
export class TeachBar {
  private readonly host: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly status: HTMLElement;
  private readonly frame: HTMLElement;
  private readonly cancel: HTMLButtonElement;
  private readonly root: ShadowRoot;
  private shown: HTMLElement | undefined;

  constructor(doc: Document, ask: string, onCancel: () => void, signal: AbortSignal) {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string) => {
      const element = doc.createElement(tag);
      element.className = name;
      return element;
    };
    this.host = doc.createElement('yf-teach');
    this.host.setAttribute('popover', 'manual');
    this.host.lang = uiLanguage();
    this.host.style.cssText =
      'all:initial;position:fixed;inset:0;width:100%;height:100%;margin:0;padding:0;border:0;overflow:visible;background:none;pointer-events:none';
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.frame = make('div', 'frame');
    this.bar = make('div', 'bar');
    this.bar.setAttribute('role', 'dialog');
    this.bar.setAttribute('aria-labelledby', 'ask');
    this.bar.setAttribute('aria-describedby', 'keys');
    this.bar.tabIndex = -1;
    const text = make('div', 'text');
    const title = make('p', 'ask');
    title.id = 'ask';
    title.textContent = ask;
    this.status = make('p', 'status');
    this.status.setAttribute('role', 'status');
    const keys = make('p', 'keys');
    keys.id = 'keys';
    keys.textContent = t('teachKeys');
    text.append(title, this.status, keys);
    this.cancel = make('button', 'cancel');
    this.cancel.type = 'button';
    this.cancel.textContent = t('cancel');
    this.cancel.addEventListener('click', onCancel, { signal });
    this.bar.append(text, this.cancel);
    this.root.append(this.frame, this.bar);
    useStyles(this.root, doc);
    doc.documentElement.append(this.host);
    this.host.showPopover();
    for (const type of ['scroll', 'resize'])
      window.addEventListener(type, () => this.place(), { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.host.remove());
  }

  /** Frames an element and says what it holds; `good` where it can be taken. */
  show(element: HTMLElement | undefined, said: string, good: boolean): void {
    this.shown = element;
    this.status.textContent = said;
    this.frame.classList.toggle('good', good);
    this.place();
  }

  private place(): void {
    const box = this.shown?.getBoundingClientRect();
    this.frame.style.visibility = box?.width ? 'visible' : 'hidden';
    if (!box) return;
    this.frame.style.transform = `translate(${Math.round(box.left - 4)}px,${Math.round(box.top - 4)}px)`;
    this.frame.style.width = `${Math.round(box.width + 8)}px`;
    this.frame.style.height = `${Math.round(box.height + 8)}px`;
    // Never over what is pointed at.
    this.bar.classList.toggle('low', box.top < 140 && box.bottom < innerHeight - 140);
  }

  focus(): void {
    this.bar.focus({ preventScroll: true });
  }

  /** Whether an event of the page happened on the bar. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  /** Whether the focus is on the button that ends it. */
  get holdsCancel(): boolean {
    return this.root.activeElement === this.cancel;
  }
}

function useStyles(root: ShadowRoot, doc: Document): void {
  try {
    const sheet = new (doc.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length) return;
  } catch (error) {
    // Firefox refuses constructed sheets across its content-script boundary; a style element does the same.
    if (!(error instanceof Error)) throw error;
  }
  const style = doc.createElement('style');
  style.textContent = css;
  root.prepend(style);
}
