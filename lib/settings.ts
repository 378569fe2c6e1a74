import { browser } from 'wxt/browser';
import { alone } from './alone';
import { OWED, type Owed, toOwed } from './clients/owed';
import type { ProfileLimit } from './clients/profile';
import {
  bool,
  chord,
  isObject,
  SETTINGS_KEY as KEY,
  type KeyChord,
  type PageSettings,
  toPageSettings,
  watchStored,
} from './page-settings';

export { grantedSites, type KeyChord } from './page-settings';

/** What an administrator's policy allows here. Written by the background alone; an absent field is not limited. */
export interface PolicyLimits {
  /** The only sites on which Yesfirst may run. */
  sites?: PageSettings['sites'];
  /** False: no client book, and nothing is recorded. */
  book?: boolean;
  profile?: ProfileLimit;
  /** False: nothing of the book leaves as a file. */
  export?: boolean;
  /** Contacts that are older are deleted. */
  retentionDays?: number;
}

/** Keys of the policy that limit what is done here, as they stand in the settings. */
export const POLICY_LIMIT_KEYS = ['sites', 'book', 'profile', 'export', 'retentionDays'] as const;

/** The keys of a call. Of those with figures it is the first one; the others follow it. */
export interface CallKeys {
  /** Ends the call, then logs it. */
  end: KeyChord;
  reason: KeyChord;
  feeling: KeyChord;
  mood: KeyChord;
  /** The first promise heard in the note becomes a follow-up. */
  promise: KeyChord;
  nonSale: KeyChord;
}

export interface Settings extends PageSettings {
  policy: PolicyLimits;
  keepSubjects: boolean;
  callKeys: CallKeys;
  /** Single-letter keys in the panel (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Default region for phone numbers, ISO 3166 alpha-2. */
  region: string;
  /** What each tier is owed. */
  owed: Owed;
  /** What the person reads in the morning, one a line. */
  readingList: string;
  /** Local hour (0–23) of the one quiet notification a day; absent: none. */
  todayHour?: number | undefined;
  /** ISO 4217; empty: by the browser's language. */
  currency: string;
  /** Whether health, religion, politics, drinking and smoking may be kept in profiles. */
  specialFacts: boolean;
  /** When the last backup was made, UTC ms; 0 where there is none. */
  lastBackup: number;
  welcomed: boolean;
}

const alt = (code: string, shift = false): KeyChord => ({ code, alt: true, ctrl: false, shift });

export const CALL_KEYS: CallKeys = {
  end: { code: 'Enter', alt: false, ctrl: true, shift: false },
  reason: alt('Digit1'),
  feeling: alt('Digit1', true),
  mood: alt('Digit6', true),
  promise: alt('KeyF'),
  nonSale: alt('KeyN'),
};

export const DEFAULTS: Settings = {
  ...toPageSettings(undefined),
  policy: {},
  keepSubjects: true,
  callKeys: CALL_KEYS,
  singleKeys: true,
  region: 'US',
  owed: OWED,
  readingList: '',
  currency: '',
  specialFacts: false,
  lastBackup: 0,
  welcomed: false,
};

const hour = (v: unknown) =>
  typeof v === 'number' && Number.isInteger(v) && v >= 0 && v < 24 ? v : undefined;
const text = (v: unknown, d: string) => (typeof v === 'string' ? v : d);
function callKeys(v: unknown): CallKeys {
  const r = isObject(v) ? v : {};
  const { end, reason, feeling, mood, promise, nonSale } = CALL_KEYS;
  return {
    end: chord(r.end, end),
    reason: chord(r.reason, reason),
    feeling: chord(r.feeling, feeling),
    mood: chord(r.mood, mood),
    promise: chord(r.promise, promise),
    nonSale: chord(r.nonSale, nonSale),
  };
}

/**
 * Stored settings, field by field: what does not fit its type falls back to the default, so that one bad
 * field never costs the others.
 */
export function toSettings(raw: unknown): Settings {
  const r = isObject(raw) ? raw : {};
  const page = toPageSettings(raw);
  return {
    ...page,
    // Its limits were checked when they were written.
    policy: { ...(isObject(r.policy) ? r.policy : {}), ...(page.only ? { sites: page.only } : {}) },
    keepSubjects: bool(r.keepSubjects, DEFAULTS.keepSubjects),
    callKeys: callKeys(r.callKeys),
    singleKeys: bool(r.singleKeys, DEFAULTS.singleKeys),
    region: text(r.region, DEFAULTS.region),
    owed: toOwed(r.owed),
    readingList: text(r.readingList, DEFAULTS.readingList).slice(0, 20_000),
    ...(hour(r.todayHour) === undefined ? {} : { todayHour: hour(r.todayHour)! }),
    currency: text(r.currency, DEFAULTS.currency),
    specialFacts: bool(r.specialFacts, DEFAULTS.specialFacts),
    lastBackup: typeof r.lastBackup === 'number' ? r.lastBackup : DEFAULTS.lastBackup,
    welcomed: bool(r.welcomed, DEFAULTS.welcomed),
  };
}

/** Reads the settings; never throws on what is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return toSettings(stored[KEY]);
}

/** Applies `change` to the stored settings and returns the result. */
export function changeSettings(change: (s: Settings) => Partial<Settings>): Promise<Settings> {
  return alone('settings', async () => {
    const now = await readSettings();
    const next = { ...now, ...change(now) };
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/** Calls `onChange` after every change, in any context, until `signal` aborts. */
export function watchSettings(onChange: (s: Settings) => void, signal: AbortSignal): void {
  watchStored(raw => onChange(toSettings(raw)), signal);
}
