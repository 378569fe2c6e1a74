import { defineSite } from './adapter';
import { readAccount } from './roundcube/account';
import { readComposeAt, readComposes, sendButtons } from './roundcube/compose';
import { watchOutcome } from './roundcube/outcome';
import { exclude } from './roundcube/selectors';
import { readIncoming, readView, viewRootOf } from './roundcube/view';
import { sendActs } from './send-act';

export default defineSite({
  id: 'roundcube',
  exclude,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view: readView,
  incoming: readIncoming,
  viewRoot: viewRootOf,
  // It has no key that sends.
  ...sendActs({ composeAt: readComposeAt, buttons: sendButtons }),
  outcome: watchOutcome,
});
