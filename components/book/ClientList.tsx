import { useRef, useState } from 'preact/hooks';
import type { ListFilter, ListSort } from '../../lib/clients/client-list';
import type { Standing } from '../../lib/clients/standing';
import { t, tn } from '../../lib/i18n';
import { Empty } from '../Empty';
import { figure } from '../format';
import { Icon } from '../Icon';
import { book, plus, upload } from '../icons';
import { BackupNote } from '../in-out/BackupNote';
import { useKeys } from '../use-keys';
import { AddClient, type NewClient } from './AddClient';
import { type BulkActions, BulkBar } from './BulkBar';
import type { RowView } from './ClientRow';
import { ClientTable } from './ClientTable';
import { ListToolbar } from './ListToolbar';

interface Props {
  /** How many clients the book has; absent while it is read. */
  total?: number;
  /** Those that are asked for, in order; absent while they are put in order for the first time. */
  rows?: readonly Standing[];
  view: (standing: Standing) => RowView;
  text: string;
  filter: ListFilter;
  sort: ListSort;
  way: 'up' | 'down';
  counts: { overdue: number; soon: number };
  tags: readonly { tag: string; value: string }[];
  selected: ReadonlySet<string>;
  /** Single-letter keys are on. */
  keys: boolean;
  importHref: string;
  exportHref: string;
  duplicatesHref: string;
  /** When the last backup was made, UTC ms; 0 where there is none. */
  lastBackup: number;
  /** UTC epoch ms. */
  now: number;
  href: (id: string) => string;
  onText: (text: string) => void;
  onFilter: (filter: ListFilter) => void;
  onSort: (sort: ListSort, way?: 'up' | 'down') => void;
  onSelect: (selected: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
  onAdd: (client: NewClient) => void;
  bulk: BulkActions;
}

/** A book of so many is missed when it is gone. */
const WORTH_KEEPING = 5;

/** The page of all clients. */
export function ClientList(props: Props) {
  const { total, rows, selected, tags, keys, text, filter, importHref, onSelect } = props;
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLDivElement>(null);
  useKeys({ KeyC: () => setAdding(true), Slash: () => field.current?.focus() }, keys);
  const add = (client: NewClient) => {
    setAdding(false);
    props.onAdd(client);
  };
  return (
    <div class="book-list">
      <div ref={head}>
        <div class="page-h">
          <h1>{t('listClients')}</h1>
          {total !== undefined && <span class="soft num">{figure(total)}</span>}
          <span class="end row wrap">
            {total !== 0 && (
              <>
                <a class="btn btn-quiet" href={props.duplicatesHref}>
                  {t('listDuplicates')}
                </a>
                <a class="btn btn-quiet" href={props.exportHref}>
                  {t('listExport')}
                </a>
                <a class="btn" href={importHref}>
                  <Icon of={upload} />
                  {t('listImport')}
                </a>
              </>
            )}
            <button
              type="button"
              class={`btn${total === 0 ? '' : ' btn-yes'}`}
              aria-expanded={adding}
              onClick={() => setAdding(!adding)}
            >
              <Icon of={plus} />
              {t('addClient')}
              {keys && <kbd class="key">C</kbd>}
            </button>
          </span>
        </div>
        <BackupNote
          lastBackup={props.lastBackup}
          now={props.now}
          filled={(total ?? 0) >= WORTH_KEEPING}
          href={props.exportHref}
        />
        {adding && <AddClient onAdd={add} onClose={() => setAdding(false)} />}
        {total !== 0 && <ListToolbar {...props} field={field} />}
      </div>
      {total === 0 ? (
        <Empty icon={book} title={t('emptyBook')} text={t('listEmptyText')}>
          <a class="btn btn-yes" href={importHref}>
            <Icon of={upload} />
            {t('listImport')}
          </a>
        </Empty>
      ) : rows && rows.length === 0 ? (
        <div class="empty">
          <p>{t('listNobody')}</p>
          {(text || filter !== 'all') && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                props.onText('');
                props.onFilter('all');
              }}
            >
              {t('listShowAll')}
            </button>
          )}
        </div>
      ) : rows ? (
        <>
          <ClientTable {...props} rows={rows} above={head} />
          <div class="list-foot">
            <span class="label" role="status">
              {tn('listShown', rows.length)}
            </span>
            <ListKeys />
          </div>
        </>
      ) : null}
      {selected.size > 0 && (
        <BulkBar
          {...props.bulk}
          count={selected.size}
          tags={tags.map(({ tag }) => tag)}
          onClear={() => onSelect(new Set())}
        />
      )}
    </div>
  );
}

function ListKeys() {
  return (
    <span class="label row list-keys">
      <kbd class="key">J</kbd>
      <kbd class="key">K</kbd> {t('listKeyMove')} <kbd class="key">␣</kbd> {t('listKeyChoose')}{' '}
      <kbd class="key">↵</kbd> {t('listKeyOpen')} <kbd class="key">/</kbd> {t('listKeyFind')}
    </span>
  );
}
