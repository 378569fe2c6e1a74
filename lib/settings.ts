import { browser } from 'wxt/browser';
import { DECLARED_SITES, type SiteGrant } from './declared-sites';

/** A key as `KeyboardEvent.code` with its modifiers. */
export interface KeyChord {
  code: string;
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
}

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

export interface Settings {
  /** Sites that the person switched on beyond the declared ones. */
  sites: SiteGrant[];
  /** Host names on which the coach is switched off. */
  offHosts: string[];
  /** Keys of muted rules: `<pack>:<rule>`. */
  muted: string[];
  keepSubjects: boolean;
  /** Whether the learned second opinion is asked, beside the rules. */
  secondOpinion: boolean;
  nextFinding: KeyChord;
  callKeys: CallKeys;
  /** Single-letter keys in the panel (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Default region for phone numbers, ISO 3166 alpha-2. */
  region: string;
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
  sites: [],
  offHosts: [],
  muted: [],
  keepSubjects: true,
  secondOpinion: true,
  nextFinding: { code: 'KeyY', alt: true, ctrl: false, shift: false },
  callKeys: CALL_KEYS,
  singleKeys: true,
  region: 'US',
  readingList: '',
  currency: '',
  specialFacts: false,
  lastBackup: 0,
  welcomed: false,
};

const KEY = 'settings';

type Raw = Record<string, unknown>;
const isObject = (v: unknown): v is Raw => typeof v === 'object' && v !== null && !Array.isArray(v);
const bool = (v: unknown, d: boolean) => (typeof v === 'boolean' ? v : d);
const hour = (v: unknown) =>
  typeof v === 'number' && Number.isInteger(v) && v >= 0 && v < 24 ? v : undefined;
const text = (v: unknown, d: string) => (typeof v === 'string' ? v : d);
const list = <T>(v: unknown, one: (x: unknown) => T | undefined): T[] =>
  Array.isArray(v) ? v.map(one).filter(x => x !== undefined) : [];
const words = (v: unknown) => list(v, x => (typeof x === 'string' ? x : undefined));

function chord(v: unknown, d: KeyChord): KeyChord {
  if (!isObject(v) || typeof v.code !== 'string') return d;
  return { code: v.code, alt: bool(v.alt, false), ctrl: bool(v.ctrl, false), shift: bool(v.shift, false) };
}

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
  return {
    sites: list(r.sites, s =>
      isObject(s) && typeof s.pattern === 'string' && typeof s.site === 'string'
        ? { pattern: s.pattern, site: s.site }
        : undefined,
    ),
    offHosts: words(r.offHosts),
    muted: words(r.muted),
    keepSubjects: bool(r.keepSubjects, DEFAULTS.keepSubjects),
    secondOpinion: bool(r.secondOpinion, DEFAULTS.secondOpinion),
    nextFinding: chord(r.nextFinding, DEFAULTS.nextFinding),
    callKeys: callKeys(r.callKeys),
    singleKeys: bool(r.singleKeys, DEFAULTS.singleKeys),
    region: text(r.region, DEFAULTS.region),
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

// One after the other: two changes at once would each write the other's fields back.
let queue: Promise<unknown> = Promise.resolve();

/** Applies `change` to the stored settings and returns the result. */
export function changeSettings(change: (s: Settings) => Partial<Settings>): Promise<Settings> {
  const run = queue.then(async () => {
    const now = await readSettings();
    const next = { ...now, ...change(now) };
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
  queue = run.catch(() => undefined);
  return run;
}

/** Calls `onChange` after every change, in any context, until `signal` aborts. */
export function watchSettings(onChange: (s: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange(toSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** All addresses on which this copy may run: the build's and the person's own. */
export function grantedSites(settings: Settings): SiteGrant[] {
  return [...DECLARED_SITES, ...settings.sites];
}
