import type { Interaction } from './interaction';

/** Two sightings of one mail lie at most this far apart, in ms. */
export const SAME_MAIL_WITHIN = 120_000;

const PREFIX =
  /^\s*(?:re|fwd?|aw|wg|antw|antwort|sv|vs|vl|tr|rv|rif|enc|res|odp|pd|ynt|r|i|回复|回覆|回復|答复|答覆|转发|轉寄|轉發|返信|転送|답장|전달)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/iu;

/** A subject without its Re:, Fwd:, 回复： and the like, however many, in one case and spacing. */
export function foldSubject(subject: string): string {
  let text = subject.normalize('NFKC').trim();
  for (let next = text.replace(PREFIX, ''); next !== text; next = text.replace(PREFIX, '')) text = next;
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

function kindOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** Two keys of one kind and no value in common: the same site shows them as two mails, so they are two. */
export function keysConflict(a: readonly string[], b: readonly string[]): boolean {
  if (a.some(key => b.includes(key))) return false;
  return a.some(key => b.some(other => kindOf(key) === kindOf(other)));
}

/** What two sightings without a common key must agree in. `undefined`: too little is known to compare. */
export function mailFingerprint(mail: Interaction): string | undefined {
  if (mail.channel !== 'mail' || mail.account === undefined || mail.recipients === undefined)
    return undefined;
  if (mail.at === undefined || mail.precision !== 'instant') return undefined;
  // Who wrote it is not among the recipients.
  const from = mail.direction === 'in' ? [...mail.clientIds].sort().join(' ') : '';
  return [mail.account, mail.direction, mail.recipients, from].join('|');
}

/** Equal apart from Re: and the like. A subject that was not kept (switched off) can't tell two mails apart. */
export function subjectsAgree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || foldSubject(a) === foldSubject(b);
}

/**
 * Whether two sightings are one mail: a shared id; else the same account, direction, recipients, folded
 * subject, and times at most two minutes apart, unless one site gives them two ids.
 */
export function sameMail(a: Interaction, b: Interaction): boolean {
  if (a.channel !== 'mail' || b.channel !== 'mail') return false;
  if (a.keys.some(key => b.keys.includes(key))) return true;
  const print = mailFingerprint(a);
  if (print === undefined || print !== mailFingerprint(b)) return false;
  if (Math.abs(a.at! - b.at!) > SAME_MAIL_WITHIN) return false;
  return subjectsAgree(a.subject, b.subject) && !keysConflict(a.keys, b.keys);
}

const FINENESS = { instant: 0, day: 1, none: 2 } as const;

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Finer time first, then earlier: a mail was sent before it was seen. */
function byTime(a: Interaction, b: Interaction): number {
  return (
    compare(FINENESS[a.precision], FINENESS[b.precision]) ||
    compare(a.at ?? 0, b.at ?? 0) ||
    compare(a.zone, b.zone)
  );
}

function byBirth(a: Interaction, b: Interaction): number {
  return compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id);
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort();
}

/** The longer one: a mail's own subject line is cut in some views, never lengthened. */
function fuller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return (compare(b.length, a.length) || compare(a, b)) <= 0 ? a : b;
}

const PURPOSES = ['sale', 'service', 'personal', 'unknown'] as const;

/**
 * One event out of two sightings of one mail. The order of the two does not matter, nor the order of more.
 */
export function mergeMail(existing: Interaction, incoming: Interaction): Interaction {
  const [first, second] = byBirth(existing, incoming) <= 0 ? [existing, incoming] : [incoming, existing];
  const timed = byTime(first, second) <= 0 ? first : second;
  const clientIds = union(first.clientIds, second.clientIds);
  const copied = clientIds.filter(id =>
    [first, second].every(mail => !mail.clientIds.includes(id) || mail.copied?.includes(id)),
  );
  const byHand = [first, second].filter(mail => mail.purposeBy === 'hand');
  const purposes = (byHand.length ? byHand : [first, second]).map(mail => mail.purpose);
  const merged: Interaction = {
    ...second,
    ...first,
    clientIds,
    at: timed.at,
    precision: timed.precision,
    zone: timed.zone,
    purpose: PURPOSES.find(purpose => purposes.includes(purpose))!,
    purposeBy: byHand.length ? 'hand' : 'rule',
    personal: first.personal && second.personal,
    automatic: first.automatic || second.automatic,
    subject: fuller(first.subject, second.subject),
    keys: union(first.keys, second.keys),
    account: [first.account, second.account].filter(account => account !== undefined).sort()[0],
    recipients: [first.recipients, second.recipients].filter(digest => digest !== undefined).sort()[0],
    copied,
  };
  return compact(merged);
}

/** Without the optional fields that say nothing, so that equal events are equal documents. */
export function compact(event: Interaction): Interaction {
  const out = { ...event };
  if (!out.copied?.length) delete out.copied;
  for (const field of [
    'at',
    'subject',
    'account',
    'recipients',
    'note',
    'feeling',
    'mood',
    'supersedes',
  ] as const)
    if (out[field] === undefined) delete out[field];
  return out;
}
