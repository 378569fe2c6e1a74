import type { Ref } from 'preact';
import type { ListFilter, ListSort } from '../../lib/clients/client-list';
import { t } from '../../lib/i18n';
import { figure } from '../format';
import { Icon } from '../Icon';
import { cross, search } from '../icons';
import { CHOICES, choiceName, orderName } from './list-words';

interface Props {
  field: Ref<HTMLInputElement>;
  text: string;
  filter: ListFilter;
  sort: ListSort;
  way: 'up' | 'down';
  /** How many are overdue, and due soon. */
  counts: { overdue: number; soon: number };
  /** Most used first. */
  tags: readonly { tag: string; value: string }[];
  onText: (text: string) => void;
  onFilter: (filter: ListFilter) => void;
  onSort: (sort: ListSort, way: 'up' | 'down') => void;
}

const SORTS: readonly ListSort[] = [
  'due',
  'gap',
  'name',
  'company',
  'tier',
  'met',
  'value',
  'birthday',
  'tag',
];
const WAYS = ['up', 'down'] as const;

/** What narrows the list, and in which order it is. */
export function ListToolbar(props: Props) {
  const { field, text, filter, sort, way, counts, tags, onText, onFilter, onSort } = props;
  const toggle = (one: ListFilter) => onFilter(filter === one ? 'all' : one);
  return (
    <div class="list-tools">
      <div class="with-icon list-find">
        <Icon of={search} />
        <input
          ref={field}
          type="search"
          class="input"
          aria-label={t('listFind')}
          placeholder={t('listFind')}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={event => onText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Escape' && text) onText('');
          }}
        />
      </div>
      <fieldset class="bare row wrap list-chips" aria-label={t('listFilter')}>
        {CHOICES.map(one => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={filter === one}
            onClick={() => toggle(one)}
          >
            {choiceName(one)}
            {(one === 'overdue' || one === 'soon') && counts[one] > 0 && (
              <span class="num">{figure(counts[one])}</span>
            )}
            {filter === one && <Icon of={cross} size="s" />}
          </button>
        ))}
        {tags.length > 0 && (
          <select
            class="chip list-select"
            aria-label={t('listTag')}
            data-on={filter.startsWith('tag:')}
            value={filter.startsWith('tag:') ? filter : 'all'}
            onChange={event => onFilter(event.currentTarget.value as ListFilter)}
          >
            <option value="all">{t('listAnyTag')}</option>
            {tags.map(({ tag, value }) => (
              <option key={value} value={`tag:${value}`}>
                {tag}
              </option>
            ))}
          </select>
        )}
      </fieldset>
      <select
        class="chip list-select end"
        aria-label={t('listOrder')}
        value={`${sort} ${way}`}
        onChange={event => {
          const [to, toWay] = event.currentTarget.value.split(' ') as [ListSort, 'up' | 'down'];
          onSort(to, toWay);
        }}
      >
        {SORTS.flatMap(one =>
          WAYS.map(each => (
            <option key={`${one} ${each}`} value={`${one} ${each}`}>
              {orderName(one, each)}
            </option>
          )),
        )}
      </select>
    </div>
  );
}
