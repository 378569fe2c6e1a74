import type { Interaction } from './interaction';
import { keysConflict, mailFingerprint, mergeMail, SAME_MAIL_WITHIN, subjectsAgree } from './same-mail';

/**
 * What is stored is a set of immutable events: several sightings of one mail, and edits that supersede.
 * What is shown and counted is this: one event per thing that happened, newest first, undated ones by when
 * they were recorded. The result depends on the set alone, not on the order in which it came together.
 */
export function currentInteractions(events: readonly Interaction[]): Interaction[] {
  return clusters(events).map(headOf).sort(newestFirst);
}

function newestFirst(a: Interaction, b: Interaction): number {
  return (b.at ?? b.recordedAt) - (a.at ?? a.recordedAt) || (a.id < b.id ? -1 : 1);
}

/** The stored events that are one with `id`: what has to go when it is deleted. */
export function sameAs(events: readonly Interaction[], id: string): Interaction[] {
  return clusters(events).find(cluster => cluster.some(event => event.id === id)) ?? [];
}

/**
 * Whether storing `incoming` would change nothing of what is shown: the same mail seen again.
 * @param events what is stored for the client
 */
export function addsNothing(events: readonly Interaction[], incoming: Interaction): boolean {
  if (events.some(event => event.id === incoming.id)) return true;
  if (incoming.supersedes !== undefined || incoming.channel !== 'mail') return false;
  const cluster = clusters(near(events, incoming)).find(group => group.includes(incoming))!;
  const known = cluster.filter(event => event !== incoming);
  if (known.length === 0) return false;
  const before = known.reduce(mergeMail);
  return content(before) === content(mergeMail(before, incoming));
}

/**
 * A client's stored events, growing by what is new. For many at once: asking `addsNothing` for each of an
 * import's mails compares each with all.
 */
export class Sightings {
  readonly events: Interaction[];
  private readonly ids = new Set<string>();
  private readonly keys = new Set<string>();
  private readonly slots = new Set<number>();

  constructor(stored: readonly Interaction[]) {
    this.events = [...stored];
    for (const event of stored) this.note(event);
  }

  /** Adds an event unless it would change nothing; says whether it was added. */
  add(event: Interaction): boolean {
    if (this.ids.has(event.id) || (this.couldBeKnown(event) && addsNothing(this.events, event))) return false;
    this.events.push(event);
    this.note(event);
    return true;
  }

  /** Adds an event unless the very same is there. */
  addAsIs(event: Interaction): boolean {
    if (this.ids.has(event.id)) return false;
    this.events.push(event);
    this.note(event);
    return true;
  }

  private note(event: Interaction): void {
    this.ids.add(event.id);
    if (event.channel !== 'mail') return;
    for (const key of event.keys) this.keys.add(key);
    if (event.at !== undefined) this.slots.add(slotOf(event.at));
  }

  private couldBeKnown({ channel, keys, at }: Interaction): boolean {
    if (channel !== 'mail') return false;
    if (keys.some(key => this.keys.has(key))) return true;
    return at !== undefined && [-1, 0, 1].some(step => this.slots.has(slotOf(at) + step));
  }
}

function slotOf(at: number): number {
  return Math.floor(at / SAME_MAIL_WITHIN);
}

/** All that could end up in one cluster with `incoming`, and their rivals: the rest need not be grouped. */
function near(events: readonly Interaction[], incoming: Interaction): Interaction[] {
  const found = new Set([incoming]);
  for (const one of found)
    for (const event of events) {
      if (found.has(event) || (event.channel !== 'mail' && event.supersedes !== one.id)) continue;
      const close =
        one.at !== undefined && event.at !== undefined && Math.abs(one.at - event.at) <= SAME_MAIL_WITHIN;
      const linked = event.supersedes === one.id || one.supersedes === event.id;
      if (close || linked || event.keys.some(key => one.keys.includes(key))) found.add(event);
    }
  return [...found];
}

function content(event: Interaction): string {
  const { id: _id, author: _author, origin: _origin, recordedAt: _recordedAt, ...rest } = event;
  return JSON.stringify(rest, Object.keys(rest).sort());
}

