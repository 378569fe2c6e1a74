import type { Client, Fact } from '../../clients/client';
import { PROFILE_FIELDS, profileField } from '../../clients/profile';

/** The facts of a client that may leave the book: those that are exportable and say something. */
export function exportableFacts(client: Client): [field: string, fact: Fact][] {
  return Object.entries(client.facts).filter(
    ([field, fact]) => fact.exportable && fact.value !== '' && profileField(field) !== undefined,
  );
}

/** A client without what is not exportable. The name stays: without one nobody could be found again. */
export function withoutPrivate(client: Client): Client {
  const facts = Object.fromEntries(Object.entries(client.facts).filter(([, fact]) => fact.exportable));
  const next: Client = { ...client, facts };
  for (const { id, core } of PROFILE_FIELDS)
    if (core && core !== 'name' && client.facts[id]?.exportable === false) delete next[core];
  if (next.humanLine !== undefined && client.facts[next.humanLine]?.exportable === false)
    delete next.humanLine;
  return next;
}
