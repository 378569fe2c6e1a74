import { MOST_DAYS, siteOfEntry } from './policy';
import type { PolicyValues } from './policy-files';

/** What an administrator chooses beside the rules, as it stands in the form. */
export interface LimitForm {
  /** One a line: host, pattern, `adapter=pattern`. Empty: people choose their sites. */
  hosts: string;
  book: boolean;
  profile: 'full' | 'business' | 'off';
  export: boolean;
  /** Empty: contacts are kept. */
  days: string;
}

export const NO_LIMITS: LimitForm = { hosts: '', book: true, profile: 'full', export: true, days: '' };

/** Policy keys of a form; what limits nothing is left out, and so is what can't be read. */
export function limitValues(form: LimitForm): { values: PolicyValues; badHost?: string; badDays?: boolean } {
  const hosts = form.hosts
    .split(/[\n,]/)
    .map(line => line.trim())
    .filter(Boolean);
  const badHost = hosts.find(line => !siteOfEntry(line));
  const good = hosts.filter(line => line !== badHost && siteOfEntry(line));
  const days = form.days.trim();
  const isDays = /^[1-9]\d*$/.test(days) && Number(days) <= MOST_DAYS;
  return {
    values: {
      ...(good.length ? { hosts: good } : {}),
      ...(form.book ? {} : { book: false }),
      ...(form.profile === 'full' ? {} : { profile: form.profile }),
      ...(form.export ? {} : { export: false }),
      ...(isDays ? { retentionDays: Number(days) } : {}),
    },
    ...(badHost === undefined ? {} : { badHost: badHost.slice(0, 80) }),
    ...(days && !isDays ? { badDays: true } : {}),
  };
}
