import type { Client, Fact } from '../../clients/client';
import { isSpecial, PROFILE_FIELDS, profileField } from '../../clients/profile';

/** What leaves the book beyond what always may. */
export interface ExportChoice {
  /** Facts that only the rep sees. */
  private?: boolean;
  /** Health, religion and the like. */
  special?: boolean;
}

/** Whether a fact may leave the book. Special-category facts do only where they are chosen. */
function mayLeave(field: string, fact: Fact, choice: ExportChoice): boolean {
  if (isSpecial(field)) return fact.exportable || choice.special === true;
  if (!fact.exportable) return false;
  // Tier, interval and the like are settings, and marked `me` for colleagues' sake alone.
  return choice.private === true || fact.visibility !== 'me' || profileField(field) === undefined;
}

/** The facts of a client that may leave the book, and say something. */
export function exportableFacts(client: Client, choice: ExportChoice = {}): [field: string, fact: Fact][] {
  return Object.entries(client.facts).filter(
    ([field, fact]) =>
      fact.value !== '' && profileField(field) !== undefined && mayLeave(field, fact, choice),
  );
}

/** A client without what may not leave. The name stays: without one nobody could be found again. */
export function withoutPrivate(client: Client, choice: ExportChoice = {}): Client {
  const stays = (field: string) => {
    const fact = client.facts[field];
    return fact !== undefined && !mayLeave(field, fact, choice);
  };
  const next: Client = {
    ...client,
    facts: Object.fromEntries(Object.entries(client.facts).filter(([field]) => !stays(field))),
  };
  for (const { id, core } of PROFILE_FIELDS) if (core && core !== 'name' && stays(id)) delete next[core];
  if (next.humanLine !== undefined && stays(next.humanLine)) delete next.humanLine;
  return next;
}
