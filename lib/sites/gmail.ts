import { defineSite } from './adapter';
import { readAccount } from './gmail/account';
import { readComposeAt, readComposes } from './gmail/compose';
import { readIncoming } from './gmail/incoming';
import { watchOutcome } from './gmail/outcome';
import { composeSentBy, pressSendOf } from './gmail/send';
import { readView, viewRootOf } from './gmail/view';

const EXCLUDE = [
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_extra',
  '.gmail_attr',
  '.gmail_signature',
  '.gmail_signature_prefix',
  'blockquote[type="cite"]',
].join(', ');

export default defineSite({
  id: 'gmail',
  exclude: EXCLUDE,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view: readView,
  incoming: (doc, compose) => readIncoming(doc, EXCLUDE, compose),
  viewRoot: viewRootOf,
  sendFrom: composeSentBy,
  pressSend: pressSendOf,
  outcome: watchOutcome,
});
