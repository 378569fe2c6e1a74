import { defineSite, type PageView } from './adapter';
import { finder, isVisible } from './find';
import { readComposeAt, readComposes } from './generic/compose';
import { deepAll } from './generic/deep';
import { exclude } from './generic/selectors';
import { happened, recordReading, viewOf } from './record-view';
import { selectors } from './salesforce/selectors';

const { findVisible } = finder(selectors);
const RECORD = /^\/lightning\/r\/(?:([A-Za-z]\w*)\/)?\w{15,18}\/view/;
/** Records that are a person: of others the name is that of a firm, a deal or a case. */
const PEOPLE = /^(?:Contact|Lead)$/;

function view(doc: Document): PageView {
  const [match, object = ''] = RECORD.exec(doc.location.pathname) ?? [];
  if (!match) return viewOf('salesforce', doc, { kind: 'other', people: [] });
  const shown = findVisible(doc, 'shown') ?? doc.body;
  const isPerson = PEOPLE.test(object);
  // What a firm or a deal lists of other people's addresses is in the same components.
  const boxes = (['field', 'component'] as const)
    .filter(part => part === 'field' || isPerson)
    .map(part => deepAll(shown, selectors[part][0].replace('%', object || 'none')));
  const links = (boxes.find(found => found.length) ?? []).flatMap(box => deepAll(box, selectors.email[0]));
  const writing = !!doc.activeElement && !!readComposeAt(doc.activeElement);
  const name = isPerson ? nameOf(doc, shown) : undefined;
  const dates = isPerson ? deepAll(shown, selectors.happened[0]).filter(isVisible) : [];
  return {
    ...viewOf('salesforce', doc, { kind: 'record', ...recordReading({ links, name, writing }) }),
    ...happened(dates),
  };
}

/** The title begins with the name, and may still be that of the record before: it has to stand on screen too. */
function nameOf(doc: Document, shown: HTMLElement): string | undefined {
  const [name = ''] = doc.title.split(' | ');
  const texts = deepAll(shown, selectors.highlights[0]).flatMap(head => [
    head.textContent ?? '',
    ...deepAll(head, '*').map(part => part.textContent ?? ''),
  ]);
  return name.trim() && texts.some(text => text.includes(name.trim())) ? name.trim() : undefined;
}

/**
 * The contact or lead that is shown. What is written there is read as on any page, in the frames of its editor
 * too. No certain sign tells that a mail was sent, so nothing is recorded by itself.
 */
export default defineSite({
  id: 'salesforce',
  exclude,
  account: () => undefined,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming: () => undefined,
  viewRoot: doc => findVisible(doc, 'shown') ?? doc.body ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: async () => 'refused',
});
