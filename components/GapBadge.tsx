import type { ClientCard, Gap } from '../lib/clients/card';
import { t, tn } from '../lib/i18n';
import { figure, localDate, shortDate } from './format';
import { channelName, gapLook, gapSentence, gapWord } from './gap-words';
import { Icon } from './Icon';
import { snooze } from './icons';

interface Props
  extends Pick<ClientCard, 'gap' | 'waiting' | 'faceToFace' | 'nonSale' | 'hint' | 'undatedOn' | 'coverage'> {
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** The gap, the largest text of the card, with its word, its bar and the other clocks. */
export function GapBadge({ gap, waiting, faceToFace, nonSale, hint, undatedOn, coverage, today }: Props) {
  const word = gapWord(gap, waiting);
  const bare = gap.days === undefined;
  return (
    <div class={`gap gap-${gapLook(gap)}`}>
      <p class="sr">{gapSentence(gap, waiting)}</p>
      <div class="gap-main" aria-hidden="true">
        <Days gap={gap} />
        {word && (
          <span class={`gap-word${gap.state === 'snoozed' ? ' soft' : ''}`}>
            {gap.state === 'snoozed' && <Icon of={snooze} size="s" />} {word}
          </span>
        )}
      </div>
      {gap.bar && (
        <div class="gap-bar" aria-hidden="true">
          <i style={{ width: `${Math.round(gap.bar.fill * 100)}%` }} />
          <b style={{ left: `${Math.round(gap.bar.tick * 100)}%` }} />
        </div>
      )}
      <div class={gap.bar ? 'gap-sub' : 'gap-sub gap-sub-bare'}>
        {gap.twoWayDays !== undefined && <Clock name={t('twoWay')} days={gap.twoWayDays} />}
        {faceToFace && <Clock name={t('faceToFace')} days={faceToFace.days} />}
        {nonSale && <Clock name={t('nonSale')} days={nonSale.days} />}
        {gap.atMost && <span>{undatedOn ? t('undatedOnPage', undatedOn) : t('undatedMail')}</span>}
        {hint && <span>{tn('hintSays', hint.days, hint.source)}</span>}
        {bare && coverage.since !== undefined && (
          <span>{t('mailSince', shortDate(localDate(coverage.since), today))}</span>
        )}
      </div>
    </div>
  );
}

function Days({ gap }: { gap: Gap }) {
  const { days, channel, atMost } = gap;
  const by = channel && ` · ${channelName(channel)}`;
  if (days === undefined) {
    return (
      <>
        <span class="gap-n gap-n-word">{atMost ? t('gapUndated') : t('gapNever')}</span>
        <span class="gap-unit">{atMost && by}</span>
      </>
    );
  }
  if (days === 0) {
    return (
      <>
        <span class="gap-n gap-n-word">{t('gapToday')}</span>
        <span class="gap-unit">{by}</span>
      </>
    );
  }
  return (
    <>
      <span class="gap-n">{figure(days)}</span>
      <span class="gap-unit">
        {atMost ? tn('unitDaysAtMost', days) : tn('unitDays', days)}
        {by}
      </span>
    </>
  );
}

function Clock({ name, days }: { name: string; days: number }) {
  return (
    <span>
      {name} <b>{days === 0 ? t('today') : tn('days', days)}</b>
    </span>
  );
}

/** The gap in a row: a number and its unit, in the gap's colour. */
export function SmallGap({ gap }: { gap?: Gap }) {
  if (!gap) return null;
  const look = gapLook(gap);
  const { days } = gap;
  return (
    <span class={`gap-s ${look === 'ok' || look === 'never' || look === 'none' ? '' : look}`}>
      <span class="sr">{gapSentence(gap)}</span>
      <span aria-hidden="true">
        {days === undefined ? '–' : days === 0 ? t('today') : figure(days)}
        {!!days && <small> {t('dayUnit')}</small>}
      </span>
    </span>
  );
}
