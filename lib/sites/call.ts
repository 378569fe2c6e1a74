import { defineSite, type PageView } from './adapter';
import * as anyPage from './generic/compose';
import { exclude } from './generic/selectors';
import { neverSent } from './never-sent';
import { viewOf } from './record-view';

interface CallSite {
  id: string;
  /** Whether the page is in a call, whoever it names. */
  isOn(doc: Document): boolean;
  /** Those who are in the call, by the names that the page gives them. */
  names(doc: Document): string[];
  /** Where the list of them stands. */
  viewRoot?: (doc: Document) => Element | undefined;
}

/**
 * A call in a page. Its people stand there by name alone, and a name is nobody's own: nobody is shown for it, the
 * panel asks. The coach helps in what is written there, as on any page; nothing is recorded.
 */
export function defineCall({ id, isOn, names, viewRoot }: CallSite) {
  function view(doc: Document): PageView {
    const shown = names(doc);
    if (!shown.length) {
      const written = doc.activeElement && anyPage.readComposeAt(doc.activeElement);
      if (written) return viewOf(id, doc, { kind: 'compose', people: [], notRead: 'no-recipients' });
      if (isOn(doc)) return viewOf(id, doc, { kind: 'record', people: [], notRead: 'nobody-named' });
      return viewOf(id, doc, { kind: 'other', people: [] });
    }
    return { ...viewOf(id, doc, { kind: 'record', people: [], notRead: 'names-alone' }), names: shown };
  }
  return defineSite({
    ...neverSent,
    id,
    exclude,
    account: () => undefined,
    composeAt: anyPage.readComposeAt,
    composes: anyPage.readComposes,
    view,
    viewRoot: viewRoot ?? neverSent.viewRoot,
  });
}
