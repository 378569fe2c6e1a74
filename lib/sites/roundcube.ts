import { defineSite } from './adapter';
import { readAccount } from './roundcube/account';
import { readComposeAt, readComposes, sendButtons } from './roundcube/compose';
import { watchOutcome } from './roundcube/outcome';
import { exclude } from './roundcube/selectors';
import { readIncoming, readView, viewRootOf } from './roundcube/view';
import { isSendEnter, sendActs } from './send-act';

export default defineSite({
  id: 'roundcube',
  exclude,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view: readView,
  incoming: readIncoming,
  viewRoot: viewRootOf,
  // It has no key that sends; its add-ons for keys have this one. Where none is there, nothing follows.
  ...sendActs({ composeAt: readComposeAt, buttons: sendButtons, isChord: isSendEnter }),
  outcome: watchOutcome,
});
