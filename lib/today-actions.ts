import { mailtoOf, startedDraft } from './care/drafts';
import { begun, type Plan } from './care/record';
import type { TodayItem } from './care/today-item';
import { calledName } from './care/words-to-begin';
import { careWriting, type Undo } from './care-writing';
import { dayOf } from './clients/days';
import { removeCommitment } from './clients/edit';
import type { Book } from './db/book';
import { getClient, updateClient } from './db/clients';
import { markToday } from './db/today';
import { planActions } from './plan-actions';
import { projectActions } from './project-actions';
import type { TodayView } from './today-view';

/** A `mailto:` address to open, and what to take back if the person did not mean it. */
export interface Begun {
  mail: string;
  undo?: Undo;
}

/** Reasons whose text says what the mail is about. */
const ABOUT = { introduction: true, problem: true, promise: true, project: true };

/** What Today's buttons do, in panel and dashboard alike. */
export function todayActions(db: Book) {
  const plans = planActions(db);
  const projects = projectActions(db);
  const { writing, add } = careWriting(db);

  return {
    /**
     * Begins the mail of an item: a reply, a greeting, a question. Asking and introducing are noted, so that
     * it is not asked twice.
     * @returns nothing where there is no mail to begin
     */
    async begin(item: TodayItem, { people, today }: TodayView): Promise<Begun | undefined> {
      const person = people[item.clientId] ?? { name: item.name };
      if (item.action === 'sendPlan') return nextOfPlan(item, today);
      const draft = startedDraft(item.action, {
        name: calledName(person),
        lang: /\p{Script=Han}/u.test(item.name) ? 'zh' : 'en',
        ...(item.action === 'greet' && item.text ? { occasion: item.text } : {}),
        ...(item.other ? { other: item.other.name } : {}),
        ...(item.text && item.reason in ABOUT ? { about: item.text } : {}),
        ...(item.reason === 'problem' ? { problem: true } : {}),
      });
      if (!draft) return undefined;
      const mail = mailtoOf(person.address, draft);
      if (item.action === 'refer' || item.action === 'reorder') {
        const ask = begun([item.clientId], await writing());
        const what = item.action === 'refer' ? 'referral' : 'order';
        return { mail, undo: await add({ kind: 'ask', ...ask, what, state: 'asked' }) };
      }
      if (item.action === 'introduce' && item.other) {
        const made = begun([item.clientId, item.other.id], await writing());
        const why = item.text ?? '';
        return {
          mail,
          undo: await add({ kind: 'introduction', ...made, why, state: 'asked', asked: ['needs'] }),
        };
      }
      return { mail };
    },

    /** Done for this time: a promise is kept, a planned mail is sent; of what follows from events only the line goes. */
    async done(item: TodayItem, today: string): Promise<Undo> {
      const plan = item.reason === 'plan' ? await planOf(item) : undefined;
      const day = dayOf(today);
      if (item.reason === 'project' && item.step && item.recordId !== undefined) {
        const project = await db.care.get(item.recordId);
        if (project?.kind === 'project') return projects.tick(project, item.step, true);
      }
      if (plan && day !== undefined) return plans.sent(plan, item.clientId, day, true);
      if (item.reason === 'promise' && item.text !== undefined) {
        const { text } = item;
        const before = (await getClient(db, item.clientId))?.commitments?.find(
          one => one.text === text && one.due === item.on,
        );
        if (before) {
          await updateClient(db, item.clientId, client => removeCommitment(client, before, Date.now()));
          return () =>
            updateClient(db, item.clientId, client => ({
              ...client,
              commitments: [...(client.commitments ?? []), before],
            }));
        }
      }
      return markToday(db, { id: item.id });
    },

    /** Hidden until that local date (YYYY-MM-DD). */
    snooze: (item: TodayItem, until: string): Promise<Undo> => markToday(db, { id: item.id, until }),

    /** Not this one: hidden as long as the reason is the same one. */
    notThis: (item: TodayItem): Promise<Undo> => markToday(db, { id: item.id }),
  };

  /** The mail of a round for the client of the line; whether it was sent shows by itself, or is said by "done". */
  async function nextOfPlan(item: TodayItem, today: string): Promise<Begun | undefined> {
    const plan = await planOf(item);
    const day = dayOf(today);
    if (!plan || day === undefined) return undefined;
    const mail = await plans.open(plan, item.clientId, day);
    return mail === undefined ? undefined : { mail };
  }

  async function planOf({ recordId }: TodayItem): Promise<Plan | undefined> {
    const found = recordId === undefined ? undefined : await db.care.get(recordId);
    return found?.kind === 'plan' ? found : undefined;
  }
}

export type TodayActions = ReturnType<typeof todayActions>;
