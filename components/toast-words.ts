import type { Channel } from '../lib/clients/interaction';
import { t } from '../lib/i18n';
import { shortDate } from './format';

const LOGGED: Partial<Record<Channel, () => string>> = {
  call: () => t('toastLoggedCall'),
  voicemail: () => t('toastLoggedVoicemail'),
  video: () => t('toastLoggedVideo'),
  visit: () => t('toastLoggedVisit'),
  message: () => t('toastLoggedMessage'),
};

/** What a toast says about what was done. Most go with an undo. */
export const toastWords = {
  logged: (channel: Channel) => LOGGED[channel]?.() ?? t('toastLogged'),
  noteSaved: () => t('toastNote'),
  deleted: () => t('toastDeleted'),
  contact: (counts: boolean) => (counts ? t('toastContact') : t('toastNotContact')),
  /** `until` and `today` are local dates (YYYY-MM-DD). */
  snoozed: (until: string | undefined, today: string) =>
    until === undefined ? t('toastSnoozeEnded') : t('toastSnoozed', shortDate(until, today)),
  /** `field` is the field's name as shown. */
  saved: (field: string, value: string) => (value ? t('toastSaved', field) : t('toastCleared', field)),
  added: (name: string) => t('toastAdded', name),
  linked: (name: string) => t('toastLinked', name),
  linkedNumber: (number: string) => t('toastLinkedNumber', number),
  pointUnread: () => t('pointUnread'),
  notClient: (address: string) => t('toastNotClient', address),
  work: (address: string, on: boolean) => (on ? t('toastWorkOn', address) : t('toastWorkOff', address)),
  muted: () => t('toastMuted'),
  left: () => t('toastLeft'),
  /** The draft is no longer what the suggestion was made for. */
  gone: () => t('toastGone'),
  followUp: (name: string) => t('toastFollowUp', name),
  kept: (text: string) => t('toastKept', text),
  factRefused: () => t('toastFactRefused'),
  inserted: () => t('toastInserted'),
  notTaken: () => t('notTaken'),
  taught: () => t('toastTaught'),
  forgotten: () => t('toastForgotten'),
  pageGone: () => t('toastPageGone'),
  captureSaved: () => t('toastCaptureSaved'),
  mailTo: (name: string) => t('toastLoggedMail', name),
  loggedCopied: (copied: boolean) => (copied ? t('toastLoggedCopied') : t('toastNotCopied')),
  bookFailed: () => t('toastBookFailed'),
  /** The browser lets no page open the panel. */
  openByHand: () => t('toastOpenByHand'),
} as const;
