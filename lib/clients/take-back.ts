import type { Client } from './client';

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes a change back that was followed by others: what differs between `before` and `after`, and still is
 * as `after`, goes back; what was written since stays.
 * @param now UTC epoch ms
 */
export function takeBack(client: Client, before: Client, after: Client, now: number): Client {
  const back = (
    current: Record<string, unknown>,
    old: Record<string, unknown>,
    written: Record<string, unknown>,
  ): Record<string, unknown> => {
    const next = { ...current };
    for (const key of new Set([...Object.keys(old), ...Object.keys(written)])) {
      if (equal(old[key], written[key]) || !equal(current[key], written[key])) continue;
      if (old[key] === undefined) delete next[key];
      else next[key] = old[key];
    }
    return next;
  };
  const list = <T>(current: readonly T[], old: readonly T[], written: readonly T[]): T[] => {
    const brought = written.filter(one => !old.some(two => equal(one, two)));
    const taken = old.filter(one => !written.some(two => equal(one, two)));
    const kept = current.filter(one => !brought.some(two => equal(one, two)));
    return [...kept, ...taken.filter(one => !kept.some(two => equal(one, two)))];
  };
  const { facts, addresses, phones, dates, dropped, commitments, ...rest } = client;
  const plain = ({
    facts: _f,
    addresses: _a,
    phones: _p,
    dates: _d,
    dropped: _o,
    commitments: _c,
    updatedAt: _u,
    ...other
  }: Client) => other;
  const removed = back(dropped ?? {}, before.dropped ?? {}, after.dropped ?? {}) as Record<string, number>;
  const open = list(commitments ?? [], before.commitments ?? [], after.commitments ?? []);
  return {
    ...(back(rest, plain(before), plain(after)) as unknown as Client),
    facts: back(facts, before.facts, after.facts) as Client['facts'],
    addresses: list(addresses, before.addresses, after.addresses),
    phones: list(phones, before.phones, after.phones),
    dates: list(dates, before.dates, after.dates),
    ...(commitments || before.commitments ? { commitments: open } : {}),
    ...(dropped || before.dropped ? { dropped: removed } : {}),
    updatedAt: Math.max(client.updatedAt, now),
  };
}
