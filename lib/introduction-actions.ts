import { mailtoAll, mailtoOf } from './care/drafts';
import {
  askMail,
  introduceMail,
  mailOf,
  moved,
  newIntroduction,
  type Suggestion,
  withAsked,
  withIntroducing,
  withSent,
  withYes,
} from './care/introduction';
import { begun, type Introduction, type SameWords, type Side } from './care/record';
import { careWriting, type Undo } from './care-writing';
import type { Client } from './clients/client';
import type { Book } from './db/book';
import { careOf, updateCare } from './db/care';
import { getClients } from './db/clients';
import { markToday } from './db/today';

/** A `mailto:` address to open, and the way back of what was noted. */
export interface BegunMail {
  mail: string;
  undo: Undo;
}

const HAN = /\p{Script=Han}/u;

function named({ name, nickname, company }: Client) {
  const first = HAN.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name);
  return { name: nickname?.trim() || first, whole: name, ...(company ? { company } : {}) };
}

const langOf = (...clients: readonly Client[]) => (clients.some(({ name }) => HAN.test(name)) ? 'zh' : 'en');

/** What is done with introductions (R5), each with its way back. */
export function introductionActions(db: Book) {
  const { writing, add, change, remove } = careWriting(db);
  const pair = async (ids: readonly string[]) => {
    const clients = await getClients(db, ids);
    const [needs, offers] = ids.map(id => clients.find(one => one.id === id));
    return needs && offers ? { needs, offers } : undefined;
  };
  const mailTo = (side: Side, both: { needs: Client; offers: Client }, why: string) => {
    const [needs, offers] = [named(both.needs), named(both.offers)];
    return mailtoOf(both[side].addresses[0], askMail(side, { needs, offers, why, lang: langOf(both[side]) }));
  };
  return {
    /** Begins the first mail, of a suggestion or of two who were chosen; nothing where one of them is gone. */
    async begin(
      one: Pick<Suggestion, 'needs' | 'offers' | 'why'>,
      side: Side,
    ): Promise<BegunMail | undefined> {
      const both = await pair([one.needs, one.offers]);
      if (!both) return undefined;
      const undo = await add(newIntroduction(one, side, await writing()));
      return { mail: mailTo(side, both, one.why), undo };
    },
    /** Asks the other side too. */
    async ask({ id, clientIds, why }: Introduction, side: Side): Promise<BegunMail | undefined> {
      const both = await pair(clientIds);
      if (!both) return undefined;
      const undo = await change(id, 'introduction', old => withAsked(old, side));
      return { mail: mailTo(side, both, why), undo };
    },
    yes: ({ id }: Introduction, side: Side, on: boolean): Promise<Undo> =>
      change(id, 'introduction', old => withYes(old, side, on)),
    /** Begins the mail to both, once both said yes: that it was sent shows by itself, or is said. */
    async introduce({ id, clientIds, why }: Introduction): Promise<BegunMail | undefined> {
      const both = await pair(clientIds);
      if (!both) return undefined;
      const to = [both.needs, both.offers].flatMap(({ addresses }) => addresses[0] ?? []);
      const names = { needs: named(both.needs), offers: named(both.offers) };
      const undo = await change(id, 'introduction', old => withIntroducing(old));
      const lang = langOf(both.needs, both.offers);
      return { mail: mailtoAll(to, introduceMail({ ...names, why, lang })), undo };
    },
    outcome: ({ id }: Introduction, state: 'worked' | 'nothing' | 'refused' | 'made' | 'asked') =>
      change(id, 'introduction', old => moved(old, state)),
    remove: (one: Introduction): Promise<Undo> => remove(one),
    /** Words that are the same to the person from now on. */
    same: async (words: string[]): Promise<Undo> =>
      add({ kind: 'sameWords', ...begun([], await writing()), words }),
    notSame: (one: SameWords): Promise<Undo> => remove(one),
    /** Not this one: neither here nor in Today. */
    notThis: ({ id }: Suggestion): Promise<Undo> => markToday(db, { id }),
  };
}

/** A mail was seen as sent: it ticks that mail of the introductions of those it went to. */
export async function tickIntroductions(
  db: Book,
  clientIds: readonly string[],
  subject: string | undefined,
  at: number,
): Promise<void> {
  const found = new Map<string, Introduction>();
  for (const id of clientIds)
    for (const record of await careOf(db, id))
      if (record.kind === 'introduction' && record.state === 'asked') found.set(record.id, record);
  for (const one of found.values()) {
    const clients = await getClients(db, one.clientIds);
    const [needs, offers] = one.clientIds.map(id => clients.find(client => client.id === id));
    if (!needs || !offers) continue;
    const mail = mailOf(one, clientIds, subject, { needs: named(needs), offers: named(offers) });
    if (mail) await updateCare(db, one.id, 'introduction', old => withSent(old, mail, at));
  }
}
