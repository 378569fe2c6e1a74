import { browser } from 'wxt/browser';
import { DECLARED_SITES, type SiteGrant } from './declared-sites';

/** A key as `KeyboardEvent.code` with its modifiers. */
export interface KeyChord {
  code: string;
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
}

/** The settings that a page needs: apart from the others, since each page carries what reads them. */
export interface PageSettings {
  /** Sites that the person switched on beyond the declared ones. */
  sites: SiteGrant[];
  /** Host names on which the coach is switched off. */
  offHosts: string[];
  /** Keys of muted rules: `<pack>:<rule>`. */
  muted: string[];
  /** Whether the learned second opinion is asked, beside the rules. */
  secondOpinion: boolean;
  nextFinding: KeyChord;
  /** The only sites on which Yesfirst may run, where an administrator's policy names some. */
  only?: SiteGrant[];
}

/** Where all settings are kept. */
export const SETTINGS_KEY = 'settings';

type Raw = Record<string, unknown>;
export const isObject = (v: unknown): v is Raw => typeof v === 'object' && v !== null && !Array.isArray(v);
export const bool = (v: unknown, d: boolean) => (typeof v === 'boolean' ? v : d);
const list = <T>(v: unknown, one: (x: unknown) => T | undefined): T[] =>
  Array.isArray(v) ? v.map(one).filter(x => x !== undefined) : [];
const words = (v: unknown) => list(v, x => (typeof x === 'string' ? x : undefined));

/** A stored chord; what is none is `d`. */
export function chord(v: unknown, d: KeyChord): KeyChord {
  if (!isObject(v) || typeof v.code !== 'string') return d;
  return { code: v.code, alt: bool(v.alt, false), ctrl: bool(v.ctrl, false), shift: bool(v.shift, false) };
}

const grants = (v: unknown): SiteGrant[] =>
  list(v, s =>
    isObject(s) && typeof s.pattern === 'string' && typeof s.site === 'string'
      ? (s as unknown as SiteGrant)
      : undefined,
  );

/** Stored settings, field by field: what does not fit its type falls back to the default. */
export function toPageSettings(raw: unknown): PageSettings {
  const r = isObject(raw) ? raw : {};
  const { sites: only } = (r.policy ?? {}) as Raw;
  return {
    sites: grants(r.sites),
    offHosts: words(r.offHosts),
    muted: words(r.muted),
    secondOpinion: bool(r.secondOpinion, true),
    nextFinding: chord(r.nextFinding, { code: 'KeyY', alt: true, ctrl: false, shift: false }),
    ...(only ? { only: grants(only) } : {}),
  };
}

/** Reads what a page needs of the settings; never throws on what is stored. */
export const readPageSettings = async (): Promise<PageSettings> =>
  toPageSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

/** Calls `onChange` with what is stored after every change, in any context, until `signal` aborts. */
export function watchStored(onChange: (raw: unknown) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[SETTINGS_KEY]) onChange(changes[SETTINGS_KEY].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** All addresses on which this copy may run: the policy's, where there is one; else the build's and the person's own. */
export function grantedSites({ sites, only }: Pick<PageSettings, 'sites' | 'only'>): SiteGrant[] {
  return only ?? [...DECLARED_SITES, ...sites];
}
