import { defineSite, type PageView } from './adapter';
import { readComposeAt, readComposes } from './generic/compose';
import { type RecordReading, readRecord } from './generic/record';
import { exclude } from './generic/selectors';
import { clientIn, dateIn, findTaught, taughtHere } from './generic/taught';

function view(doc: Document): PageView {
  const taught = taughtHere();
  const { notRead, ...record } = taught.client ? taughtRecord(doc, taught.client) : readRecord(doc);
  const writing = doc.activeElement && readComposeAt(doc.activeElement);
  // Of what is being written, the person asks first to whom it goes.
  const why = writing && notRead === 'no-address' ? 'no-recipients' : notRead;
  return {
    site: 'generic',
    kind: 'record',
    ...record,
    host: doc.location.host,
    ...(taught.date ? taughtDate(doc, taught.date) : {}),
    language: doc.documentElement.lang || 'en',
    ...(why ? { notRead: why } : {}),
  };
}

/** Where the person pointed; else nobody, whoever stands on the page. */
function taughtRecord(doc: Document, selectors: readonly string[]): RecordReading {
  const place = findTaught(doc, selectors);
  const { person, phone } = place ? clientIn(place) : {};
  if (person) return { people: [person] };
  return { people: [], ...(phone ? { phone } : {}), notRead: phone ? 'no-address' : 'taught-client' };
}

function taughtDate(doc: Document, selectors: readonly string[]): Pick<PageView, 'happened' | 'noDate'> {
  const place = findTaught(doc, selectors);
  const date = place && dateIn(place);
  return date ? { happened: [date] } : { noDate: true };
}

/**
 * Any other address that the person switched on: the coach in whatever they write, and the client where the
 * page shows exactly one. What was sent is not seen here.
 */
export default defineSite({
  id: 'generic',
  exclude,
  account: () => undefined,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming: () => undefined,
  viewRoot: doc => doc.querySelector('main, [role="main"]') ?? doc.body ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: (_compose, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
});
