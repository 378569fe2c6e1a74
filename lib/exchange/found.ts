import type { Client } from '../clients/client';
import { clocks, type Moment } from '../clients/clocks';
import { contactOf } from '../clients/contact';
import { currentInteractions } from '../clients/current-interactions';
import { giveTier } from '../clients/give-tier';
import type { Interaction } from '../clients/interaction';
import type { Book } from '../db/book';
import { everyClient, getClients, updateClient } from '../db/clients';
import { everyInteraction } from '../db/interactions';

/** A client among what an import found. */
export interface FoundClient {
  id: string;
  name: string;
  company?: string;
  /** Local calendar days since the mail that waits, or since the last contact. */
  days: number;
  subject?: string;
  /** Contacts in the year before the last one. */
  contacts: number;
}

/** What the headers alone say. Nothing falls due by it. */
export interface Found {
  /** Who waits for an answer, the newest first. */
  waiting: FoundClient[];
  waitingCount: number;
  /** Who was in touch and went quiet, those with most contacts first. */
  quiet: FoundClient[];
  quietCount: number;
  /** With whom there was most contact within the last year: to choose the ten best among. */
  best: FoundClient[];
  /** How many are Top 10 already. */
  chosen: number;
}

const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** An answer that is this late is no answer any more. Days. */
const WAITS_AT_MOST = 60;
/** In touch, and then nothing for so many days. */
const QUIET_AFTER = 60;
const IN_TOUCH = 3;
const SHOWN = 10;
const OFFERED = 30;

/** Who waits, who went quiet, and who the ten best may be, over the whole book. */
export async function findIn(db: Book, moment: Moment): Promise<Found> {
  const waiting: Omit<FoundClient, 'name'>[] = [];
  const quiet: Omit<FoundClient, 'name'>[] = [];
  const best: Omit<FoundClient, 'name'>[] = [];
  for await (const some of everyInteraction(db))
    for (const { clientId, events } of some) {
      const one = standing(clientId, currentInteractions(events), moment);
      if (!one) continue;
      if (one.waits) waiting.push(one.waits);
      else if (one.quiet) quiet.push(one.quiet);
      if (one.recent) best.push(one.recent);
    }
  waiting.sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : 1));
  const most = (a: { contacts: number; id: string }, b: { contacts: number; id: string }) =>
    b.contacts - a.contacts || (a.id < b.id ? -1 : 1);
  const shown = {
    waiting: waiting.slice(0, SHOWN),
    quiet: quiet.sort(most).slice(0, SHOWN),
    best: best.sort(most).slice(0, OFFERED),
  };
  const clients = new Map(
    (await getClients(db, [...new Set(Object.values(shown).flatMap(list => list.map(({ id }) => id)))])).map(
      client => [client.id, client],
    ),
  );
  const named = (list: Omit<FoundClient, 'name'>[]): FoundClient[] =>
    list.flatMap(one => {
      const client = clients.get(one.id);
      return client
        ? [{ ...one, name: client.name, ...(client.company ? { company: client.company } : {}) }]
        : [];
    });
  let chosen = 0;
  for await (const some of everyClient(db)) chosen += some.filter(({ tier }) => tier === 'top10').length;
  return {
    waiting: named(shown.waiting),
    waitingCount: waiting.length,
    quiet: named(shown.quiet),
    quietCount: quiet.length,
    best: named(shown.best),
    chosen,
  };
}

type Line = Omit<FoundClient, 'name'>;

function standing(
  id: string,
  events: readonly Interaction[],
  moment: Moment,
): { waits?: Line; quiet?: Line; recent?: Line } | undefined {
  const { any, twoWay, waiting } = clocks(events, { ...moment, client: id });
  if (!any) return undefined;
  const within = (from: number, to: number) =>
    events.filter(
      event => event.at !== undefined && event.at > from && event.at <= to && contactOf(event, id),
    ).length;
  const contacts = within(any.at - YEAR, any.at);
  const line = { id, days: any.days, contacts };
  const result: { waits?: Line; quiet?: Line; recent?: Line } = {};
  if (waiting && waiting.days <= WAITS_AT_MOST)
    result.waits = {
      ...line,
      days: waiting.days,
      ...(waiting.subject === undefined ? {} : { subject: waiting.subject }),
    };
  // A list that wrote three times and was never answered was never in touch.
  if (any.days >= QUIET_AFTER && contacts >= IN_TOUCH && twoWay) result.quiet = line;
  const recent = within(moment.now - YEAR, moment.now);
  if (recent > 0 && twoWay) result.recent = { ...line, contacts: recent };
  return result;
}

/**
 * Makes these clients Top 10. Answers its undo.
 * @param now UTC epoch ms
 */
export async function chooseBest(
  db: Book,
  ids: readonly string[],
  now: number,
): Promise<() => Promise<void>> {
  const before = new Map((await getClients(db, ids)).map(client => [client.id, client]));
  const tiered = new Map(
    giveTier([...before.values()], 'top10', { source: 'hand', at: now }).map(client => [client.id, client]),
  );
  const settings = ({ tier, tierSince, tierTogether, facts }: Client) => ({
    tier,
    tierSince,
    tierTogether,
    facts,
  });
  const take = async (from: ReadonlyMap<string, Client>): Promise<void> => {
    for (const [id, client] of from)
      await updateClient(db, id, current => {
        const { tier, tierSince, tierTogether, facts } = settings(client);
        const next: Client = { ...current, facts: { ...current.facts }, updatedAt: now };
        if (facts.tier) next.facts.tier = facts.tier;
        else delete next.facts.tier;
        for (const [key, value] of Object.entries({ tier, tierSince, tierTogether }))
          if (value === undefined) delete next[key as 'tier'];
          else Object.assign(next, { [key]: value });
        return next;
      });
  };
  await take(tiered);
  return () => take(before);
}
