import { defineSite } from './adapter';
import { readAccount } from './gmail/account';
import { readComposeAt, readComposes } from './gmail/compose';
import { readIncoming } from './gmail/incoming';
import { watchOutcome } from './gmail/outcome';
import { composeSentBy, pressSendOf } from './gmail/send';
import { readView, viewRootOf } from './gmail/view';

/** Another mail; `gmail_quote_container` is a `gmail_quote` too. */
const QUOTED = '.gmail_quote, .gmail_extra, .gmail_attr, blockquote[type="cite"]';

export default defineSite({
  id: 'gmail',
  exclude: `${QUOTED}, [class*=gmail_signature]`,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view: readView,
  incoming: (doc, compose) => readIncoming(doc, QUOTED, compose),
  viewRoot: viewRootOf,
  sendFrom: composeSentBy,
  pressSend: pressSendOf,
  outcome: watchOutcome,
});
