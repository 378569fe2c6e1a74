import { isColleague } from '../clients/address';
import { currentInteractions, Sightings } from '../clients/current-interactions';
import type { Interaction } from '../clients/interaction';
import { interactionsOfThread, type Recording } from '../clients/interaction-from-page';
import { purposeOf } from '../clients/purpose';
import type { InteractionDraft } from './importer';

/** What an import of mails or meetings would do. Nothing is written. */
export interface InteractionPlan {
  added: Interaction[];
  /** Ids of events that the file says were called off: to be deleted. */
  cancelled: string[];
  /** Mails and meetings that the book holds already. */
  same: number;
  /** With nobody of the book, or with several clients at one address: nothing is kept of them. */
  others: number;
  /** Addresses that wrote or were written to, are in no client, and how often; colleagues and automatic mail apart. */
  unknown: Map<string, number>;
}

export interface InteractionOptions {
  /** As for what pages show. `account` is what a mail is taken for where none of its addresses is an own one. */
  recording: Recording;
  /** The stored events of these clients. */
  stored: readonly Interaction[];
}

/**
 * Compares mails and meetings of a file with the book. A mail seen in a page and in the file is one; a
 * meeting that was moved supersedes what an earlier import made of it.
 */
export function planInteractions(
  drafts: readonly InteractionDraft[],
  { recording, stored }: InteractionOptions,
): InteractionPlan {
  const plan: InteractionPlan = { added: [], cancelled: [], same: 0, others: 0, unknown: new Map() };
  const seen = new Map<string, Sightings>();
  const meetings = new Map<string, Interaction>();
  for (const event of stored) for (const id of event.clientIds) sightings(id).addAsIs(event);
  for (const event of currentInteractions(stored))
    if (event.channel !== 'mail') for (const key of event.keys) meetings.set(key, event);

  function sightings(id: string): Sightings {
    const known = seen.get(id) ?? new Sightings([]);
    seen.set(id, known);
    return known;
  }

  for (const draft of drafts) {
    noteUnknown(draft, recording, plan.unknown);
    const old = draft.key === undefined || draft.channel === 'mail' ? undefined : meetings.get(draft.key);
    if (draft.cancelled) {
      if (old && !plan.cancelled.includes(old.id)) plan.cancelled.push(old.id);
      continue;
    }
    const event = draft.channel === 'mail' ? mailOf(draft, recording) : meetingOf(draft, recording);
    if (!event) {
      plan.others++;
      continue;
    }
    if (event.channel !== 'mail') {
      if (old && !differs(old, event)) plan.same++;
      else {
        const next = old ? { ...old, ...renewed(event), supersedes: old.id } : event;
        plan.added.push(next);
        for (const key of next.keys) meetings.set(key, next);
      }
    } else {
      // New to one of its clients is new.
      const fresh = event.clientIds.map(id => sightings(id).add(event)).some(Boolean);
      if (fresh) plan.added.push(event);
      else plan.same++;
    }
  }
  return plan;
}

function ownOf({ account, workAccounts, ownAddresses = [] }: Recording): string[] {
  return [account, ...workAccounts, ...ownAddresses];
}

function mailOf(draft: InteractionDraft, recording: Recording): Interaction | undefined {
  const everybody = [...(draft.from === undefined ? [] : [draft.from]), ...draft.to, ...draft.cc];
  const account = recording.workAccounts.find(one => everybody.includes(one)) ?? recording.account;
  const person = (address: string) => ({ address });
  const [event] = interactionsOfThread(
    [
      {
        ids: draft.key === undefined ? [] : [draft.key],
        ...(draft.from === undefined ? {} : { from: person(draft.from) }),
        to: draft.to.map(person),
        cc: draft.cc.map(person),
        ...(draft.subject === undefined ? {} : { subject: draft.subject }),
        at: draft.at,
        precision: draft.precision,
      },
    ],
    { ...recording, account },
  );
  // Headers say it where the heuristics for pages only guess.
  return event && { ...event, origin: draft.source, automatic: event.direction === 'in' && draft.automatic };
}

function meetingOf(draft: InteractionDraft, recording: Recording): Interaction | undefined {
  const own = ownOf(recording);
  const others = [...(draft.from === undefined ? [] : [draft.from]), ...draft.to].filter(
    one => !own.includes(one),
  );
  const ids = others.flatMap(address => {
    const owners = recording.clientsOf(address);
    return owners.length === 1 ? owners : [];
  });
  if (ids.length === 0) return undefined;
  return {
    id: recording.newId(),
    clientIds: [...new Set(ids)].sort(),
    channel: draft.channel,
    direction: draft.from !== undefined && !own.includes(draft.from) ? 'in' : 'out',
    at: draft.at,
    precision: draft.precision,
    zone: recording.zone,
    purpose: purposeOf(draft.subject),
    purposeBy: 'rule',
    personal: true,
    automatic: false,
    ...(recording.keepSubject && draft.subject ? { subject: draft.subject } : {}),
    keys: draft.key === undefined ? [] : [draft.key],
    author: recording.author,
    origin: draft.source,
    recordedAt: recording.now,
  };
}

/** Whether the file says something else of a meeting than when it was imported; what was edited since stays. */
function differs(old: Interaction, event: Interaction): boolean {
  return (
    old.at !== event.at ||
    old.precision !== event.precision ||
    JSON.stringify(old.clientIds) !== JSON.stringify(event.clientIds)
  );
}

/** What of a meeting a later file may change; note, feeling, purpose and channel may be the person's. */
function renewed({
  id,
  clientIds,
  at,
  precision,
  author,
  recordedAt,
}: Interaction): Partial<Interaction> & { id: string } {
  return { id, clientIds, at, precision, author, recordedAt };
}

function noteUnknown(draft: InteractionDraft, recording: Recording, unknown: Map<string, number>): void {
  if (draft.automatic || draft.cancelled) return;
  const own = ownOf(recording);
  for (const address of [...(draft.from === undefined ? [] : [draft.from]), ...draft.to]) {
    if (own.includes(address) || recording.clientsOf(address).length > 0) continue;
    if (!isColleague(address, own)) unknown.set(address, (unknown.get(address) ?? 0) + 1);
  }
}
