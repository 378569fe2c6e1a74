import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ListSort } from '../../lib/clients/client-list';
import type { Standing } from '../../lib/clients/standing';
import { t } from '../../lib/i18n';
import { ClientRow, type RowView } from './ClientRow';
import { gridKeys } from './grid-keys';
import { sortName } from './list-words';
import { useWindowRows } from './use-window-rows';

interface Props {
  /** In order. */
  rows: readonly Standing[];
  view: (standing: Standing) => RowView;
  /** Ids. */
  selected: ReadonlySet<string>;
  sort: ListSort;
  way: 'up' | 'down';
  /** What stands above the table. */
  above: RefObject<HTMLElement | null>;
  href: (id: string) => string;
  onSort: (sort: ListSort) => void;
  onSelect: (selected: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
}

const COLUMNS: readonly { sort?: ListSort; class: string }[] = [
  { sort: 'name', class: 'col-name' },
  { sort: 'tier', class: 'col-tier' },
  { sort: 'gap', class: 'col-gap' },
  { sort: 'met', class: 'col-met r' },
  { class: 'col-open' },
  { sort: 'value', class: 'col-value r' },
  { sort: 'birthday', class: 'col-birthday r' },
  { sort: 'tag', class: 'col-tags' },
];

/** The clients as a grid, of which only the rows in view are drawn. */
export function ClientTable(props: Props) {
  const { rows, view, selected, sort, way, above, href, onSort, onSelect, onOpen } = props;
  const start = useRef<HTMLTableSectionElement>(null);
  const [activeId, setActiveId] = useState<string>();
  /** Where a range begins, and what was chosen before it. */
  const anchor = useRef<{ id: string; base: ReadonlySet<string> } | undefined>(undefined);
  const places = useMemo(() => placesOf(rows), [rows]);
  const active = activeId === undefined ? undefined : places().get(activeId);
  const window = useWindowRows({
    count: rows.length,
    start,
    above,
    kept: active,
    covered: { top: 36, bottom: 72 },
  });

  const moveTo = (index: number, extend: boolean) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[to];
    if (!row) return;
    if (extend) extendTo(to);
    else anchor.current = undefined;
    setActiveId(row.id);
    window.show(to);
  };
  const extendTo = (to: number) => {
    anchor.current ??= { id: activeId ?? rows[to]!.id, base: selected };
    const { id, base } = anchor.current;
    const from = places().get(id) ?? to;
    const next = new Set(base);
    for (let i = Math.min(from, to); i <= Math.max(from, to); i++) next.add(rows[i]!.id);
    onSelect(next);
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    anchor.current = { id, base: next };
    onSelect(next);
  };
  const all = rows.length > 0 && selected.size >= rows.length && rows.every(({ id }) => selected.has(id));
  const some = !all && selected.size > 0;

  const check = (id: string, index: number, extend: boolean) => {
    setActiveId(id);
    if (extend) extendTo(index);
    else toggle(id);
  };
  // The same functions at each drawing, or each row would be drawn again.
  const latest = useRef(check);
  latest.current = check;
  const { onPress, onCheck } = useMemo(
    () => ({
      onPress: (id: string) => {
        anchor.current = undefined;
        setActiveId(id);
      },
      onCheck: (...args: Parameters<typeof check>) => latest.current(...args),
    }),
    [],
  );

  const onKeyDown = gridKeys({
    move: (by, extend) => moveTo((active ?? (by > 0 ? -1 : rows.length)) + by, extend),
    page: (by, extend) => moveTo((active ?? 0) + by * window.perPage, extend),
    edge: (end, extend) => moveTo(end ? rows.length - 1 : 0, extend),
    toggle: () => activeId !== undefined && active !== undefined && toggle(activeId),
    all: () => onSelect(new Set(rows.map(({ id }) => id))),
    none: () => onSelect(new Set()),
    open: () => activeId !== undefined && active !== undefined && onOpen(activeId),
  });

  return (
    <table
      class="table list-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
      role="grid"
      tabIndex={0}
      aria-label={t('listClients')}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active === undefined ? undefined : `row-${activeId}`}
      onKeyDown={onKeyDown}
      onFocus={event => {
        if (event.target === event.currentTarget && active === undefined && rows[0]) setActiveId(rows[0].id);
      }}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th class="col-check" scope="col">
            <input
              type="checkbox"
              class="check"
              aria-label={t('listAll')}
              checked={all}
              indeterminate={some}
              onClick={() => onSelect(new Set(all || some ? [] : rows.map(({ id }) => id)))}
            />
          </th>
          {COLUMNS.map(column => (
            <ColumnHead key={column.class} {...column} current={sort} way={way} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <Space from={start} height={window.before} />
      {/* Flat: an array within another one is known by its place, and all of it would be made anew. */}
      {window.groups.flatMap(({ from, to, skipped, slot }) => [
        skipped > 0 && <Space key={`before ${slot}`} height={skipped} />,
        <tbody key={slot}>
          {rows.slice(from, to).map((standing, n) => (
            <ClientRow
              key={n}
              view={view(standing)}
              index={from + n}
              active={from + n === active}
              selected={selected.has(standing.id)}
              href={href(standing.id)}
              onPress={onPress}
              onCheck={onCheck}
            />
          ))}
        </tbody>,
      ])}
      <Space height={window.after} />
    </table>
  );
}

function ColumnHead({
  sort,
  class: name,
  current,
  way,
  onSort,
}: {
  sort?: ListSort;
  class: string;
  current: ListSort;
  way: 'up' | 'down';
  onSort: (sort: ListSort) => void;
}) {
  if (!sort)
    return (
      <th class={name} scope="col">
        {t('listOpen')}
      </th>
    );
  const on = current === sort;
  return (
    <th class={name} scope="col" aria-sort={on ? (way === 'up' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" class="th-sort" onClick={() => onSort(sort)}>
        {sortName(sort)}
        <span class="th-way" aria-hidden="true">
          {on ? (way === 'up' ? '↑' : '↓') : ''}
        </span>
      </button>
    </th>
  );
}

/** Rows that are not drawn, as their height. */
function Space({ height, from }: { height: number; from?: RefObject<HTMLTableSectionElement | null> }) {
  return (
    <tbody aria-hidden="true" class="list-space" ref={from ?? null}>
      <tr style={{ height: `${height}px` }}>
        <td />
      </tr>
    </tbody>
  );
}

/** Where each client stands; made when it is first asked for. */
function placesOf(rows: readonly Standing[]): () => ReadonlyMap<string, number> {
  let made: Map<string, number> | undefined;
  return () => {
    made ??= new Map(rows.map(({ id }, index) => [id, index]));
    return made;
  };
}
