import { browser } from 'wxt/browser';
import { DECLARED_SITES, type SiteGrant } from './declared-sites';

/** A key as `KeyboardEvent.code` with its modifiers. */
export interface KeyChord {
  code: string;
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
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
  /** Single-letter keys in the panel (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Default region for phone numbers, ISO 3166 alpha-2. */
  region: string;
  /** When the last backup was made, UTC ms; 0 where there is none. */
  lastBackup: number;
  welcomed: boolean;
}

export const DEFAULTS: Settings = {
  sites: [],
  offHosts: [],
  muted: [],
  keepSubjects: true,
  secondOpinion: true,
  nextFinding: { code: 'KeyY', alt: true, ctrl: false, shift: false },
  singleKeys: true,
  region: 'US',
  lastBackup: 0,
  welcomed: false,
};

const KEY = 'settings';

type Raw = Record<string, unknown>;
const isObject = (v: unknown): v is Raw => typeof v === 'object' && v !== null && !Array.isArray(v);
const bool = (v: unknown, d: boolean) => (typeof v === 'boolean' ? v : d);
const text = (v: unknown, d: string) => (typeof v === 'string' ? v : d);
const list = <T>(v: unknown, one: (x: unknown) => T | undefined): T[] =>
  Array.isArray(v) ? v.map(one).filter(x => x !== undefined) : [];
const words = (v: unknown) => list(v, x => (typeof x === 'string' ? x : undefined));

function chord(v: unknown, d: KeyChord): KeyChord {
  if (!isObject(v) || typeof v.code !== 'string') return d;
  return { code: v.code, alt: bool(v.alt, false), ctrl: bool(v.ctrl, false), shift: bool(v.shift, false) };
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
    singleKeys: bool(r.singleKeys, DEFAULTS.singleKeys),
    region: text(r.region, DEFAULTS.region),
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
