import { useEffect, useMemo } from 'preact/hooks';
import { FindClient } from '../../../../components/FindClient';
import { SeveralClients } from '../../../../components/SeveralClients';
import { toastWords } from '../../../../components/toast-words';
import { UnknownClient } from '../../../../components/UnknownClient';
import { UnknownNumber } from '../../../../components/UnknownNumber';
import { t } from '../../../../lib/i18n';
import { showOfNumber, showOfText } from '../../../../lib/roads/show-of';
import type { Show } from '../../../../lib/roads/show-request';
import type { PageProps } from '../../page';
import { queryOf } from '../../route';
import { startCall } from '../../start-call';
import { callStore } from './call-store';

/** `#/call/<number or address>`, `#/call?number=…`, and `#/call?find=…` for anything else that is looked for. */
function askedFor(rest: readonly string[]): Show | undefined {
  const query = queryOf(location.hash);
  const number = query.get('number') ?? rest.join('/');
  const found = showOfText(number);
  if (found?.kind === 'address') return found;
  return showOfNumber(number) ?? showOfText(query.get('find') ?? number);
}

/** Whom a call or a link is from: straight to the client where there is one, else a list, or link or create. */
export function CallRoute({ store, rest }: PageProps) {
  // The whole address: a phone system may send the next call to the page that is open.
  const address = location.hash;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rest` is of the address
  const asked = useMemo(() => askedFor(rest), [address]);
  const call = useMemo(() => callStore(store), [store]);
  useEffect(() => call.look(asked), [asked, call]);
  const { value: state } = call.state;
  const find = { search: call.search.value, onQuery: call.query };
  return (
    <>
      <div class="page-h">
        <h1>{t('findClient')}</h1>
      </div>
      <div class="narrow">
        {state?.kind === 'find' && <FindClient focus {...find} recent={state.recent} onPick={call.open} />}
        {state?.kind === 'several' && (
          <SeveralClients
            candidates={state.candidates}
            shared={state.shown}
            keys={store.settings.value.singleKeys}
            {...find}
            onPick={call.open}
          />
        )}
        {state?.kind === 'unknown' && 'number' in state && (
          <UnknownNumber
            key={state.number}
            shown={state.shown}
            {...find}
            onCreate={made => call.create({ ...made, phone: state.number })}
            onLink={id => call.linkNumber(id, state.number)}
            onCall={() => startCall(store, { number: state.number, direction: 'in' })}
            keys={store.settings.value.singleKeys}
          />
        )}
        {state?.kind === 'unknown' && 'address' in state && (
          <UnknownClient
            key={state.address}
            person={{ address: state.address }}
            candidates={[]}
            {...find}
            onCreate={call.create}
            onLink={id => call.linkAddress(id, state.address)}
            onNotClient={() => {
              call.notClient(state.address);
              store.say(toastWords.notClient(state.address));
            }}
          />
        )}
      </div>
    </>
  );
}
