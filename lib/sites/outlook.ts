import { defineSite } from './adapter';
import { readAccount } from './outlook/account';
import { readComposeAt, readComposes } from './outlook/compose';
import { watchOutcome } from './outlook/outcome';
import { exclude } from './outlook/selectors';
import { pressSend, sendFrom } from './outlook/send';
import { readIncoming, readView, viewRootOf } from './outlook/view';

export default defineSite({
  id: 'outlook',
  exclude,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view: readView,
  incoming: readIncoming,
  viewRoot: viewRootOf,
  sendFrom,
  pressSend,
  outcome: watchOutcome,
});
