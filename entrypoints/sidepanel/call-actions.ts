import type { CallActions } from '../../components/call/CallMode';
import { clockOf } from '../../components/call/call-words';
import { authorId, newId, thisMoment } from '../../lib/author';
import { callSeconds } from '../../lib/care/call-draft';
import { clientActions } from '../../lib/client-actions';
import { addPhone } from '../../lib/clients/edit';
import { parsePhone } from '../../lib/clients/phone';
import { beginCall, callNow, changeCall, discardCall, logCall } from '../../lib/db/calls';
import { updateClient } from '../../lib/db/clients';
import { t } from '../../lib/i18n';
import { useAnswer } from '../../lib/playbook-actions';
import type { PanelStore } from './panel-store';

/** What is done on a call: each saved at once. */
export function callActions(store: PanelStore): CallActions & { onStart: () => void } {
  const { db, call, client, settings, say, failed } = store;
  const act = clientActions(db);
  const quietly = (work: Promise<unknown>) => {
    work.catch(failed);
  };
  /** The number that rang is theirs from now on. */
  const link = async (clientId: string) => {
    const number = (await callNow(db))?.number;
    const phone = number === undefined ? undefined : parsePhone(number, settings.value.region);
    if (phone)
      await updateClient(db, clientId, old => addPhone(old, phone, { source: 'hand', at: Date.now() }));
    await changeCall(db, { clientId });
    store.query('');
  };

  return {
    onStart: () => {
      const { value: shown } = client;
      if (shown?.kind === 'known')
        quietly(beginCall(db, { clientId: shown.client.id, direction: 'in' }, Date.now()));
      else if (shown?.kind === 'unknown-number')
        quietly(beginCall(db, { number: shown.number, direction: 'in' }, Date.now()));
    },
    onChange: change => quietly(changeCall(db, change)),
    onDone: () => {
      const now = call.value?.call;
      const took = now ? clockOf(callSeconds(now, Date.now())) : '';
      const done = async () => {
        const { zone, now } = thisMoment();
        const undo = await logCall(db, { now, zone, author: await authorId(), newId });
        if (undo) say(t('callLogged', took), () => undo().catch(failed));
      };
      quietly(done());
    },
    onDiscard: () => {
      discardCall(db).then(undo => say(t('callDiscarded'), () => undo().catch(failed)), failed);
    },
    onPromise: promise => {
      const { clientId } = call.value?.call ?? {};
      if (clientId) quietly(act.addCommitment(clientId, promise));
    },
    onAnswer: (reason, text) => {
      const offered = call.value?.reasons.find(({ id }) => id === reason);
      quietly(useAnswer(db, offered ?? { id: reason }, text));
    },
    onQuery: store.query,
    onLink: id => quietly(link(id)),
    onCreate: name => quietly(act.create({ name }, settings.value.region, undefined).then(link)),
  };
}
