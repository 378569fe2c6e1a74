import type { Gap } from '../lib/clients/card';
import type { Waiting } from '../lib/clients/clocks';
import type { Channel } from '../lib/clients/interaction';
import { t, tn } from '../lib/i18n';
import { shortDate } from './format';

/** "call", "mail". */
export function channelName(channel: Channel): string {
  return t(channel);
}

/** The three ways a gap can look; a state without one stays in the ink's colour. */
export type GapLook = 'ok' | 'due' | 'late' | 'never' | 'none';

/** How the gap looks. A snoozed gap keeps the look of the gap: snoozing hides a reminder, not the days. */
export function gapLook({ state, dueInDays, days, atMost }: Gap): GapLook {
  if (state === 'late') return 'late';
  if (state === 'waiting') return 'due';
  if (state !== 'snoozed' && state !== 'never') return state;
  if (dueInDays !== undefined && dueInDays < 0) return 'late';
  if (days === undefined && !atMost) return 'never';
  if (dueInDays === undefined) return 'none';
  return dueInDays <= 7 ? 'due' : 'ok';
}

function dueWords(dueInDays: number | undefined): string {
  if (dueInDays === undefined) return '';
  if (dueInDays < 0) return tn('daysOverdue', -dueInDays);
  return dueInDays === 0 ? t('gapDueToday') : tn('gapDueIn', dueInDays);
}

/** The word at the right of the number: "Due in 7 days", "17 days overdue". Empty where nothing falls due. */
export function gapWord({ state, dueInDays, snoozedUntil }: Gap, waiting?: Waiting): string {
  switch (state) {
    case 'waiting':
      return !waiting || waiting.days === 0 ? t('waitingToday') : tn('waiting', waiting.days);
    case 'snoozed':
      return snoozedUntil === undefined ? t('snoozed') : t('snoozedUntil', shortDate(snoozedUntil));
    case 'ok':
      return t('inTime');
    case 'none':
      return '';
    default:
      return dueWords(dueInDays);
  }
}

/** The gap as one sentence, for screen readers and for the edge mark: "23 days since a call, due in 7 days". */
export function gapSentence(gap: Gap, waiting?: Waiting): string {
  const word = gapWord(gap, waiting);
  const how = gap.channel ? t(`since_${gap.channel}`) : t('sinceContact');
  let since: string;
  if (gap.days === undefined) since = gap.atMost ? t('contactUndated') : t('noContact');
  else if (gap.days === 0) since = t('contactToday', gap.channel ? channelName(gap.channel) : t('contact'));
  else since = gap.atMost ? tn('daysSinceAtMost', gap.days, how) : tn('daysSince', gap.days, how);
  return word ? t('gapSentence', since, lowerFirst(word)) : since;
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
