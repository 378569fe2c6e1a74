import { defineSite, type PageView } from './adapter';
import {
  hasRecipientField,
  pressSend,
  readComposeAt,
  readComposes,
  sendFrom,
  watchOutcome,
} from './espocrm/compose';
import { selectors } from './espocrm/selectors';
import { finder, isVisible } from './find';
import { composeReading, type Reading } from './on-screen';
import { addressOf, unique } from './people';

const { findAll, find, findVisible } = finder(selectors);
/** Records that are a person: of others the name is that of a firm, a deal or a case. */
const PEOPLE = /^(?:Contact|Lead)$/;

/** Whom the record is about: its own addresses, never those in its history. */
function recordReading(record: HTMLElement): Reading {
  const links = findAll(record, 'email').filter(
    link => isVisible(link) && !selectors.others.some(selector => link.closest(selector)),
  );
  const people = unique(
    links.map(link => {
      const address = addressOf(link.getAttribute('data-email-address'));
      return address ? { address } : undefined;
    }),
  );
  const [only] = people;
  if (!only) return { people: [], notRead: 'no-address' };
  const heading = findVisible(record.ownerDocument, 'name')?.textContent?.trim();
  // A trail of names: the last one is the record's.
  const name = heading?.split(/[›»/]/).pop()?.trim();
  return {
    people:
      people.length === 1 && name && PEOPLE.test(record.dataset.scope ?? '') ? [{ ...only, name }] : people,
  };
}

function view(doc: Document): PageView {
  const [compose] = readComposes(doc).filter(({ editor }) => isVisible(editor));
  const seen = (rest: Omit<PageView, 'site' | 'language'>): PageView => ({
    site: 'espocrm',
    language: doc.documentElement.lang || 'und',
    ...rest,
  });
  if (compose)
    return seen({
      kind: 'compose',
      account: compose.from,
      ...(hasRecipientField(compose)
        ? composeReading(compose, new Set([compose.from]))
        : { people: [], notRead: 'no-recipients' }),
    });
  const record = findVisible(doc, 'record');
  if (record) return seen({ kind: 'record', ...recordReading(record) });
  const known = find(doc, 'shell') || doc.readyState !== 'complete';
  return seen({ kind: 'other', people: [], ...(known ? {} : { notRead: 'unknown-page' as const }) });
}

/** The contact, lead or account that is shown, and the box in which a mail is written. */
export default defineSite({
  id: 'espocrm',
  exclude: 'p[data-quote-start="true"], p[data-quote-start="true"] ~ *, blockquote',
  account: () => undefined,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming: () => undefined,
  viewRoot: doc => find(doc, 'shell'),
  sendFrom,
  pressSend,
  outcome: watchOutcome,
});
