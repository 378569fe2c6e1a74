import { type Compose, defineSite, type PageView, type Person } from './adapter';
import { finder, isVisible } from './find';
import { selectors } from './odoo/selectors';
import { addressOf, personOfText, unique } from './people';
import { isSendEnter, sendActs } from './send-act';

const { findAll, find, findVisible, fieldValue } = finder(selectors);

/** The composer under the record that is shown. What is not surely a message is a note, which no client gets. */
function composes(doc: Document): Compose[] {
  const chatter = findVisible(doc, 'chatter');
  return findAll(chatter ?? doc, 'composer').flatMap(root => {
    const editor = findAll(root, 'editor').find(isVisible);
    if (!editor) return [];
    const internal = !chatter || !find(chatter, 'isMessage');
    return [
      {
        root,
        editor,
        plain: editor.localName === 'textarea',
        to: internal || !chatter ? [] : unique(findAll(chatter, 'recipient').map(recipientOf)),
        cc: [],
        bcc: [],
        internal,
      },
    ];
  });
}

const composeAt = (target: Element) =>
  composes(target.ownerDocument).find(({ root }) => root.contains(target));

/** Many are shown by name alone; followers receive too, and are not shown at all. */
function recipientOf(tag: HTMLElement): Person | undefined {
  return personOfText(tag.textContent?.trim() ?? '') ?? personOfText(tag.getAttribute('title') ?? '');
}

/** Whom the record is about: its own addresses, never those of records that are listed in it. */
function people(doc: Document): Person[] {
  const form = findVisible(doc, 'form');
  if (!form) return [];
  const links = findAll(form, 'email').filter(
    link => isVisible(link) && !selectors.others.some(selector => link.closest(selector)),
  );
  const found = unique(
    links.map(link => {
      const address = addressOf(link.getAttribute('href')?.slice('mailto:'.length).split('?')[0]);
      return address ? { address } : undefined;
    }),
  );
  const [only] = found;
  const name = found.length === 1 && isContact(doc) ? nameOf(form) : undefined;
  return only && name ? [{ ...only, name }] : found;
}

/** In other records the name is that of a deal or a task. */
const isContact = ({ location }: Document) =>
  /\/odoo\/(?:[^?#]*\/)?contacts\/\d+/.test(location.pathname) ||
  /[#&?]model=res\.partner\b/.test(location.href);

function nameOf(form: HTMLElement): string | undefined {
  return fieldValue(form, 'name') ?? (find(form, 'name')?.textContent?.trim() || undefined);
}

function view(doc: Document): PageView {
  const language = doc.documentElement.lang || 'und';
  const seen = (rest: Pick<PageView, 'kind' | 'people' | 'notRead'>): PageView => ({
    site: 'odoo',
    language,
    ...rest,
  });
  if (!findVisible(doc, 'form')) {
    const known = find(doc, 'shell') || doc.readyState !== 'complete';
    return seen({ kind: 'other', people: [], ...(known ? {} : { notRead: 'unknown-page' }) });
  }
  const found = people(doc);
  if (found.length) return seen({ kind: 'record', people: found });
  const writing = composes(doc).some(({ internal, to }) => !internal && !to.length);
  return seen({ kind: 'record', people: [], notRead: writing ? 'no-recipients' : 'no-address' });
}

/**
 * The contact, lead or other record that is shown, and what is written under it. The own address is nowhere on
 * its pages, so nothing is recorded by itself.
 */
export default defineSite({
  id: 'odoo',
  exclude: 'blockquote, .o_signature, .o-signature-container',
  account: () => undefined,
  composeAt,
  composes,
  view,
  incoming: () => undefined,
  viewRoot: doc => doc.querySelector('.o_action_manager') ?? undefined,
  ...sendActs({
    composeAt,
    buttons: root => findAll(root, 'send').filter(button => !button.matches('[disabled]')),
    isChord: isSendEnter,
  }),
  // The page confirms nothing in a way that every version has: what is not known is not sent.
  outcome: async () => 'refused',
});
