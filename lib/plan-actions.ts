import { mailtoOf } from './care/drafts';
import {
  fillIn,
  isRoundMail,
  type MergeFields,
  MOST_IN_PLAN,
  markOpened,
  markSent,
  unmarkSent,
  waitingIn,
} from './care/plan';
import { begun, type Plan } from './care/record';
import { careWriting, type Undo } from './care-writing';
import type { Client } from './clients/client';
import type { Book } from './db/book';
import { careOf, updateCare } from './db/care';
import { getClient, getClients } from './db/clients';

/** What of a plan is changed by hand. */
export type PlanChange = Partial<Pick<Plan, 'name' | 'subject' | 'body' | 'from' | 'everyMonths'>>;

/** What a client fills a message in with. */
export function mergeFields({ name, nickname, company }: Client): MergeFields {
  return { name, ...(nickname ? { nickname } : {}), ...(company ? { company } : {}) };
}

/** What is done with planned communications (R9), each with its way back. */
export function planActions(db: Book) {
  const { writing, add, change, remove } = careWriting(db);
  return {
    /** @returns the undo, and the new plan's id */
    async add(made: Required<Pick<Plan, 'name' | 'subject' | 'body' | 'from'>> & { everyMonths?: number }) {
      const plan: Plan = { kind: 'plan', ...begun([], await writing()), ...made, sent: {} };
      return { id: plan.id, undo: await add(plan) };
    },
    edit: ({ id }: Plan, to: PlanChange): Promise<Undo> =>
      change(id, 'plan', old => {
        const next = { ...old, ...to };
        if (next.everyMonths === undefined) delete next.everyMonths;
        return next;
      }),
    /** Who gets it: those who are there already stay where they are. */
    invite: ({ id }: Plan, clientIds: readonly string[]): Promise<Undo> =>
      change(id, 'plan', old => ({
        ...old,
        clientIds: [...new Set([...old.clientIds, ...clientIds])].slice(0, MOST_IN_PLAN),
      })),
    leaveOut: ({ id }: Plan, clientId: string): Promise<Undo> =>
      change(id, 'plan', old => ({ ...old, clientIds: old.clientIds.filter(one => one !== clientId) })),
    end: (plan: Plan): Promise<Undo> => remove(plan),
    /** @param today day number of the rep's local day */
    sent: ({ id }: Plan, clientId: string, today: number, on: boolean): Promise<Undo> =>
      change(id, 'plan', old => (on ? markSent : unmarkSent)(old, clientId, today, Date.now())),
    /**
     * Begins one client's draft and notes that it was opened.
     * @returns nothing where the client is gone
     */
    async open({ id }: Plan, clientId: string, today: number): Promise<string | undefined> {
      const client = await getClient(db, clientId);
      const plan = await db.care.get(id);
      if (!client || plan?.kind !== 'plan') return undefined;
      const fields = mergeFields(client);
      await change(id, 'plan', old => markOpened(old, clientId, today, Date.now()));
      return mailtoOf(client.addresses[0], {
        subject: fillIn(plan.subject, fields),
        body: fillIn(plan.body, fields),
      });
    },
  };
}

/** A mail was seen as sent: it ticks its round of the plans of those it went to. */
export async function tickPlans(
  db: Book,
  clientIds: readonly string[],
  subject: string | undefined,
  { today, at }: { today: number; at: number },
): Promise<void> {
  for (const client of await getClients(db, clientIds))
    for (const record of await careOf(db, client.id))
      if (
        record.kind === 'plan' &&
        waitingIn(record, today).includes(client.id) &&
        isRoundMail(record, mergeFields(client), subject)
      )
        await updateCare(db, record.id, 'plan', old => markSent(old, client.id, today, at));
}