/** One event out of a cluster: the latest edit, else all sightings merged. Keys are of all. */
function headOf(cluster: Interaction[]): Interaction {
  if (cluster.length === 1) return cluster[0]!;
  const replaced = new Set(cluster.map(event => event.supersedes));
  const edits = cluster.filter(event => event.supersedes !== undefined && !replaced.has(event.id));
  if (edits.length === 0) return cluster.reduce(mergeMail);
  const latest = edits.reduce((a, b) =>
    (a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)) < 0 ? b : a,
  );
  const keys = new Set(cluster.flatMap(event => event.keys));
  return { ...latest, keys: [...keys].sort() };
}

class Groups {
  private readonly parent: number[];
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }
  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }
  join(a: number, b: number): void {
    this.parent[this.root(a)] = this.root(b);
  }
}

function clusters(all: readonly Interaction[]): Interaction[][] {
  const events = [...new Map(all.map(event => [event.id, event])).values()];
  const groups = new Groups(events.length);
  const seen = new Map<string, number>();
  events.forEach((event, index) => {
    const marks = [`id ${event.id}`];
    if (event.supersedes !== undefined) marks.push(`id ${event.supersedes}`);
    if (event.channel === 'mail') for (const key of event.keys) marks.push(`key ${key}`);
    for (const mark of marks) {
      const other = seen.get(mark);
      if (other === undefined) seen.set(mark, index);
      else groups.join(index, other);
    }
  });
  const byKey = gather(events, index => groups.root(index));
  return joinAlike(byKey);
}

function gather(events: Interaction[], rootOf: (index: number) => number): Interaction[][] {
  const byRoot = new Map<number, Interaction[]>();
  events.forEach((event, index) => {
    const root = rootOf(index);
    const group = byRoot.get(root);
    if (group) group.push(event);
    else byRoot.set(root, [event]);
  });
  return [...byRoot.values()];
}

interface Pair {
  a: number;
  b: number;
  apart: number;
  order: string;
}

/**
 * Joins groups that share no key but are one mail by account, direction, recipients, subject and time.
 * Nearest in time first, so that of two mails sent within two minutes each finds its own.
 */
function joinAlike(byKey: Interaction[][]): Interaction[][] {
  const mails = byKey.map(group => (group[0]!.channel === 'mail' ? group.reduce(mergeMail) : undefined));
  const byPrint = new Map<string, number[]>();
  mails.forEach((mail, index) => {
    const print = mail && mailFingerprint(mail);
    if (print === undefined) return;
    const alike = byPrint.get(print);
    if (alike) alike.push(index);
    else byPrint.set(print, [index]);
  });
  const pairs: Pair[] = [];
  for (const alike of byPrint.values()) {
    if (alike.length < 2) continue;
    alike.sort((a, b) => mails[a]!.at! - mails[b]!.at!);
    for (let i = 0; i < alike.length; i++)
      for (let j = i + 1; j < alike.length; j++) {
        const [first, second] = [mails[alike[i]!]!, mails[alike[j]!]!];
        const apart = second.at! - first.at!;
        if (apart > SAME_MAIL_WITHIN) break;
        if (!subjectsAgree(first.subject, second.subject)) continue;
        const order = [first.keys.join(), second.keys.join()].sort().join('|');
        pairs.push({ a: alike[i]!, b: alike[j]!, apart, order });
      }
  }
  if (pairs.length === 0) return byKey;
  pairs.sort((p, q) => p.apart - q.apart || (p.order < q.order ? -1 : p.order > q.order ? 1 : 0));
  const groups = new Groups(byKey.length);
  const keys = mails.map(mail => mail?.keys ?? []);
  for (const { a, b } of pairs) {
    const [rootA, rootB] = [groups.root(a), groups.root(b)];
    if (rootA === rootB || keysConflict(keys[rootA]!, keys[rootB]!)) continue;
    groups.join(rootA, rootB);
    keys[rootB] = [...new Set([...keys[rootA]!, ...keys[rootB]!])];
  }
  const joined = new Map<number, Interaction[]>();
  byKey.forEach((group, index) => {
    const root = groups.root(index);
    joined.set(root, [...(joined.get(root) ?? []), ...group]);
  });
  return [...joined.values()];
}
