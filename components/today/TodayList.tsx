import { useRef, useState } from 'preact/hooks';
import type { TodayItem } from '../../lib/care/today-item';
import { t, tn } from '../../lib/i18n';
import { useKeys } from '../use-keys';
import { TodayLine, type TodayLineActions } from './TodayLine';
import { GROUPS, groupName, groupOf } from './today-words';

interface Props extends TodayLineActions {
  items: readonly TodayItem[];
  /** How many more there would be; absent where that was not looked at. */
  more: number | undefined;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** First words, by item id. */
  words: Readonly<Record<string, string>>;
  keys: boolean;
  /** Tag of the groups' headings. */
  heading: 'h2' | 'h3';
}

/** The list, by what is to be done; one line is open, arrows move between them. */
export function TodayList({ items, more, today, words, keys, heading: Heading, ...act }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const ordered = GROUPS.flatMap(group => items.filter(item => groupOf(item) === group));
  const open = ordered.find(item => item.id === chosen) ?? ordered[0];
  const onOpen = (use: (item: TodayItem) => void) => () => {
    if (open) use(open);
  };
  useKeys(
    {
      KeyL: onOpen(act.onCall),
      KeyW: onOpen(act.onBegin),
      KeyS: onOpen(item => act.onSnooze(item)),
      KeyD: onOpen(act.onDone),
      KeyX: onOpen(act.onNotThis),
    },
    keys && open !== undefined,
  );
  const move = (by: number) => {
    const index = ordered.findIndex(item => item.id === open?.id);
    const next = ordered[index + by];
    if (!next) return;
    setChosen(next.id);
    // The line is drawn open after this; its heading is there already.
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move the focus between the buttons inside
    <div
      ref={list}
      class="today-list"
      onKeyDown={event => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        if (!(event.target as Element).closest('[data-item]')) return;
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      {GROUPS.map(group => {
        const inGroup = ordered.filter(item => groupOf(item) === group);
        if (inGroup.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`today-${group}`}>
            <Heading class="th" id={`today-${group}`}>
              {groupName(group)}
              <span class="num">{inGroup.length}</span>
            </Heading>
            <ul>
              {inGroup.map(item => (
                <TodayLine
                  key={item.id}
                  item={item}
                  today={today}
                  words={words[item.id]}
                  keys={keys}
                  open={item.id === open?.id}
                  onOpen={() => setChosen(item.id)}
                  {...act}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {more !== 0 && (
        <p class="today-more soft">{more === undefined ? t('todayMoreMany') : tn('todayMore', more)}</p>
      )}
      {items.length > 0 && <p class="sr">{t('todayArrows')}</p>}
    </div>
  );
}
