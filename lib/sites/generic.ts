import { defineSite, type PageView } from './adapter';
import { readComposeAt, readComposes } from './generic/compose';
import { readRecord } from './generic/record';
import { exclude } from './generic/selectors';

function view(doc: Document): PageView {
  const { notRead, ...record } = readRecord(doc);
  const writing = doc.activeElement && readComposeAt(doc.activeElement);
  // Of what is being written, the person asks first to whom it goes.
  const why = writing && notRead === 'no-address' ? 'no-recipients' : notRead;
  return {
    site: 'generic',
    kind: 'record',
    ...record,
    language: doc.documentElement.lang || 'en',
    ...(why ? { notRead: why } : {}),
  };
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
