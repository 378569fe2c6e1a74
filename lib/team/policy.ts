import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PolicyLimits } from '../settings';
import { siteById, siteForHost } from '../sites/index';
import { isPublicKey } from './signature';

/** What an administrator set, checked. An absent field was not set. */
export interface Policy extends PolicyLimits {
  /** A pack as the text of its file. */
  packJson?: string;
  packUrl?: string;
  /** Base64 of the Ed25519 public key, 32 bytes, with which the pack at `packUrl` has to be signed. */
  packKey?: string;
  lock?: boolean;
}

/** A key whose value was left out, and so is as if it were not set. */
export interface PolicyProblem {
  key: string;
  code: 'unknown' | 'wrong-type' | 'not-https' | 'not-a-key' | 'not-a-host' | 'needs-key';
  /** The wrong piece, cut. */
  detail?: string;
}

/** The longest that contacts can be set to be kept. */
export const MOST_DAYS = 36_500;

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS));

/** Firefox reads a yes or no in Windows' registry as a number. */
const yesOrNo = v.union([
  v.boolean(),
  v.pipe(
    v.picklist([0, 1]),
    v.transform(one => one === 1),
  ),
]);

/** The plain keys. Firefox passes any type through, so each is checked by itself. */
const KEYS = {
  packJson: v.string(),
  packUrl: v.string(),
  packKey: v.string(),
  lock: yesOrNo,
  hosts: v.array(v.unknown()),
  book: yesOrNo,
  profile: v.picklist(['off', 'business', 'full']),
  export: yesOrNo,
  retentionDays: days,
};
export const POLICY_KEYS = Object.keys(KEYS) as (keyof typeof KEYS)[];

const cut = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);

/**
 * A host (`mail.example.com`, `*.example.com`) or a match pattern, with `site=` before it where another adapter
 * than the host's own shall read it.
 */
export function siteOfEntry(entry: unknown): { site: string; pattern: string } | undefined {
  if (typeof entry !== 'string') return undefined;
  const [, named, rest = ''] = /^(?:([a-z][a-z0-9-]*)=)?(.+)$/.exec(entry.trim()) ?? [];
  const pattern = rest.includes('://') ? rest : `https://${rest}/*`;
  const host = /^https?:\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d+)?\/\S*$/i.exec(pattern)?.[1];
  // A name of one part is this machine, or one in the own network.
  if (!host || host === '*' || (named && !siteById(named))) return undefined;
  return { pattern, site: named ?? siteForHost(host.replace(/^\*\./, ''))?.id ?? 'generic' };
}

/** Whether a pack may be fetched from there: https, or this machine itself. */
export function isFetchable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

/** Reads what the browser hands over as managed storage, key by key: what does not fit costs only itself. */
export function toPolicy(raw: unknown): { policy: Policy; problems: PolicyProblem[] } {
  const policy: Policy = {};
  const problems: PolicyProblem[] = [];
  if (typeof raw !== 'object' || raw === null) return { policy, problems };
  for (const [key, value] of Object.entries(raw)) {
    const schema = Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined;
    if (!schema) problems.push({ key: key.slice(0, 80), code: 'unknown' });
    else if (!v.is(schema, value)) problems.push({ key, code: 'wrong-type', detail: cut(value) });
    else if (key === 'packUrl' && !isFetchable(value as string))
      problems.push({ key, code: 'not-https', detail: cut(value) });
    else if (key === 'packKey' && !isPublicKey(value as string))
      problems.push({ key, code: 'not-a-key', detail: cut(value) });
    else if (key === 'hosts') {
      policy.sites = [];
      for (const entry of value as unknown[]) {
        const site = siteOfEntry(entry);
        if (site) policy.sites.push(site);
        else problems.push({ key, code: 'not-a-host', detail: cut(entry) });
      }
    } else Object.assign(policy, { [key]: v.parse(schema, value) });
  }
  if (policy.packUrl && !policy.packKey) {
    problems.push({ key: 'packUrl', code: 'needs-key', detail: policy.packUrl });
    delete policy.packUrl;
  }
  return { policy, problems };
}

/** What is set now; nothing where no administrator set anything. Firefox then rejects, Chromium gives `{}`. */
export async function managedStorage(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
