import { defineSite, type PageView } from './adapter';
import { finder, isVisible } from './find';
import { readComposeAt, readComposes } from './generic/compose';
import { exclude } from './generic/selectors';
import { recordKind } from './hubspot/record-kind';
import { selectors } from './hubspot/selectors';
import { happened, recordReading, viewOf } from './record-view';

const { findAll, findVisible } = finder(selectors);
const others = selectors.others.join(', ');

function view(doc: Document): PageView {
  const record = recordKind(doc.location.pathname);
  if (!record) return viewOf('hubspot', doc, { kind: 'other', people: [] });
  const matter = findVisible(doc, 'matter') ?? doc.body;
  // A company, a deal or a ticket has several contacts, and none of them is the client more than another.
  const isPerson = record === 'contact';
  const links = isPerson ? findAll(matter, 'email').filter(link => !link.closest(others)) : [];
  const writing = !!doc.activeElement && !!readComposeAt(doc.activeElement);
  const name = findAll(matter, 'name').find(isVisible)?.textContent?.trim() || undefined;
  const dates = isPerson ? findAll(matter, 'happened').filter(isVisible) : [];
  return {
    ...viewOf('hubspot', doc, { kind: 'record', ...recordReading({ links, name, writing }) }),
    ...happened(dates),
  };
}

/**
 * The contact that is shown. What is written there is read as on any page: whether it is a mail or a note no
 * certain sign tells, so nothing is recorded by itself.
 */
export default defineSite({
  id: 'hubspot',
  exclude,
  account: () => undefined,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming: () => undefined,
  viewRoot: doc => findVisible(doc, 'matter') ?? doc.body ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: async () => 'refused',
});
