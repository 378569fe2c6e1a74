import { type Compose, defineSite, type PageView, type Person } from './adapter';

/** Selectors, most certain first. */
const selectors = {
  editable: '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], textarea',
  /** Where a page's own matter is; addresses in its head and foot are the firm's, not the client's. */
  matter: ['main', '[role="main"]', 'article', 'body'],
  address: 'a[href^="mailto:"]',
  quote: 'blockquote[type="cite"], .gmail_quote, #divRplyFwdMsg, #appendonsend',
  signature: '.gmail_signature, #Signature, #_rc_sig',
};

/** A field this low is for a line: a search, a title. */
const LOWEST_FIELD = 56;
/** With more addresses than this a page is a list, and none of them is the client. */
const MOST_PEOPLE = 3;

function editableRoot(target: Element): HTMLElement | undefined {
  let root = target.closest<HTMLElement>(selectors.editable) ?? undefined;
  for (let up = root?.parentElement; up; up = up.parentElement) {
    if (up.matches(selectors.editable)) root = up;
  }
  return root && root.getBoundingClientRect().height >= LOWEST_FIELD ? root : undefined;
}

function compose(editor: HTMLElement): Compose {
  return {
    root: editor,
    editor,
    plain: editor instanceof HTMLTextAreaElement,
    to: [],
    cc: [],
    bcc: [],
    // Who gets it is not known here, so it is never a contact by itself.
    internal: false,
  };
}

function people(doc: Document): Person[] {
  const found = new Map<string, Person>();
  const matter = selectors.matter.map(s => doc.querySelector(s)).find(e => e !== null);
  for (const link of matter?.querySelectorAll<HTMLAnchorElement>(selectors.address) ?? []) {
    if (link.closest('header, footer, nav') || !link.checkVisibility()) continue;
    const [address = ''] = decodeURIComponent(link.href.slice('mailto:'.length)).split('?');
    const text = link.textContent?.trim() ?? '';
    if (!address.includes('@') || found.has(address.toLowerCase())) continue;
    found.set(address.toLowerCase(), {
      address: address.toLowerCase(),
      ...(text && !text.includes('@') ? { name: text } : {}),
    });
  }
  return found.size > MOST_PEOPLE ? [] : [...found.values()];
}

/**
 * Any other address that the person switched on: the coach in whatever they write, and the client where the
 * page shows one by a `mailto:` link. What was sent is not seen here.
 */
export default defineSite({
  id: 'generic',
  exclude: `${selectors.quote}, ${selectors.signature}`,
  account: () => undefined,
  composeAt: target => {
    const editor = editableRoot(target);
    return editor && compose(editor);
  },
  composes: doc =>
    [...doc.querySelectorAll(selectors.editable)].flatMap(e => {
      const editor = editableRoot(e);
      return editor === e ? [compose(editor)] : [];
    }),
  view: (doc): PageView => {
    const found = people(doc);
    return {
      site: 'generic',
      kind: 'record',
      people: found,
      language: doc.documentElement.lang || 'en',
      ...(found.length === 0 ? { notRead: 'no-address' as const } : {}),
    };
  },
  incoming: () => undefined,
  viewRoot: doc => doc.querySelector('main, [role="main"]') ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: (_compose, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
});
