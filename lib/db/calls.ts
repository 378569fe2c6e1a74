import { type CallDraft, callPurpose, channelOf, directionOf, newCall } from '../care/call-draft';
import { begun, type Call } from '../care/record';
import type { Interaction } from '../clients/interaction';
import type { Book } from './book';
import { guarded } from './book-error';
import { putCare, removeCare } from './care';
import { record, removeInteraction } from './interactions';

/** The call that is on. */
export function callNow(db: Book): Promise<CallDraft | undefined> {
  return guarded(() => db.callDrafts.get('now'));
}

/** Begins a call; one that is on already goes on, and is answered. */
export function beginCall(
  db: Book,
  call: { clientId?: string; number?: string; direction: 'in' | 'out' },
  now: number,
): Promise<CallDraft> {
  return guarded(() =>
    db.transaction('rw', db.callDrafts, async () => {
      const known = await db.callDrafts.get('now');
      if (known) return known;
      const made = newCall(call, now);
      await db.callDrafts.put(made);
      return made;
    }),
  );
}

/** Saves what was typed or chosen, while the call is on. */
export function changeCall(db: Book, change: Partial<Omit<CallDraft, 'id'>>): Promise<void> {
  return guarded(async () => {
    await db.callDrafts.update('now', change);
  });
}

/** Throws it away; the undo brings it back. */
export function discardCall(db: Book): Promise<() => Promise<void>> {
  return guarded(async () => {
    const known = await db.callDrafts.get('now');
    await db.callDrafts.delete('now');
    return async () => {
      if (known) await db.callDrafts.put(known);
    };
  });
}

/**
 * Logs the call on its client and ends it. A bare one is complete.
 * @returns its undo, which brings the call back as it was; nothing where no client was chosen
 */
export async function logCall(
  db: Book,
  context: { now: number; zone: string; author: string; newId: () => string },
): Promise<(() => Promise<void>) | undefined> {
  const call = await callNow(db);
  if (!call?.clientId) return undefined;
  const { now, zone, author, newId } = context;
  const note = call.note.trim();
  const { purpose, by } = callPurpose(call);
  const event: Interaction = {
    id: newId(),
    clientIds: [call.clientId],
    channel: channelOf(call),
    direction: directionOf(call),
    at: call.startedAt,
    precision: 'instant',
    zone,
    purpose,
    purposeBy: by,
    personal: true,
    automatic: false,
    ...(note ? { note } : {}),
    ...(call.feeling ? { feeling: call.feeling } : {}),
    ...(call.mood ? { mood: call.mood } : {}),
    keys: [],
    author,
    origin: 'hand',
    recordedAt: now,
  };
  await record(db, [event]);
  let why: Call | undefined;
  if (call.reason) {
    why = {
      kind: 'call',
      ...begun([call.clientId], { id: newId(), author, at: now }),
      reason: call.reason,
      interactionId: event.id,
    };
    await putCare(db, [why]);
  }
  await guarded(() => db.callDrafts.delete('now'));
  return async () => {
    await removeInteraction(db, event, Date.now());
    if (why) await removeCare(db, why.id, Date.now());
    await guarded(() => db.callDrafts.put(call));
  };
}
