import { authorId, newId } from './author';
import type { KindWord } from './care/kind-words';
import { closeProblem, newProblem, sendHelp, tickStep } from './care/problem';
import {
  type Answer,
  begun,
  type CareRecord,
  type Kindness,
  type Problem,
  type ProblemStep,
  type Question,
} from './care/record';
import { itemKey, withoutItem } from './clients/edit';
import type { Book } from './db/book';
import { putCare, removeCare, updateCare } from './db/care';
import { updateClient } from './db/clients';

type Undo = () => Promise<unknown>;

/** What is done for a client in the panel, each with its way back. */
export function careActions(db: Book) {
  const writing = async () => ({ id: newId(), author: await authorId(), at: Date.now() });
  const add = async (record: CareRecord): Promise<Undo> => {
    await putCare(db, [record]);
    return () => removeCare(db, record.id, Date.now());
  };
  const back = (written: Awaited<ReturnType<typeof updateCare>>): Undo =>
    written ? () => putCare(db, [{ ...written.before, updatedAt: Date.now() }]) : async () => undefined;
  const onProblem = async (id: string, change: (problem: Problem) => Problem): Promise<Undo> =>
    back(await updateCare(db, id, 'problem', change));
  const onAnswer = async (id: string, change: Partial<Answer>): Promise<Undo> =>
    back(await updateCare(db, id, 'answer', old => ({ ...old, ...change, updatedAt: Date.now() })));

  return {
    problem: async (clientId: string, title: string) => add(newProblem(clientId, title, await writing())),
    step: ({ id }: Problem, step: ProblemStep, done: boolean) =>
      onProblem(id, old => tickStep(old, step, done, Date.now())),
    help: ({ id }: Problem, help: { who: string; by?: string }) =>
      onProblem(id, old => sendHelp(old, help, Date.now())),
    close: ({ id }: Problem) => onProblem(id, old => closeProblem(old, Date.now())),

    answer: async (clientId: string, given: { question: Question; text: string; good: boolean }) =>
      add({ kind: 'answer', ...begun([clientId], await writing()), ...given }),
    quote: ({ id }: Answer, mayQuote: 'asked' | 'yes' | 'no') => onAnswer(id, { mayQuote }),
    changed: ({ id }: Answer, what: string) => onAnswer(id, { changed: { what } }),
    told: ({ id, changed }: Answer) =>
      onAnswer(id, changed ? { changed: { ...changed, toldAt: Date.now() } } : {}),

    kindWord: async (clientId: string, { text }: KindWord) => {
      const record: Kindness = {
        kind: 'kindness',
        ...begun([clientId], await writing()),
        what: 'kindWord',
        text,
      };
      return add(record);
    },
    refuseKindWord: async (clientId: string, { id }: KindWord) => {
      await updateClient(db, clientId, client => withoutItem(client, itemKey('offer', id), Date.now()));
    },
  };
}
