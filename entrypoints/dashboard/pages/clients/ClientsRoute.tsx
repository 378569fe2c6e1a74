import '../../../../components/book/list.css';
import { useEffect, useMemo } from 'preact/hooks';
import { ClientList } from '../../../../components/book/ClientList';
import { toastWords } from '../../../../components/toast-words';
import { newId } from '../../../../lib/author';
import { normaliseAddress } from '../../../../lib/clients/address';
import { createClient } from '../../../../lib/db/clients';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { bulkActions } from './bulk-actions';
import { createListStore } from './list-store';

/** All clients, live. */
export function ClientsRoute({ store }: PageProps) {
  const { db, failed } = store;
  const stop = useMemo(() => new AbortController(), []);
  const list = useMemo(
    () => createListStore(db, failed, AbortSignal.any([stop.signal, store.stop])),
    [db, failed, stop, store],
  );
  const bulk = useMemo(() => bulkActions(store, list), [store, list]);
  useEffect(() => () => stop.abort(), [stop]);
  const { text, filter, sort, way } = list.query.value;
  return (
    <ClientList
      total={list.all.value?.length}
      rows={list.rows.value}
      view={list.view}
      text={text}
      filter={filter}
      sort={sort}
      way={way}
      counts={list.counts.value}
      tags={list.tags.value}
      selected={list.selected.value}
      keys={store.settings.value.singleKeys}
      importHref={linkTo('import')}
      exportHref={linkTo('export')}
      duplicatesHref={linkTo('duplicates')}
      lastBackup={store.settings.value.lastBackup}
      now={Date.now()}
      href={id => linkTo('client', id)}
      onText={list.find}
      onFilter={list.filterBy}
      onSort={list.sortBy}
      onSelect={selected => {
        list.selected.value = selected;
      }}
      onOpen={id => {
        location.hash = linkTo('client', id);
      }}
      onAdd={({ name, company, address }) => {
        const normal = address === undefined ? undefined : normaliseAddress(address);
        const learned = { source: 'hand', at: Date.now() };
        const made = { id: newId(), name, ...(company ? { company } : {}) };
        createClient(db, { ...made, ...(normal ? { address: normal } : {}) }, learned).then(client => {
          store.say(toastWords.added(name));
          location.hash = linkTo('client', client.id);
        }, failed);
      }}
      bulk={bulk}
    />
  );
}
