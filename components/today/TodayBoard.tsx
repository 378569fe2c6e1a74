import type { ComponentChildren } from 'preact';
import { t, tn } from '../../lib/i18n';
import type { Reading } from '../../lib/readings';
import type { TodayView } from '../../lib/today-view';
import { Empty } from '../Empty';
import { longDay, weekday } from '../format';
import { tick } from '../icons';
import { Morning } from './Morning';
import type { TodayLineActions } from './TodayLine';
import { TodayList } from './TodayList';

export interface TodayBoardActions extends TodayLineActions {
  onRead: (read: boolean) => void;
  onReadingList: (list: string) => void;
}

interface Props {
  view: TodayView;
  readings: readonly Reading[];
  /** What the person noted to read, one a line. */
  readingList: string;
  keys: boolean;
  /** Beside the heading. */
  children?: ComponentChildren;
  /** Panel: one column. */
  narrow?: boolean;
  act: TodayBoardActions;
}

/** Today: the list, the morning, what comes next. */
export function TodayBoard({ view, readings, readingList, keys, children, narrow, act }: Props) {
  const { items, more, today, words, mornings, ahead, tenBest, kept } = view;
  const calls = items.filter(item => item.action === 'call').length;
  const Title = narrow ? 'h2' : 'h1';
  const Heading = narrow ? 'h3' : 'h2';
  const morning = (
    <Morning
      mornings={mornings}
      readings={readings}
      list={readingList}
      onList={act.onReadingList}
      onRead={act.onRead}
      heading={Heading}
    />
  );
  return (
    <div class={narrow ? 'today' : 'today today-wide'}>
      <header class={narrow ? 'today-head' : 'page-h'}>
        <Title class={narrow ? 'cc-name' : undefined}>{longDay(today)}</Title>
        {items.length > 0 && (
          <p class="soft">
            {tn('todayThings', items.length)}
            {calls > 0 && calls < items.length && ` ${tn('todayCallsFirst', calls)}`}
          </p>
        )}
        {children && <span class="end row">{children}</span>}
      </header>
      <div class="today-cols">
        <div class="today-main">
          {narrow && morning}
          {items.length > 0 ? (
            <TodayList
              items={items}
              more={more}
              today={today}
              words={words}
              keys={keys}
              heading={Heading}
              {...act}
            />
          ) : (
            <Empty
              icon={tick}
              title={kept > 0 ? t('todayNobody') : t('todayNoneKept')}
              text={
                kept === 0
                  ? t('todayNoneKeptText')
                  : ahead[0]
                    ? t('todayNextIs', weekday(ahead[0].on), tn('todayClients', ahead[0].count))
                    : t('todayNobodyText')
              }
            />
          )}
        </div>
        <aside class="today-side" aria-label={t('todayBeside')}>
          {!narrow && morning}
          {ahead.length > 0 && (
            <section class="card" aria-labelledby="ahead-title">
              <Heading class="card-h" id="ahead-title">
                {t('todayAhead')}
              </Heading>
              <ul class="ahead">
                {ahead.map(({ on, count }) => (
                  <li key={on}>
                    <span>{weekday(on)}</span>
                    <span class="meter" aria-hidden="true">
                      <i style={{ width: `${(100 * count) / Math.max(...ahead.map(one => one.count))}%` }} />
                    </span>
                    <span class="num">{count}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {tenBest && (
            <section class="card" aria-labelledby="ten-title">
              <Heading class="card-h" id="ten-title">
                {t('tenBestTitle')}
                <span class="end num soft">
                  {tenBest.done} / {tenBest.of}
                </span>
              </Heading>
              <div class="meter" aria-hidden="true">
                <i style={{ width: `${(100 * tenBest.done) / Math.max(1, tenBest.of)}%` }} />
              </div>
              {tenBest.next && (
                <p class="soft">
                  <button type="button" class="btn-link" onClick={() => act.onShow(tenBest.next!.id)}>
                    {t('tenBestNext', tenBest.next.name)}
                  </button>
                </p>
              )}
              {tenBest.idea && <p class="soft">{t('tenBestIdea', tenBest.idea)}</p>}
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}
