import type { VNode } from 'preact';
import type { TodayAction, TodayItem } from '../../lib/care/today-item';
import { t, tn, uiLanguage } from '../../lib/i18n';
import { projectStepName } from '../care/care-words';
import { inDays, shortDate, weekday } from '../format';
import { box, cake, calendar, flag, mail, phone, share, visit } from '../icons';

/** Groups of the list, in the order shown. */
export const GROUPS = ['answer', 'call', 'word', 'kind'] as const;
export type TodayGroup = (typeof GROUPS)[number];

const GROUP_OF: Record<string, TodayGroup> = {
  waiting: 'answer',
  overdue: 'call',
  problem: 'word',
  promise: 'word',
  plan: 'word',
  project: 'word',
};

/** Where an item stands; a reason of a later version is a kind word. */
export const groupOf = (item: TodayItem): TodayGroup => GROUP_OF[item.reason] ?? 'kind';

const GROUP_NAMES: Record<TodayGroup, () => string> = {
  answer: () => t('todayAnswer'),
  call: () => t('todayCall'),
  word: () => t('todayWord'),
  kind: () => t('todayKind'),
};
export const groupName = (group: TodayGroup): string => GROUP_NAMES[group]();

/** How the line looks: overdue is late, what is due now is due. */
export type TodayLook = 'late' | 'due' | 'soft';

interface Told {
  text: string;
  look: TodayLook;
}

const TOLD: Record<string, (item: TodayItem) => Told> = {
  waiting: ({ days = 0, text }) => ({
    text: [days === 0 ? t('todayWaitingToday') : tn('todayWaiting', days), text && t('quoted', text)]
      .filter(Boolean)
      .join(' · '),
    look: days >= 2 ? 'late' : 'due',
  }),
  overdue: ({ days = 0, risk }) => {
    if (days >= 0) return { text: days === 0 ? t('dueToday') : t('todayDueTomorrow'), look: 'due' };
    const late = tn('daysOverdue', -days);
    return { text: risk ? `${late} · ${t('todayAtRisk', money(risk))}` : late, look: 'late' };
  },
  promise: ({ text = '', on, days = 0 }) => ({
    text: on
      ? t('todayPromised', text, days === 0 ? t('today') : days === 1 ? t('tomorrow') : dayName(on, days))
      : text,
    look: days < 0 ? 'late' : 'due',
  }),
  problem: ({ text = '', on, days, action }) => {
    const what = action === 'followUp' ? t('todayFollowUp', text) : t('todaySolve', text);
    return {
      text: on && days !== undefined && days < 0 ? `${what} · ${tn('daysOverdue', -days)}` : what,
      look: days !== undefined && days < 0 ? 'late' : 'due',
    };
  },
  occasion: ({ text = '', on = '', days = 0 }) => {
    const what = text === 'birthday' ? t('birthday') : text === 'anniversary' ? t('anniversary') : text;
    return { text: t('todayOccasion', what, days <= 1 ? inDays(days) : weekday(on)), look: 'soft' };
  },
  project: ({ text = '', of = '', on = '', step, days = 0 }) =>
    step
      ? { text: t('todayProjectStep', text, projectStepName(step)), look: 'soft' }
      : {
          text: t('todayProjectDate', of, text, days >= 0 && days <= 1 ? inDays(days) : dayName(on, days)),
          look: days < 0 ? 'late' : 'due',
        },
  plan: ({ text = '', days = 0 }) => ({ text: tn('todayPlan', days, text), look: 'soft' }),
  referral: ({ days = 0 }) => ({ text: t('todayReferral', inDays(-days)), look: 'soft' }),
  order: ({ on = '' }) => ({ text: t('todayOrder', shortDate(on)), look: 'soft' }),
  face: ({ days }) => ({
    text: days === undefined ? t('todayNeverSeen') : tn('todayNotSeen', days),
    look: 'soft',
  }),
  introduction: ({ other, text = '' }) => ({
    text: t('todayIntroduce', other?.name ?? '', text),
    look: 'soft',
  }),
};

function dayName(on: string, days: number): string {
  return days < 0 && days > -7 ? weekday(on) : shortDate(on);
}

/** Why somebody stands in the list. */
export function told(item: TodayItem): Told {
  return TOLD[item.reason]?.(item) ?? { text: item.text ?? '', look: 'soft' };
}

/** An amount in its currency, without cents; of a currency that the browser does not know, its code. */
export function money({ amount, currency }: { amount: number; currency: string }): string {
  try {
    return new Intl.NumberFormat(uiLanguage(), {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
    }).format(amount);
  } catch {
    return `${Math.round(amount)} ${currency}`;
  }
}

const ACTIONS: Record<TodayAction, { name: () => string; icon: () => VNode }> = {
  call: { name: () => t('todayDoCall'), icon: phone },
  write: { name: () => t('todayDoWrite'), icon: mail },
  visit: { name: () => t('todayDoVisit'), icon: visit },
  greet: { name: () => t('todayDoGreet'), icon: cake },
  refer: { name: () => t('todayDoRefer'), icon: share },
  reorder: { name: () => t('todayDoReorder'), icon: box },
  introduce: { name: () => t('todayDoIntroduce'), icon: share },
  followUp: { name: () => t('todayDoFollowUp'), icon: calendar },
  sendPlan: { name: () => t('todayDoPlan'), icon: mail },
};

export const actionName = (action: TodayAction): string => ACTIONS[action].name();
export const actionIcon = (action: TodayAction): (() => VNode) => ACTIONS[action].icon;

/** What stands at the left where the gap says nothing. */
export const reasonIcon = (item: TodayItem): (() => VNode) =>
  item.reason === 'problem' ? flag : actionIcon(item.action);
